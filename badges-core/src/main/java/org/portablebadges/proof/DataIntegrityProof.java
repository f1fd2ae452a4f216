package org.portablebadges.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.encoding.DateTimes;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * One Data Integrity proof as written. Reading requires the members that every proof has; all others are optional.
 * Immutable.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#proofs">VC Data Integrity, Proofs</a>
 */
public final class DataIntegrityProof {
    private final JsonObject json;
    private final JsonPointer at;
    private final @Nullable Instant created;
    private final @Nullable Instant expires;

    private DataIntegrityProof(JsonObject json, JsonPointer at, @Nullable Instant created, @Nullable Instant expires) {
        this.json = json;
        this.at = at;
        this.created = created;
        this.expires = expires;
    }

    /**
     * Reads one proof.
     *
     * @param at where it stands in its document
     * @throws ProblemException with one {@code proof.malformed} finding for each member that is missing or of the wrong
     *     type
     */
    public static DataIntegrityProof read(JsonValue value, JsonPointer at) throws ProblemException {
        if (!(value instanceof JsonObject json)) {
            throw ProblemException.of(ProblemCode.PROOF_MALFORMED, at, "proof");
        }
        List<Finding> findings = new ArrayList<>();
        for (String name : List.of("type", "proofPurpose", "verificationMethod")) {
            if (json.string(name).isEmpty()) {
                findings.add(Finding.error(ProblemCode.PROOF_MALFORMED, at.child(name), name));
            }
        }
        for (String name : List.of("id", "cryptosuite", "proofValue", "challenge", "nonce")) {
            if (json.has(name) && json.string(name).isEmpty()) {
                findings.add(Finding.error(ProblemCode.PROOF_MALFORMED, at.child(name), name));
            }
        }
        if (values(json, "domain").anyMatch(one -> one.asString().isEmpty())) {
            findings.add(Finding.error(ProblemCode.PROOF_MALFORMED, at.child("domain"), "domain"));
        }
        Optional<Instant> created = instant(json, "created");
        if (json.has("created") && created.isEmpty()) {
            findings.add(Finding.error(ProblemCode.PROOF_MALFORMED, at.child("created"), "created"));
        }
        Optional<Instant> expires = instant(json, "expires");
        if (json.has("expires") && expires.isEmpty()) {
            findings.add(Finding.error(ProblemCode.PROOF_MALFORMED, at.child("expires"), "expires"));
        }
        if (!findings.isEmpty()) {
            throw new ProblemException(findings);
        }
        return new DataIntegrityProof(json, at, created.orElse(null), expires.orElse(null));
    }

    /** The proof as written. */
    public JsonObject json() {
        return json;
    }

    /** Where it stands in its document. */
    public JsonPointer at() {
        return at;
    }

    /** {@code DataIntegrityProof}, or the name of an older suite. */
    public String type() {
        return json.string("type").orElseThrow();
    }

    /** The suite: {@code cryptosuite}, or the type where the proof is of an older kind. */
    public String suite() {
        return json.string("cryptosuite").orElseGet(this::type);
    }

    /** Identifier of the key that made it, as written. */
    public Iri verificationMethod() {
        return Iri.of(json.string("verificationMethod").orElseThrow());
    }

    /** What it was made for; a credential needs {@code assertionMethod}. */
    public String purpose() {
        return json.string("proofPurpose").orElseThrow();
    }

    /** When it says it was made. */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /** When it ends. */
    public Optional<Instant> expires() {
        return Optional.ofNullable(expires);
    }

    /** For whom it was made, in no order; empty where it does not say. */
    public Set<String> domains() {
        return values(json, "domain")
                .flatMap(value -> value.asString().stream())
                .collect(Collectors.toSet());
    }

    /** What it answers, so that it cannot be shown again elsewhere; empty where it answers nothing. */
    public Optional<String> challenge() {
        return json.string("challenge");
    }

    /** Its own identifier, which proofs that build on it name. */
    public Optional<String> id() {
        return json.string("id");
    }

    /** The signature's text. */
    public Optional<String> value() {
        return json.string("proofValue");
    }

    /** Identifiers of the proofs it builds on; empty for a proof that stands alone. */
    public List<String> previousProofs() {
        return previousProofs(json);
    }

    /** Identifiers of the proofs that a proof builds on, whether or not it is well-formed otherwise. */
    public static List<String> previousProofs(JsonObject json) {
        return values(json, "previousProof")
                .map(value -> value instanceof JsonString string ? string.value() : "")
                .toList();
    }

    /** The proof without its signature: what is signed of it. */
    JsonObject options() {
        return json.without("proofValue");
    }

    /** The values of a member that has one or an array of them. */
    private static Stream<JsonValue> values(JsonObject json, String name) {
        return json.get(name).stream()
                .flatMap(value -> value instanceof JsonArray array ? array.elements().stream() : Stream.of(value));
    }

    private static Optional<Instant> instant(JsonObject json, String name) {
        return json.string(name).flatMap(DateTimes::zoned);
    }
}
