package org.portablebadges.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/** The kinds of credentials that are read here, told apart by their types. Closed. */
public enum CredentialKind {
    /** An achievement awarded to somebody: a badge. Its two types are one IRI and may stand for one another. */
    ACHIEVEMENT,
    /** What somebody else says for a badge, an achievement or a profile. */
    ENDORSEMENT,
    /** A learner record: credentials of one learner, bundled. */
    RECORD,
    /** A list of values that say which of an issuer's credentials are revoked or suspended. */
    STATUS_LIST;

    private static final List<CredentialKind> ALL = List.of(values());

    /** All kinds that a credential's types name: one, unless it is of another kind altogether or claims to be two. */
    public static Set<CredentialKind> of(JsonObject credential) {
        Set<CredentialKind> kinds = EnumSet.noneOf(CredentialKind.class);
        List<JsonValue> types = Values.of(credential, "type");
        for (CredentialKind kind : ALL) {
            if (kind.isNamedIn(types)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The only kind that a credential's types name. */
    public static Optional<CredentialKind> only(JsonObject credential) {
        Set<CredentialKind> kinds = of(credential);
        return kinds.size() == 1 ? kinds.stream().findFirst() : Optional.empty();
    }

    /** Reads a credential of this kind, of VC 2.0 or 1.1. Never throws, whatever the JSON. */
    public Reading<? extends Credential> read(JsonObject credential, Conformance conformance) {
        return switch (this) {
            case ACHIEVEMENT -> AchievementCredential.read(credential, conformance);
            case ENDORSEMENT -> EndorsementCredential.read(credential, conformance);
            case RECORD -> ClrCredential.read(credential, conformance);
            case STATUS_LIST -> StatusListCredential.read(credential, conformance);
        };
    }

    private boolean isNamedIn(List<JsonValue> types) {
        for (JsonValue type : types) {
            if (type instanceof JsonString name && isNamed(name.value())) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(String type) {
        return switch (this) {
            case ACHIEVEMENT -> AchievementCredential.TYPES.contains(type);
            case ENDORSEMENT -> type.equals(EndorsementCredential.TYPE);
            case RECORD -> type.equals(ClrCredential.TYPE);
            case STATUS_LIST -> StatusListCredential.TYPES.contains(type);
        };
    }
}
