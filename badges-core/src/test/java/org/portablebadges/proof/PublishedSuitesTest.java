package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

/** W3C's vectors of the suites that sign one hash: every value on the way, and twins of each that do not hold. */
class PublishedSuitesTest {
    private static final String EDDSA = "vectors/vc-di-eddsa/";
    private static final String ECDSA = "vectors/vc-di-ecdsa/";
    private static final SigningKey ED25519 = key(EDDSA + "keyPair.json", "privateKeyMultibase");
    private static final SigningKey P256 = key(ECDSA + "p256KeyPair.json", "secretKeyMultibase");

    private final Canonicalizer canonicalizer = Published.canonicalizer();
    private final DataIntegrity integrity = new DataIntegrity(canonicalizer);

    record Vector(String folder, String suffix, SigningKey key, boolean inUse) {
        JsonObject signed() {
            return Published.object(folder + "signed" + suffix + ".json");
        }

        @Override
        public String toString() {
            return folder;
        }
    }

    static Stream<Vector> vectors() {
        return Stream.of(
                new Vector(EDDSA + "eddsa-rdfc-2022/", "DataInt", ED25519, true),
                new Vector(EDDSA + "eddsa-jcs-2022/", "JCS", ED25519, true),
                new Vector(EDDSA + "Ed25519Signature2020/", "EdSig", ED25519, false),
                new Vector(ECDSA + "ecdsa-rdfc-2019-p256/", "ECDSAP256", P256, true),
                new Vector(ECDSA + "ecdsa-jcs-2019-p256/", "JCSECDSAP256", P256, true));
    }

    @AfterAll
    static void count() {
        PublishedData.counted(
                "W3C vectors of suites that sign one hash", (int) vectors().count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void every_value_on_the_way_is_the_published_one(Vector vector) throws Exception {
        JsonObject signed = vector.signed();
        JsonObject options = Published.object(vector.folder() + "proofConfig" + vector.suffix() + ".json");

        HashSuite suite = (HashSuite) Cryptosuites.find(Published.proof(signed)).orElseThrow();
        var input = new ProofInput(signed.without("proof"), options, JsonPointer.of("proof"), canonicalizer);
        HashData hash = suite.hash(input, vector.key().publicKey().type());
        byte[] signature = vector.key().sign(hash.bytes());

        assertThat(hash.steps())
                .extracting(ProofExplanation.Step::name)
                .containsExactly(
                        "canonicalDocument", "transformedDocumentHash", "canonicalProofConfig", "proofConfigHash");
        assertThat(hash.steps())
                .extracting(step -> step.value().strip())
                .containsExactlyElementsOf(Stream.of("canonDoc", "docHash", "proofCanon", "proofHash")
                        .map(file -> text(vector, file))
                        .toList());
        assertThat(hash.hex()).isEqualTo(text(vector, "combinedHash"));
        assertThat(hash.uncovered(JsonPointer.ROOT)).isEmpty();
        assertThat(Hex.encode(signature)).isEqualTo(text(vector, "sigHex"));
        assertThat(HashSuite.encode(signature)).isEqualTo(text(vector, "sigBTC58"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signing_again_gives_the_published_document(Vector vector) throws Exception {
        JsonObject signed = vector.signed();
        DataIntegrityProof proof = Published.proof(signed);

        if (vector.inUse()) {
            assertThat(integrity.sign(
                            signed.without("proof"),
                            proof.suite(),
                            vector.key(),
                            proof.verificationMethod(),
                            proof.created().orElseThrow()))
                    .isEqualTo(signed);
        } else {
            assertThat(Cryptosuites.names()).doesNotContain(proof.suite());
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_published_document_holds_and_its_twins_do_not(Vector vector) throws Exception {
        JsonObject signed = vector.signed();
        JsonObject altered = signed.with("name", new JsonString("Alumna Credential"));
        PublicKey key = vector.key().publicKey();
        PublicKey stranger = stranger(key.type());

        assertThat(integrity.check(signed, Published.proof(signed), key).holds())
                .isTrue();
        assertThat(integrity.check(altered, Published.proof(altered), key).holds())
                .isFalse();
        assertThat(integrity.check(signed, Published.proof(signed), stranger).holds())
                .isFalse();
        JsonObject postdated = withOption(signed, "created", "2024-02-24T23:36:38Z");
        assertThat(integrity.check(postdated, Published.proof(postdated), key).holds())
                .isFalse();
        String value = Published.proof(signed).value().orElseThrow();
        JsonObject damaged = withOption(signed, "proofValue", value.substring(0, 40) + "2" + value.substring(41));
        assertThat(integrity.check(damaged, Published.proof(damaged), key).holds())
                .isFalse();
        JsonObject shortened = withOption(signed, "proofValue", "z" + value.substring(3));
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> integrity.check(shortened, Published.proof(shortened), key));
        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_MALFORMED);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_suite_that_is_superseded_is_named_so(Vector vector) throws Exception {
        JsonObject signed = vector.signed();

        List<Finding> findings = integrity
                .check(signed, Published.proof(signed), vector.key().publicKey())
                .findings();

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactlyElementsOf(vector.inUse() ? List.of() : List.of(ProblemCode.PROOF_SUITE_DEPRECATED));
    }

    /** Hash and signature are those of W3C's P-384 vectors, whose document is that of the P-256 vectors. */
    @ParameterizedTest
    @CsvSource({
        "ecdsa-rdfc-2019, e32805a26492eac777aa7a138f6d8da3c74e0c7be7b296dcaccf97420c3b92eaad7be6449ca565e165031567f5c7cbc1"
                + "8bf6e01df72c5b62f91b685231915ac4b8c58ea95f002c6b8f6bfafa1b251df476b56b8e01518e317dab099d3ecbff96,"
                + "177ac088806c2506d49f0bfec16056a6a80ace62cd029888ad561aba22a59d192d77d9b1fc28df80dea5ee6c8bceb16f"
                + "1b8bff6bd6ff2d8f8778bdde48bafa7b6cc1f914c0168b5c04499882f632deea9cb7d977e888bb0e1ee9fb20ff03b025",
        "ecdsa-jcs-2019, 83e5057817abb0c6872eafeaba1a9e53893c58eeb7414fb6d8aa3fa8c7917f7ad4792890b257c598baa17f4fbe6d183c"
                + "3e0be671cc1881035d463158c80921973dab3534d4f8dfacf4ff2725a4115eb718e49d66de0e90e7365cd6062abf2259,"
                + "8b7462ce62db0c8ff19878c4b3561c49eb71b4a743086b6d5b0eda70ecf0afc5a03fd88eb207d66b262ed87fd200a4e8"
                + "e62716e0b329c032b67726b4b0fc737a44c1cefdba2fdccb3ece74cc5845aaa93374455a726f6ee4f5f30da9427f608a",
    })
    void p384_uses_sha_384_throughout(String name, String combined, String signature) throws Exception {
        SigningKey key =
                SigningKey.ofSecretMultikey("z2fanyY7zgwNpZGxX5fXXibvScNaUWNprHU9dKx7qpVj7mws9J8LLt4mDB5TyH2GLHWkUc");
        String multikey = key.publicKey().multikey();
        Iri method = Iri.of("did:key:" + multikey + "#" + multikey);
        JsonObject document = Published.object(ECDSA + "unsigned.json");

        JsonObject signed = integrity.sign(document, name, key, method, Instant.parse("2023-02-24T23:36:38Z"));
        DataIntegrityProof proof = Published.proof(signed);
        HashData hash = Cryptosuites.signing(name)
                .orElseThrow()
                .hash(new ProofInput(document, proof.options(), proof.at(), canonicalizer), KeyType.P384);

        assertThat(hash.hex()).isEqualTo(combined);
        assertThat(proof.value())
                .contains(HashSuite.encode(Hex.decode(signature).orElseThrow()));
        assertThat(integrity.check(signed, proof, key.publicKey()).holds()).isTrue();
        JsonObject altered = signed.with("name", new JsonString("Alumna Credential"));
        assertThat(integrity.check(altered, proof, key.publicKey()).holds()).isFalse();
    }

    /** Samples of the standard owner's validator, made with the two suites that came before eddsa-rdfc-2022. */
    @ParameterizedTest
    @ValueSource(strings = {"simple-eddsa-2022", "simple_v1"})
    void published_badges_of_older_suites_hold_and_are_named_deprecated(String name) throws Exception {
        JsonObject signed = Published.object("reference/samples/1edtech-validator-ob30/" + name + ".json");
        DataIntegrityProof proof = Published.proof(signed);
        String method = proof.verificationMethod().value();
        PublicKey key = PublicKey.ofMultikey(method.substring(method.indexOf('#') + 1));

        ProofCheck check = integrity.check(signed, proof, key);

        assertThat(check.holds()).isTrue();
        assertThat(check.findings()).extracting(Finding::code).contains(ProblemCode.PROOF_SUITE_DEPRECATED);
        JsonObject altered = signed.with("name", new JsonString("Another name"));
        assertThat(integrity.check(altered, Published.proof(altered), key).holds())
                .isFalse();
    }

    private static PublicKey stranger(KeyType type) {
        byte[] seed = new byte[32];
        seed[31] = 7;
        return SigningKey.ofSeed(type, seed).publicKey();
    }

    private static JsonObject withOption(JsonObject signed, String name, String value) {
        JsonObject proof = signed.object("proof").orElseThrow();
        return signed.with("proof", proof.with(name, new JsonString(value)));
    }

    private static String text(Vector vector, String file) {
        return Published.line(vector.folder() + file + vector.suffix() + ".txt");
    }

    private static SigningKey key(String file, String member) {
        try {
            return SigningKey.ofSecretMultikey(
                    Published.object(file).string(member).orElseThrow());
        } catch (ProblemException e) {
            throw new AssertionError(file, e);
        }
    }
}
