package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.proof.DataIntegrityProof;
import org.portablebadges.proof.ProofCheck;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.SelectiveDisclosure;
import org.portablebadges.testing.Fixtures;

/**
 * JSON-LD with a proof of each cryptosuite, changed: a proof that holds and leaves nothing uncovered is over a document
 * that says what was signed.
 */
final class ProofTarget implements FuzzTarget {
    private static final Instant CREATED = Instant.parse("2026-01-15T00:00:00Z");

    private final Canonicalizer canonicalizer = Canonicalizer.bundled();
    private final DataIntegrity dataIntegrity = new DataIntegrity(canonicalizer);
    private final SelectiveDisclosure selective = new SelectiveDisclosure(canonicalizer);
    private final List<Sample> samples = samples();

    /** A signed document, and the key that signed it. */
    private record Sample(JsonObject document, PublicKey key) {
        String content() {
            return Content.of(document.without("proof"));
        }
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            seeds.add(new byte[] {(byte) i});
            seeds.add(new byte[] {(byte) i, 2, 0, 4, 9, 3, 7, 1});
        }
        return seeds;
    }

    @Override
    public void hold(byte[] input) {
        Choices choices = new Choices(input);
        Sample sample = choices.oneOf(samples);
        JsonObject document = choices.remain() ? new JsonEdits(choices).edited(sample.document()) : sample.document();
        canonicalizer.uncovered(document);
        canonicalize(document);
        for (JsonValue value : SecuredCredential.embedded(document).proofs()) {
            hold(sample, document, value);
        }
        derive(document, choices);
    }

    private void canonicalize(JsonObject document) {
        try {
            String statements = canonicalizer.canonicalize(document, Digest.SHA_256);
            assertThat(canonicalizer.canonicalize(document, Digest.SHA_256)).isEqualTo(statements);
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    private void hold(Sample sample, JsonObject document, JsonValue value) {
        try {
            DataIntegrityProof proof = DataIntegrityProof.read(value, JsonPointer.of("proof"));
            dataIntegrity.explain(document, proof);
            ProofCheck check = SelectiveDisclosure.isBase(proof)
                    ? selective.checkBase(document, proof, sample.key())
                    : dataIntegrity.check(document, proof, sample.key());
            if (check.holds() && !check.leavesContentUncovered()) {
                assertThat(Content.of(document.without("proof")))
                        .as("%s", document)
                        .isEqualTo(sample.content());
            }
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    private void derive(JsonObject document, Choices choices) {
        try {
            JsonPointer keep = JsonPointer.of("credentialSubject", choices.text());
            selective.derive(SecuredCredential.embedded(document), List.of(keep));
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    private List<Sample> samples() {
        SigningKey ed25519 = SigningKey.ofSeed(KeyType.ED25519, seed());
        SigningKey p256 = SigningKey.ofSeed(KeyType.P256, seed());
        SigningKey p384 = SigningKey.ofSeed(KeyType.P384, Digest.SHA_384.of(seed()));
        List<Sample> samples = new ArrayList<>();
        try {
            for (String name : List.of("json/compact", "results/rubric", "records/two-badges")) {
                JsonObject document = JsonReader.readObject(Fixtures.of(name).bytes(), JsonLimits.DEFAULT)
                        .object();
                samples.add(signed(document, "eddsa-rdfc-2022", ed25519));
            }
            JsonObject badge = samples.get(1).document();
            samples.add(signed(badge, "eddsa-jcs-2022", ed25519));
            samples.add(signed(badge, "ecdsa-rdfc-2019", p256));
            samples.add(signed(badge, "ecdsa-rdfc-2019", p384));
            samples.add(signed(badge, "ecdsa-jcs-2019", p256));
            JsonObject base = selective.sign(
                    badge.without("proof"), SelectiveDisclosure.required(badge), p256, method(p256), CREATED, random());
            samples.add(new Sample(base, p256.publicKey()));
            JsonObject derived = selective
                    .derive(SecuredCredential.embedded(base), List.of(JsonPointer.of("credentialSubject")))
                    .document()
                    .object();
            samples.add(new Sample(derived, p256.publicKey()));
            return samples;
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    private Sample signed(JsonObject document, String suite, SigningKey key) throws ProblemException {
        return new Sample(
                dataIntegrity.sign(document.without("proof"), suite, key, method(key), CREATED), key.publicKey());
    }

    private static Iri method(SigningKey key) {
        Iri did = DidKey.of(key.publicKey());
        return Iri.of(did + "#" + key.publicKey().multikey());
    }

    private static byte[] seed() {
        return Digest.SHA_256.of("fuzz".getBytes(StandardCharsets.UTF_8));
    }

    private static SecureRandom random() {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(1);
            return random;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
