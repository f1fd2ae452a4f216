package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

class CryptosuitesTest {
    @Test
    void suites_in_use_sign() {
        assertThat(Cryptosuites.names())
                .containsExactly(
                        "ecdsa-jcs-2019", "ecdsa-rdfc-2019", "ecdsa-sd-2023", "eddsa-jcs-2022", "eddsa-rdfc-2022");
    }

    @ParameterizedTest
    @CsvSource({"ED25519, eddsa-rdfc-2022", "P256, ecdsa-rdfc-2019", "P384, ecdsa-rdfc-2019"})
    void the_key_decides_the_default(KeyType key, String suite) {
        assertThat(Cryptosuites.defaultFor(key)).contains(suite);
        assertThat(Cryptosuites.fits(suite, key)).isTrue();
        assertThat(Cryptosuites.fits(suite, KeyType.RSA)).isFalse();
    }

    @Test
    void no_suite_signs_with_rsa() {
        assertThat(Cryptosuites.defaultFor(KeyType.RSA)).isEmpty();
        assertThat(Cryptosuites.names()).noneMatch(suite -> Cryptosuites.fits(suite, KeyType.RSA));
    }

    @ParameterizedTest
    @CsvSource({
        "DataIntegrityProof, eddsa-rdfc-2022, STATEMENTS",
        "DataIntegrityProof, eddsa-2022, STATEMENTS",
        "DataIntegrityProof, ecdsa-rdfc-2019, STATEMENTS",
        "DataIntegrityProof, ecdsa-sd-2023, STATEMENTS",
        "Ed25519Signature2020, , STATEMENTS",
        "DataIntegrityProof, eddsa-jcs-2022, TEXT",
        "DataIntegrityProof, ecdsa-jcs-2019, TEXT",
    })
    void a_proof_tells_what_it_signs(String type, String suite, SignedForm form) throws Exception {
        assertThat(DataIntegrity.formOf(proof(type, suite))).contains(form);
        assertThat(DataIntegrity.knows(proof(type, suite))).isTrue();
    }

    /** A suite is known by type and name together: one of them alone would let an old proof pass for a new one. */
    @ParameterizedTest
    @CsvSource({
        "DataIntegrityProof, Ed25519Signature2020",
        "DataIntegrityProof, ",
        "DataIntegrityProof, eddsa-rdf-2022",
        "DataIntegrityProof, EDDSA-RDFC-2022",
        "Ed25519Signature2020, eddsa-rdfc-2022",
        "Ed25519Signature2018, ",
        "eddsa-rdfc-2022, ",
        "eddsa-rdfc-2022, eddsa-rdfc-2022",
    })
    void another_pair_of_type_and_name_is_not_known(String type, String suite) throws Exception {
        assertThat(DataIntegrity.formOf(proof(type, suite))).isEmpty();
        assertThat(DataIntegrity.knows(proof(type, suite))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecdsa-sd-2023", "eddsa-2022", "Ed25519Signature2020", "ecdsa-rdfc-2019", "unknown"})
    void a_suite_that_does_not_sign_a_hash_with_this_key_is_refused(String suite) {
        SigningKey key = SigningKey.ofSeed(KeyType.ED25519, new byte[32]);
        var integrity = new DataIntegrity(Canonicalizer.bundled());

        assertThatThrownBy(() -> integrity.sign(JsonObject.EMPTY, suite, key, Iri.of("did:example:a#1"), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DataIntegrityProof proof(String type, String suite) throws ProblemException {
        JsonObject.Builder proof = JsonObject.builder()
                .put("type", type)
                .put("proofPurpose", "assertionMethod")
                .put("verificationMethod", "did:example:a#1");
        if (suite != null) {
            proof.put("cryptosuite", suite);
        }
        return DataIntegrityProof.read(proof.build(), JsonPointer.of("proof"));
    }
}
