package org.portablebadges.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portablebadges.json.JsonObject;

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

    /** All kinds that a credential's types name: one, unless it is of another kind altogether or claims to be two. */
    public static Set<CredentialKind> of(JsonObject credential) {
        Set<CredentialKind> kinds = EnumSet.noneOf(CredentialKind.class);
        Stream.of(values()).filter(kind -> kind.isNamedBy(credential)).forEach(kinds::add);
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

    private boolean isNamedBy(JsonObject credential) {
        return Values.of(credential, "type").stream()
                .flatMap(type -> type.asString().stream())
                .anyMatch(types()::contains);
    }

    private Set<String> types() {
        return switch (this) {
            case ACHIEVEMENT -> AchievementCredential.TYPES;
            case ENDORSEMENT -> Set.of(EndorsementCredential.TYPE);
            case RECORD -> Set.of(ClrCredential.TYPE);
            case STATUS_LIST -> StatusListCredential.TYPES;
        };
    }
}
