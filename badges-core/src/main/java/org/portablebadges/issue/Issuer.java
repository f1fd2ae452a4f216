package org.portablebadges.issue;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.Signer;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.ContextLimits;
import org.portablebadges.linkeddata.ContextRules;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Contexts;
import org.portablebadges.model.Credential;
import org.portablebadges.model.CredentialKind;
import org.portablebadges.model.Reading;
import org.portablebadges.model.ResultRules;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.proof.Cryptosuites;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.proof.DataIntegrityProof;
import org.portablebadges.proof.SecuredCredential;
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
    private final Canonicalizer canonicalizer;

    private Issuer(Builder builder) {
        this.signer = requireNonNull(builder.signer, "signer");
        Iri did = DidKey.of(signer.publicKey());
        this.identifier = builder.identifier == null ? did : builder.identifier;
        this.method = builder.method == null ? methodOf(did) : builder.method;
        this.clock = builder.clock;
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

    /**
     * Signs a badge, an endorsement or a record with a Data Integrity proof of the suite {@link Cryptosuites#DEFAULT}.
     *
     * @throws ProblemException naming everything that does not conform, or that the proof would not cover
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
        JsonObject signed =
                new DataIntegrity(canonicalizer).sign(prepared, Cryptosuites.DEFAULT, signer, method, clock.instant());
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
                yield new DataIntegrity(canonicalizer)
                        .check(secured.document().object(), proof, signer.publicKey())
                        .holds();
            }
            case NONE -> false;
        };
    }

    // Builder, tree, bytes, strict reader: what is signed is what any reader will see.
    private JsonObject prepare(JsonObject credential) throws ProblemException {
        JsonObject complete = Contexts.complete(withIssuer(credential.without("proof")));
        JsonObject read = JsonReader.readObject(JsonWriter.compact(complete), JsonLimits.DEFAULT)
                .object();
        CredentialKind kind = CredentialKind.only(read).orElse(CredentialKind.ACHIEVEMENT);
        Reading<? extends Credential> reading = kind.read(read, Conformance.STRICT);
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(ContextRules.forStatements(read, DocumentSource.bundled(), ContextLimits.DEFAULT));
        if (reading.value().orElse(null) instanceof AchievementCredential badge) {
            findings.addAll(ResultRules.check(badge, Conformance.STRICT));
        }
        findings.addAll(canonicalizer.uncovered(read));
        List<Finding> errors = findings.stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR || finding.code() == ProblemCode.PROOF_NUMBER_NOT_PORTABLE)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        // Contexts may each be known and still contradict one another; a token, too, is only issued if others can
        // expand what it holds.
        canonicalizer.canonicalize(read, Digest.SHA_256);
        return read;
    }

    private JsonObject withIssuer(JsonObject credential) throws ProblemException {
        Optional<JsonValue> issuer = credential.get("issuer");
        JsonValue own = new JsonString(identifier.value());
        if (issuer.isEmpty()) {
            return afterType(credential, own);
        }
        JsonPointer at = JsonPointer.of("issuer");
        if (issuer.get() instanceof JsonObject profile) {
            if (!profile.has("id")) {
                JsonObject.Builder named = JsonObject.builder().put("id", own);
                profile.members().forEach(named::put);
                return credential.with("issuer", named.build());
            }
            requireOwn(profile.string("id").orElse(""), at.child("id"));
        } else {
            requireOwn(issuer.get().asString().orElse(""), at);
        }
        return credential;
    }

    private static JsonObject afterType(JsonObject credential, JsonValue issuer) {
        JsonObject.Builder builder = JsonObject.builder();
        credential.members().forEach((name, value) -> {
            builder.put(name, value);
            if (name.equals("type")) {
                builder.put("issuer", issuer);
            }
        });
        return builder.put("issuer", issuer).build();
    }

    private void requireOwn(String issuer, JsonPointer at) throws ProblemException {
        if (!issuer.equals(identifier.value())) {
            throw ProblemException.of(ProblemCode.ISSUER_DIFFERENT, at, issuer, identifier);
        }
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
        private Clock clock = Clock.systemUTC();

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

        /** The clock that dates proofs; the system's in UTC unless set. */
        public Builder clock(Clock clock) {
            this.clock = requireNonNull(clock, "clock");
            return this;
        }

        /**
         * The issuer.
         *
         * @throws IllegalStateException without a signer, with only one of identifier and verification method, or with
         *     an identifier that is another key (did:key, did:jwk)
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
