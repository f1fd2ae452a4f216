package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

class DataIntegrityTest {
    private final HashSuite suite = Cryptosuites.signing(Cryptosuites.DEFAULT).orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"ob30", "clr20"})
    void the_published_open_badges_vectors_hold(String name) throws Exception {
        JsonObject signed = Published.object("reference/samples/spec-signed/" + name + "-eddsa-rdfc-2022.json");
        DataIntegrityProof proof = Published.proof(signed);

        ProofCheck check = new DataIntegrity(Canonicalizer.bundled()).check(signed, proof, publishedKey());

        assertThat(check.holds()).isTrue();
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void hashes_and_signature_of_the_published_badge() throws Exception {
        JsonObject signed = Published.object("reference/samples/spec-signed/ob30-eddsa-rdfc-2022.json");
        JsonObject expected = Published.object("reference/samples/spec-signed/key.json")
                .object("ob30")
                .orElseThrow();
        DataIntegrityProof proof = Published.proof(signed);
        JsonObject options = JsonObject.builder()
                .put("@context", signed.get("@context").orElseThrow())
                .build();
        for (var member : proof.options().members().entrySet()) {
            options = options.with(member.getKey(), member.getValue());
        }

        HashData hash = suite.hash(
                new ProofInput(signed.without("proof"), options, proof.at(), Canonicalizer.bundled()), KeyType.ED25519);

        assertThat(hash.steps().get(0).value())
                .isEqualTo(PublishedData.text("reference/samples/spec-signed/ob30-document-canon.nq"));
        assertThat(hash.steps().get(2).value())
                .isEqualTo(PublishedData.text("reference/samples/spec-signed/ob30-proof-canon.nq"));
        assertThat(hash.steps().get(1).value())
                .isEqualTo(expected.string("documentHash").orElseThrow());
        assertThat(hash.steps().get(3).value())
                .isEqualTo(expected.string("proofHash").orElseThrow());
        assertThat(Hex.encode(HashSuite.decode(proof.value().orElseThrow(), KeyType.ED25519)
                        .orElseThrow()))
                .isEqualTo(expected.string("signatureHex").orElseThrow());
    }

    @Test
    void a_changed_value_and_another_key_do_not_hold() throws Exception {
        JsonObject signed = Published.object("reference/samples/spec-signed/ob30-eddsa-rdfc-2022.json");
        PublicKey stranger = SigningKey.ofSeed(KeyType.ED25519, new byte[32]).publicKey();
        var integrity = new DataIntegrity(Canonicalizer.bundled());

        JsonObject changed = signed.with("validFrom", new JsonString("2010-01-01T00:00:01Z"));

        assertThat(integrity
                        .check(changed, Published.proof(changed), publishedKey())
                        .holds())
                .isFalse();
        assertThat(integrity.check(signed, Published.proof(signed), stranger).holds())
                .isFalse();
    }

    @Test
    void a_key_of_another_kind_is_told_apart_from_a_bad_signature() throws Exception {
        JsonObject signed = Published.object("reference/samples/spec-signed/ob30-eddsa-rdfc-2022.json");
        byte[] scalar = new byte[32];
        scalar[31] = 7;
        PublicKey other = SigningKey.ofSeed(KeyType.P256, scalar).publicKey();

        var thrown = catchThrowableOfType(ProblemException.class, () -> new DataIntegrity(Canonicalizer.bundled())
                .check(signed, Published.proof(signed), other));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_KEY_TYPE);
    }

    /** The one spelling of 64 bytes in base58btc; everything else is malformed and not "does not hold". */
    @ParameterizedTest
    @ValueSource(strings = {"", "z", "z1", "u", "zzz0", "m123"})
    void a_proof_value_has_one_spelling(String value) {
        assertThat(HashSuite.decode(value, KeyType.ED25519)).isEmpty();
    }

    @Test
    void nothing_is_signed_that_would_not_be_covered() throws Exception {
        JsonObject document = Published.object("reference/samples/spec-signed/ob30-eddsa-rdfc-2022.json")
                .without("proof")
                .with("favoriteColor", new JsonString("green"));
        SigningKey key = SigningKey.ofSeed(KeyType.ED25519, new byte[32]);

        var thrown = catchThrowableOfType(ProblemException.class, () -> new DataIntegrity(Canonicalizer.bundled())
                .sign(document, "eddsa-rdfc-2022", key, Iri.of("did:example:a#1"), Instant.EPOCH));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_TERM_UNDEFINED);
        assertThat(thrown.finding().at()).isEqualTo(JsonPointer.of("favoriteColor"));
    }

    private static PublicKey publishedKey() throws ProblemException {
        return PublicKey.ofMultikey(Published.object("reference/samples/spec-signed/key.json")
                .string("publicKeyMultibase")
                .orElseThrow());
    }
}
