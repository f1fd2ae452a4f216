package org.portablebadges.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.testing.PublishedData;

/** Every step is the published one, and a document that fails still has those that can be made. */
class ProofExplanationTest {
    private static final String EDDSA = "vectors/vc-di-eddsa/eddsa-rdfc-2022/";
    private static final String SD = "vectors/vc-di-ecdsa/ecdsa-sd-2023/prc/";

    private final DataIntegrity integrity = new DataIntegrity(Published.canonicalizer());

    @AfterAll
    static void count() {
        PublishedData.counted("W3C vectors, explained step by step", 7);
    }

    @ParameterizedTest
    @CsvSource({
        "vc-di-eddsa/eddsa-rdfc-2022, DataInt",
        "vc-di-eddsa/eddsa-jcs-2022, JCS",
        "vc-di-eddsa/Ed25519Signature2020, EdSig",
        "vc-di-ecdsa/ecdsa-rdfc-2019-p256, ECDSAP256",
        "vc-di-ecdsa/ecdsa-jcs-2019-p256, JCSECDSAP256"
    })
    void every_step_of_a_suite_that_signs_one_hash_is_the_published_one(String folder, String suffix) throws Exception {
        JsonObject signed = Published.object("vectors/" + folder + "/signed" + suffix + ".json");

        ProofExplanation explanation = integrity.explain(signed, Published.proof(signed));

        assertThat(explanation.findings()).isEmpty();
        assertThat(explanation.steps())
                .extracting(ProofExplanation.Step::name)
                .containsExactly(
                        "unsecuredDocument",
                        "proofOptions",
                        "proofBytes",
                        "canonicalDocument",
                        "transformedDocumentHash",
                        "canonicalProofConfig",
                        "proofConfigHash",
                        "hashData");
        Map<String, String> files = Map.of(
                "proofBytes", "sigHex",
                "canonicalDocument", "canonDoc",
                "transformedDocumentHash", "docHash",
                "canonicalProofConfig", "proofCanon",
                "proofConfigHash", "proofHash",
                "hashData", "combinedHash");
        Map<String, String> steps = byName(explanation);
        files.forEach((step, file) -> assertThat(steps.get(step).strip())
                .as(step)
                .isEqualTo(Published.line("vectors/" + folder + "/" + file + suffix + ".txt")));
        assertThat(steps)
                .containsEntry("unsecuredDocument", JsonWriter.compact(signed.without("proof")))
                .containsEntry(
                        "proofOptions",
                        JsonWriter.compact(Published.proof(signed).options()));
    }

    @Test
    void the_published_base_proof_is_explained_without_its_secret() throws Exception {
        JsonObject base = Published.object(SD + "addSignedSDBase.json");
        JsonObject recovered = Published.object(SD + "derivedRecoveredBaseData.json");
        JsonObject hashes = Published.object(SD + "addHashData.json");

        Map<String, String> steps = byName(integrity.explain(base, Published.proof(base)));

        assertThat(steps)
                .containsEntry(
                        "baseSignature", recovered.string("baseSignature").orElseThrow())
                .containsEntry("mandatoryPointers", "/issuer")
                .containsEntry("proofHash", hashes.string("proofHash").orElseThrow())
                .containsEntry("mandatoryHash", hashes.string("mandatoryHash").orElseThrow())
                .containsEntry(
                        "toSign",
                        hashes.string("proofHash").orElseThrow()
                                + steps.get("publicKey")
                                + hashes.string("mandatoryHash").orElseThrow());
        assertThat(steps.keySet()).doesNotContain("hmacKey");
        String secret = recovered.string("hmacKey").orElseThrow();
        assertThat(steps.values()).noneMatch(value -> value.contains(secret));
    }

    @Test
    void the_published_selection_is_explained_as_it_is_verified() throws Exception {
        JsonObject derived = Published.object(SD + "derivedRevealDocument.json");
        JsonObject expected = Published.object(SD + "verifyCreateVerifyData.json");

        Map<String, String> steps = byName(integrity.explain(derived, Published.proof(derived)));

        String proofHash = expected.string("proofHash").orElseThrow();
        String mandatoryHash = expected.string("mandatoryHash").orElseThrow();
        assertThat(steps)
                .containsEntry("baseSignature", expected.string("baseSignature").orElseThrow())
                .containsEntry("proofHash", proofHash)
                .containsEntry("mandatoryHash", mandatoryHash)
                .containsEntry("toVerify", proofHash + steps.get("publicKey") + mandatoryHash);
        assertThat(steps.get("labelMap")).startsWith("c14n0 u");
        assertThat(steps.get("signatures").lines())
                .hasSize(expected.array("signatures").orElseThrow().elements().size());
    }

    @Test
    void p384_shows_hashes_of_48_bytes() throws Exception {
        JsonObject signed = Published.object("vectors/vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json");
        String value = HashSuite.encode(new byte[96]);

        Map<String, String> p256 = byName(integrity.explain(signed, Published.proof(signed)));
        JsonObject longer = withProof(signed, "proofValue", value);
        Map<String, String> p384 = byName(integrity.explain(longer, Published.proof(longer)));

        assertThat(p256.get("transformedDocumentHash")).hasSize(64);
        assertThat(p384.get("transformedDocumentHash"))
                .isEqualTo(Digest.SHA_384.hexOf(p384.get("canonicalDocument")))
                .hasSize(96);
    }

    @Test
    void a_proof_value_that_is_no_text_of_bytes_leaves_the_other_steps() throws Exception {
        JsonObject signed = withProof(Published.object(EDDSA + "signedDataInt.json"), "proofValue", "!");

        ProofExplanation explanation = integrity.explain(signed, Published.proof(signed));

        assertThat(explanation.findings())
                .containsExactly(Finding.error(
                        ProblemCode.PROOF_MALFORMED, JsonPointer.of("proof").child("proofValue"), "proofValue"));
        assertThat(byName(explanation)).doesNotContainKey("proofBytes").containsKey("hashData");
    }

    @Test
    void a_document_without_a_canonical_form_says_why() throws Exception {
        JsonObject signed = Published.object(EDDSA + "signedDataInt.json")
                .with("@context", new JsonString("https://example.org/x"));

        ProofExplanation explanation = integrity.explain(signed, Published.proof(signed));

        assertThat(explanation.findings()).isNotEmpty();
        assertThat(byName(explanation)).containsKeys("unsecuredDocument", "proofOptions");
        assertThat(byName(explanation)).doesNotContainKey("hashData");
    }

    @Test
    void a_suite_that_is_not_known_has_no_steps() throws Exception {
        JsonObject signed = withProof(Published.object(EDDSA + "signedDataInt.json"), "cryptosuite", "bbs-2023");

        ProofExplanation explanation = integrity.explain(signed, Published.proof(signed));

        assertThat(explanation.suite()).isEqualTo("bbs-2023");
        assertThat(explanation.steps()).isEmpty();
        assertThat(explanation.findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.PROOF_SUITE_NOT_CHECKED);
    }

    // RFC 7515 A.3 signs with ES256; the hash is that of its signing input.
    @ParameterizedTest
    @CsvSource({"ES256, SHA-256, 64", "RS256, SHA-256, 64", "EdDSA, SHA-256, 64", "ES384, SHA-384, 96"})
    void a_token_shows_its_header_as_written_and_what_is_signed(String algorithm, String hash, int digits)
            throws Exception {
        String header = "{ \"alg\":\"" + algorithm + "\" }";
        String token = Base64Url.encode(header.getBytes(UTF_8)) + ".e30.AQID";

        ProofExplanation explanation = VcJwt.explain(CompactJws.parse(token, JsonLimits.DEFAULT));

        Map<String, String> steps = byName(explanation);
        String input = token.substring(0, token.lastIndexOf('.'));
        assertThat(explanation.suite()).isEqualTo(algorithm);
        assertThat(steps)
                .containsEntry("JWS Protected Header", header)
                .containsEntry("JWS Payload", "{}")
                .containsEntry("JWS Signing Input", input)
                .containsEntry("JWS Signature", Hex.encode(new byte[] {1, 2, 3}));
        Digest digest = hash.equals("SHA-384") ? Digest.SHA_384 : Digest.SHA_256;
        assertThat(steps.get(hash + " of the JWS Signing Input"))
                .isEqualTo(digest.hexOf(input))
                .hasSize(digits);
    }

    private static JsonObject withProof(JsonObject signed, String name, String value) {
        JsonObject proof = signed.object("proof").orElseThrow();
        return signed.with("proof", proof.with(name, new JsonString(value)));
    }

    private static Map<String, String> byName(ProofExplanation explanation) {
        List<ProofExplanation.Step> steps = explanation.steps();
        return steps.stream().collect(Collectors.toMap(ProofExplanation.Step::name, ProofExplanation.Step::value));
    }
}
