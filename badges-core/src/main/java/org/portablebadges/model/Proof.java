package org.portablebadges.model;

import static org.portablebadges.model.Member.ANY_TYPE;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.DATE_TIME;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;

/**
 * What an embedded proof says of itself. Whether it holds is not known here.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#proof">OB 3.0 Proof</a>
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#proofs">VC Data Integrity, 2.1</a>
 */
public final class Proof extends ModelObject {
    static final ObjectShape<Proof> SHAPE = ObjectShape.open(
            "",
            Proof::new,
            ANY_TYPE,
            optional("created", DATE_TIME),
            optional("cryptosuite", TEXT),
            optional("challenge", TEXT),
            optional("nonce", TEXT),
            optional("proofPurpose", TEXT),
            optional("proofValue", TEXT),
            optional("verificationMethod", IRI),
            optional("domain", TEXT).compactable());

    private Proof(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with a type, such as {@code DataIntegrityProof}. */
    public static Builder builder(String type) {
        return new Builder(JsonObject.EMPTY).type(type);
    }

    /** When it was made. */
    public Optional<Instant> created() {
        return one("created", DATE_TIME);
    }

    /** How it was made, such as {@code eddsa-rdfc-2022}. */
    public Optional<String> cryptosuite() {
        return one("cryptosuite", TEXT);
    }

    /** What a verifier asked to be signed along. */
    public Optional<String> challenge() {
        return one("challenge", TEXT);
    }

    /** Random value signed along. */
    public Optional<String> nonce() {
        return one("nonce", TEXT);
    }

    /** What it was made for; {@code assertionMethod} in a credential. */
    public Optional<String> proofPurpose() {
        return one("proofPurpose", TEXT);
    }

    /** The signature, in Multibase. */
    public Optional<String> proofValue() {
        return one("proofValue", TEXT);
    }

    /** Under which identifier its maker says the key can be found. */
    public Optional<Iri> verificationMethod() {
        return one("verificationMethod", IRI);
    }

    /** For whom it was made, in no order. */
    public List<String> domain() {
        return all("domain", TEXT);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link Proof}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<Proof, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder type(String type) {
            return put("type", type);
        }

        public Builder created(Instant created) {
            return put("created", created.toString());
        }

        public Builder cryptosuite(String cryptosuite) {
            return put("cryptosuite", cryptosuite);
        }

        public Builder challenge(String challenge) {
            return put("challenge", challenge);
        }

        public Builder nonce(String nonce) {
            return put("nonce", nonce);
        }

        public Builder proofPurpose(String proofPurpose) {
            return put("proofPurpose", proofPurpose);
        }

        public Builder proofValue(String proofValue) {
            return put("proofValue", proofValue);
        }

        public Builder verificationMethod(Iri verificationMethod) {
            return put("verificationMethod", verificationMethod);
        }

        public Builder domain(String domain) {
            return addCompact("domain", new JsonString(domain));
        }
    }
}
