package org.portablebadges.issue;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.Signer;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.model.Contexts;
import org.portablebadges.model.Credential;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.Cryptosuites;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.proof.DataIntegrityProof;
import org.portablebadges.proof.ProofCheck;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.SelectiveDisclosure;
import org.portablebadges.proof.VcJwt;

/**
 * Signs credentials as one issuer with one key. Only what conforms strictly is signed, and nothing is returned that was
 * not read back and verified against exactly this key. Immutable; as thread-safe as its signer.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#proofs-signatures">OB 3.0 8, Proofs</a>
 */
public final class Issuer {
    private final Signer signer;
    private final Iri identifier;
    private final Iri method;
    private final Clock clock;
    private final @Nullable SuiteChoice suite;
    private final Canonicalizer canonicalizer;

    private Issuer(Builder builder) {
        this.signer = requireNonNull(builder.signer, "signer");
        Iri did = DidKey.of(signer.publicKey());
        this.identifier = builder.identifier == null ? did : builder.identifier;
        this.method = builder.method == null ? methodOf(did) : builder.method;
        this.clock = builder.clock;
        this.suite = builder.choice(signer.publicKey().type()).orElse(null);
        this.canonicalizer = Canonicalizer.bundled();
    }

    /** Starts an issuer. */
    public static Builder builder() {
        return new Builder();
    }

    /** Who issues. */
    public Iri identifier() {
        return identifier;
    }

    /** Under which identifier others find the key. */
    public Iri verificationMethod() {
        return method;
    }

    /** Which cryptosuite {@link #sign} uses; empty for a key that no suite takes, which signs tokens only. */
    public Optional<String> cryptosuite() {
        return Optional.ofNullable(suite).map(SuiteChoice::suite);
    }

    /**
     * Signs a badge, an endorsement or a record with a Data Integrity proof of the suite {@link #cryptosuite()}. A proof
     * of {@code ecdsa-sd-2023} is for the recipient, who derives a selection from it with {@link SelectiveDisclosure}.
     *
     * @throws ProblemException naming everything that does not conform, or that the proof would not cover
     * @throws IllegalStateException where no suite takes the signer's kind of key
     */
    public SignedCredential sign(Credential credential) throws ProblemException {
        return sign(credential.json());
    }

    /**
     * Signs a credential given as JSON. The issuer's identifier and {@code extensions.json} are put in where they are
     * missing; an issuer that is another one is refused.
     *
     * @throws ProblemException as {@link #sign(Credential)} does
     */
    public SignedCredential sign(JsonObject credential) throws ProblemException {
        JsonObject prepared = prepare(credential);
        if (suite == null) {
            throw new IllegalStateException("no cryptosuite signs with a key of type "
                    + signer.publicKey().type() + "; a token can be signed");
        }
        JsonObject signed = suite.sign(prepared, signer, method, clock.instant(), canonicalizer);
        SecuredCredential read = SecuredCredential.read(JsonWriter.pretty(signed), JsonLimits.DEFAULT);
        require(hasSigned(read));
        return new SignedCredential(read);
    }

    /** Signs as a VC-JWT, with the algorithm that belongs to the key. */
    public SignedCredential signJwt(Credential credential) throws ProblemException {
        return signJwt(credential.json());
    }

    /** Signs a credential given as JSON as a VC-JWT; what is put in and refused is as in {@link #sign(JsonObject)}. */
    public SignedCredential signJwt(JsonObject credential) throws ProblemException {
        String token = VcJwt.sign(prepare(credential), signer, method);
        SecuredCredential read = SecuredCredential.read(token, JsonLimits.DEFAULT);
        require(hasSigned(read));
        return new SignedCredential(read);
    }

    /**
     * Whether a credential's signature holds with exactly this issuer's key. Nothing else about it is asked.
     *
     * @throws ProblemException where the signature cannot be checked at all
     */
    public boolean hasSigned(SecuredCredential secured) throws ProblemException {
        return switch (secured.mechanism()) {
            case JWT ->
                VcJwt.check(secured.jws().orElseThrow(), signer.publicKey()).holds();
            case DATA_INTEGRITY -> {
                DataIntegrityProof proof =
                        DataIntegrityProof.read(secured.proofs().get(0), JsonPointer.of("proof"));
                JsonObject document = secured.document().object();
                ProofCheck check = SelectiveDisclosure.isBase(proof)
                        ? new SelectiveDisclosure(canonicalizer).checkBase(document, proof, signer.publicKey())
                        : new DataIntegrity(canonicalizer).check(document, proof, signer.publicKey());
                yield check.holds();
            }
            case NONE -> false;
        };
    }

    // Builder, tree, bytes, strict reader: what is signed is what any reader will see.
    private JsonObject prepare(JsonObject credential) throws ProblemException {
        JsonObject complete = Contexts.complete(new OwnIssuer(identifier).in(credential.without("proof")));
        JsonObject read = JsonReader.readObject(JsonWriter.compact(complete), JsonLimits.DEFAULT)
                .object();
        new IssueRules(canonicalizer).require(read);
        return read;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("the signer returned a signature that its own public key does not verify");
        }
    }

    private static Iri methodOf(Iri did) {
        return Iri.of(did + "#" + did.value().substring("did:key:".length()));
    }

    /** Collects what an issuer needs. Not thread-safe. */
    public static final class Builder {
        private @Nullable Signer signer;
        private @Nullable Iri identifier;
        private @Nullable Iri method;
        private @Nullable String suite;
        private List<JsonPointer> mandatory = List.of();
        private Clock clock = Clock.systemUTC();
        private SecureRandom random = new SecureRandom();

        private Builder() {}

        /** Who signs; required. */
        public Builder signer(Signer signer) {
            this.signer = requireNonNull(signer, "signer");
            return this;
        }

        /** Who issues, such as a {@code did:web} or {@code https} identifier; the key's did:key unless set. */
        public Builder identifier(Iri identifier) {
            this.identifier = requireNonNull(identifier, "identifier");
            return this;
        }

        /** Under which identifier others find the key; must be set together with {@link #identifier}. */
        public Builder verificationMethod(Iri method) {
            this.method = requireNonNull(method, "method");
            return this;
        }

        /**
         * The suite of proofs, one of {@link Cryptosuites#names()} that takes the signer's kind of key; unless set, the
         * one that {@link Cryptosuites#defaultFor} names.
         */
        public Builder cryptosuite(String suite) {
            this.suite = requireNonNull(suite, "suite");
            return this;
        }

        /**
         * What every selection of a credential has to show, beside what {@link SelectiveDisclosure#required} names;
         * for the suite {@code ecdsa-sd-2023} only.
         */
        public Builder mandatoryPointers(List<JsonPointer> pointers) {
            this.mandatory = List.copyOf(pointers);
            return this;
        }

        /** Where the keys come from that exist for one proof of {@code ecdsa-sd-2023} only. */
        public Builder random(SecureRandom random) {
            this.random = requireNonNull(random, "random");
            return this;
        }

        /** The clock that dates proofs; the system's in UTC unless set. */
        public Builder clock(Clock clock) {
            this.clock = requireNonNull(clock, "clock");
            return this;
        }

        /**
         * The issuer.
         *
         * @throws IllegalStateException without a signer, with only one of identifier and verification method, with
         *     an identifier that is another key (did:key, did:jwk), with a cryptosuite that does not take the signer's
         *     kind of key, or with mandatory pointers that the cryptosuite has no use for
         */
        public Issuer build() {
            if (signer == null) {
                throw new IllegalStateException("an issuer needs a signer");
            }
            if ((identifier == null) != (method == null)) {
                throw new IllegalStateException("an identifier and a verification method are set together");
            }
            if (identifier != null && !isOfSigner(identifier, signer)) {
                throw new IllegalStateException("the identifier " + identifier + " is another key than the signer's");
            }
            return new Issuer(this);
        }

        private Optional<SuiteChoice> choice(KeyType type) {
            if (suite != null && !Cryptosuites.fits(suite, type)) {
                throw new IllegalStateException(suite + " does not sign with a key of type " + type);
            }
            Optional<String> chosen = Optional.ofNullable(suite).or(() -> Cryptosuites.defaultFor(type));
            if (!mandatory.isEmpty() && !chosen.equals(Optional.of(SelectiveDisclosure.SUITE))) {
                throw new IllegalStateException("mandatory pointers belong to " + SelectiveDisclosure.SUITE);
            }
            return chosen.map(name -> new SuiteChoice(name, mandatory, random));
        }

        private static boolean isOfSigner(Iri identifier, Signer signer) {
            try {
                if (identifier.value().startsWith("did:key:")) {
                    return DidKey.resolve(identifier).key().equals(signer.publicKey());
                }
                return !identifier.value().startsWith("did:jwk:")
                        || DidJwk.resolve(identifier).key().equals(signer.publicKey());
            } catch (ProblemException e) {
                return false;
            }
        }
    }
}
