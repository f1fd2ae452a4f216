package org.portablebadges.status;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * The older list of 1EdTech: ids of revoked credentials, in plain JSON that nobody signed. Immutable.
 *
 * @see <a href="https://www.imsglobal.org/spec/vcrl/v1p0/">1EdTech Credential Revocation List 1.0</a>
 */
public final class RevocationList {
    // The specification writes the first; one implementer wrote the second.
    private static final List<String> REVOKED = List.of("revokedCredential", "revokedCredentials");

    /**
     * A credential on the list.
     *
     * @param credential its id
     * @param reason why it was revoked; empty where nothing is said
     */
    public record Revocation(Iri credential, String reason) {
        public Revocation {
            requireNonNull(credential, "credential");
            requireNonNull(reason, "reason");
        }
    }

    private final @Nullable Iri id;
    private final Iri issuer;
    private final List<Revocation> revocations;

    private RevocationList(@Nullable Iri id, Iri issuer, List<Revocation> revocations) {
        this.id = id;
        this.issuer = issuer;
        this.revocations = List.copyOf(revocations);
    }

    /**
     * Reads a list. An item that says {@code "revoked": false} is not on it.
     *
     * @throws ProblemException {@link ProblemCode#STATUS_REVOCATION_LIST_MALFORMED} where something is not as it must be
     */
    public static RevocationList read(JsonObject json) throws ProblemException {
        Iri issuer = Members.one(json, "issuer")
                .flatMap(RevocationList::reference)
                .orElseThrow(() -> malformed(JsonPointer.of("issuer"), "issuer"));
        if (REVOKED.stream().noneMatch(json::has)) {
            throw malformed(JsonPointer.ROOT, REVOKED.get(0));
        }
        List<Revocation> revocations = new ArrayList<>();
        for (String name : REVOKED) {
            for (JsonValue item : Members.all(json, name)) {
                Iri credential = reference(item).orElseThrow(() -> malformed(JsonPointer.of(name), name));
                Optional<JsonObject> object = item.asObject();
                boolean revoked = object.flatMap(given -> given.get("revoked"))
                        .map(flag -> flag != JsonLiteral.FALSE)
                        .orElse(true);
                if (revoked) {
                    String reason = object.flatMap(given -> given.string("revocationReason"))
                            .orElse("");
                    revocations.add(new Revocation(credential, reason));
                }
            }
        }
        return new RevocationList(json.string("id").map(Iri::of).orElse(null), issuer, revocations);
    }

    /** Where the list says it is; empty where it does not. */
    public Optional<Iri> id() {
        return Optional.ofNullable(id);
    }

    /** Who says that it published the list. */
    public Iri issuer() {
        return issuer;
    }

    /** The item of this credential; empty where the list does not have it. */
    public Optional<Revocation> find(Iri credential) {
        return revocations.stream()
                .filter(revocation -> revocation.credential().equals(credential))
                .findFirst();
    }

    private static Optional<Iri> reference(JsonValue value) {
        return Stream.of(value.asString(), value.asObject().flatMap(object -> object.string("id")))
                .flatMap(Optional::stream)
                .map(Iri::of)
                .findFirst();
    }

    private static ProblemException malformed(JsonPointer at, String member) {
        return ProblemException.of(ProblemCode.STATUS_REVOCATION_LIST_MALFORMED, at, member);
    }
}
