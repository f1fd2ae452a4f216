package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Hex;
import org.portablebadges.encoding.HmacSha256;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.DisclosableDocument;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

/** W3C's vector of ecdsa-sd-2023, the permanent resident card: every step of signing, deriving and verifying. */
class PublishedSelectiveDisclosureTest {
    private static final String FOLDER = "vectors/vc-di-ecdsa/ecdsa-sd-2023/";
    private static final JsonPointer PROOF = JsonPointer.of("proof");

    private final Canonicalizer canonicalizer = Published.canonicalizer();
    private final JsonObject base = step("addSignedSDBase");
    private final JsonObject unsigned = base.without("proof");
    private final JsonObject derived = step("derivedRevealDocument");
    private final DisclosureKeys keys =
            new DisclosureKeys(Hex.decode(material("hmacKeyString")).orElseThrow(), pair("proofKeyPair"));

    @Test
    void statements_get_the_published_labels() throws Exception {
        DisclosableDocument document = canonicalizer.disclosable(unsigned, Digest.SHA_256, label -> label);
        DisclosableDocument hidden =
                canonicalizer.disclosable(unsigned, Digest.SHA_256, LabelMap.keyed(new HmacSha256(keys.hmacKey())));

        assertThat(document.statements()).isEqualTo(strings(json("addBaseDocCanon")));
        assertThat(hidden.statements()).isEqualTo(strings(json("addBaseDocHMACCanon")));
    }

    @Test
    void the_base_proof_is_the_published_one_byte_for_byte() throws Exception {
        DataIntegrityProof proof = Published.proof(base);
        var input = new ProofInput(unsigned, proof.options(), PROOF, canonicalizer);
        JsonObject transformed = step("addBaseTransform");
        JsonObject hashes = step("addHashData");

        var making = new BaseProof(input, pointers("prCredMandatory.json"), keys);

        assertThat(making.groups().mandatory()).isEqualTo(values(transformed, "mandatory"));
        assertThat(making.groups().nonMandatory()).isEqualTo(values(transformed, "nonMandatory"));
        assertThat(making.hash().steps())
                .contains(
                        new ProofExplanation.Step(
                                "canonicalProofConfig", PublishedData.text(FOLDER + "prc/addProofConfigCanon.txt")),
                        new ProofExplanation.Step(
                                "proofHash", hashes.string("proofHash").orElseThrow()),
                        new ProofExplanation.Step(
                                "mandatoryHash", hashes.string("mandatoryHash").orElseThrow()));
        BaseProofValue value = making.sign(pair("baseKeyPair"));
        assertThat(Hex.encode(value.baseSignature()))
                .isEqualTo(
                        step("addRawBaseSignatureInfo").string("baseSignature").orElseThrow());
        assertThat(value.write()).isEqualTo(proof.value().orElseThrow());
    }

    @Test
    void the_published_base_proof_is_read() throws Exception {
        JsonObject recovered = step("derivedRecoveredBaseData");

        BaseProofValue value = BaseProofValue.read(Published.proof(base).value().orElseThrow(), PROOF);

        assertThat(Hex.encode(value.baseSignature()))
                .isEqualTo(recovered.string("baseSignature").orElseThrow());
        assertThat(value.hmac().of("c14n0"))
                .isEqualTo(new HmacSha256(Hex.decode(recovered.string("hmacKey").orElseThrow())
                                .orElseThrow())
                        .of("c14n0"));
        assertThat(value.signatures().count())
                .isEqualTo(strings(recovered.array("signatures").orElseThrow()).size());
        assertThat(value.mandatoryPointers()).containsExactly(JsonPointer.of("issuer"));
        assertThat(value.write()).isEqualTo(Published.proof(base).value().orElseThrow());
    }

    @Test
    void groups_have_the_published_indexes() throws Exception {
        DisclosableDocument document =
                canonicalizer.disclosable(unsigned, Digest.SHA_256, LabelMap.keyed(new HmacSha256(keys.hmacKey())));
        List<JsonPointer> combined = new ArrayList<>(pointers("prCredMandatory.json"));
        combined.addAll(pointers("prCredSelective.json"));
        JsonObject groups = step("derivedGroupIndexes");

        assertThat(document.select(pointers("prCredMandatory.json")).indexes())
                .containsExactlyElementsOf(numbers(groups, "mandatoryIndexes"));
        assertThat(document.select(pointers("prCredSelective.json")).indexes())
                .containsExactlyElementsOf(numbers(groups, "selectiveIndexes"));
        assertThat(document.select(combined).indexes()).containsExactlyElementsOf(numbers(groups, "combinedIndexes"));
        assertThat(document.select(combined).document()).isEqualTo(step("derivedUnsignedReveal"));
    }

    @Test
    void the_derived_proof_is_the_published_one_byte_for_byte() throws Exception {
        DataIntegrityProof proof = Published.proof(base);
        var input = new ProofInput(unsigned, proof.options(), PROOF, canonicalizer);
        BaseProofValue value = BaseProofValue.read(proof.value().orElseThrow(), PROOF);
        JsonObject data = step("derivedDisclosureData");

        Disclosure disclosure = Disclosure.of(input, value, pointers("prCredSelective.json"));

        assertThat(disclosure.document()).isEqualTo(derived.without("proof"));
        assertThat(disclosure.value().labels().labels()).isEqualTo(labels(data));
        assertThat(disclosure.value().mandatoryIndexes())
                .isEqualTo(numbers(step("derivedAdjMandatoryIndexes"), "adjMandatoryIndexes"))
                .isEqualTo(numbers(data, "mandatoryIndexes"));
        assertThat(disclosure.value().signatures().count())
                .isEqualTo(numbers(step("derivedAdjSignatures"), "adjSignatureIndexes")
                        .size());
        assertThat(disclosure.value().write())
                .isEqualTo(Published.proof(derived).value().orElseThrow());
    }

    @Test
    void the_published_selection_gives_the_published_verify_data() throws Exception {
        DataIntegrityProof proof = Published.proof(derived);
        var input = new ProofInput(derived.without("proof"), proof.options(), PROOF, canonicalizer);
        JsonObject expected = step("verifyCreateVerifyData");

        DerivedProofValue value = DerivedProofValue.read(proof.value().orElseThrow(), PROOF);
        StatementGroups groups = EcdsaSd2023.groups(input, value);
        HashData hash = groups.hash(input, value.signatures().encodedKey());

        assertThat(groups.nonMandatory())
                .isEqualTo(strings(expected.array("nonMandatory").orElseThrow()));
        assertThat(groups.nonMandatory().size() + groups.mandatory().size())
                .isEqualTo(strings(json("verifyNQuads")).size());
        assertThat(Hex.encode(value.baseSignature()))
                .isEqualTo(expected.string("baseSignature").orElseThrow());
        assertThat(hash.hex())
                .isEqualTo(expected.string("proofHash").orElseThrow()
                        + Hex.encode(value.signatures().encodedKey())
                        + expected.string("mandatoryHash").orElseThrow());
        assertThat(value.write()).isEqualTo(proof.value().orElseThrow());
    }

    @Test
    void the_published_selection_holds_and_its_twins_do_not() throws Exception {
        PublicKey key = pair("baseKeyPair").publicKey();

        assertThat(holds(derived, key)).isTrue();
        assertThat(holds(derived, pair("proofKeyPair").publicKey())).isFalse();
        assertThat(holds(derived.with("validUntil", new JsonString("2035-12-16T23:59:59Z")), key))
                .isFalse();
        assertThat(holds(derived.without("validUntil"), key)).isFalse();
        assertThat(holds(derived.with("name", new JsonString("Permanent Resident Card")), key))
                .isFalse();
        JsonObject issuer = derived.object("issuer").orElseThrow();
        assertThat(holds(derived.with("issuer", issuer.without("image")), key)).isFalse();
        JsonObject proof = derived.object("proof").orElseThrow();
        assertThat(holds(derived.with("proof", proof.with("created", new JsonString("2024-08-15T23:36:38Z"))), key))
                .isFalse();
        PublishedData.counted(
                "W3C vector of ecdsa-sd-2023, published steps",
                PublishedData.files(FOLDER + "prc").size());
    }

    @Test
    void it_is_told_that_the_holder_chose_what_to_show() throws Exception {
        ProofCheck check = new DataIntegrity(canonicalizer)
                .check(derived, Published.proof(derived), pair("baseKeyPair").publicKey());

        assertThat(check.findings()).extracting(Finding::code).containsExactly(ProblemCode.PROOF_SELECTION);
        assertThat(check.leavesContentUncovered()).isFalse();
    }

    @Test
    void the_published_base_proof_is_checked_as_its_recipient_would() throws Exception {
        var disclosure = new SelectiveDisclosure(canonicalizer);
        PublicKey key = pair("baseKeyPair").publicKey();

        assertThat(disclosure.checkBase(base, Published.proof(base), key).holds())
                .isTrue();
        assertThat(disclosure
                        .checkBase(
                                base,
                                Published.proof(base),
                                pair("proofKeyPair").publicKey())
                        .holds())
                .isFalse();
    }

    private boolean holds(JsonObject document, PublicKey key) throws Exception {
        return new DataIntegrity(canonicalizer)
                .check(document, Published.proof(document), key)
                .holds();
    }

    private static JsonValue json(String step) {
        return PublishedData.json(FOLDER + "prc/" + step + ".json");
    }

    private static JsonObject step(String step) {
        return json(step).asObject().orElseThrow();
    }

    private static String material(String name) {
        return Published.object(FOLDER + "SDKeyMaterial.json").string(name).orElseThrow();
    }

    private static SigningKey pair(String name) {
        try {
            return SigningKey.ofSecretMultikey(Published.object(FOLDER + "SDKeyMaterial.json")
                    .object(name)
                    .orElseThrow()
                    .string("secretKeyMultibase")
                    .orElseThrow());
        } catch (ProblemException e) {
            throw new AssertionError(name, e);
        }
    }

    private static List<JsonPointer> pointers(String file) {
        return strings(PublishedData.json("vectors/vc-di-ecdsa/" + file)).stream()
                .map(JsonPointer::parse)
                .toList();
    }

    private static List<String> strings(JsonValue array) {
        return ((JsonArray) array)
                .elements().stream()
                        .map(value -> value.asString().orElseThrow())
                        .toList();
    }

    private static List<Integer> numbers(JsonObject object, String name) {
        return object.array(name).orElseThrow().elements().stream()
                .map(value -> ((JsonNumber) value).decimal().intValueExact())
                .toList();
    }

    private static List<String> values(JsonObject object, String group) {
        return pairs(object.object(group).orElseThrow()).stream()
                .map(pair -> pair.get(1).asString().orElseThrow())
                .toList();
    }

    private static Map<String, String> labels(JsonObject data) {
        Map<String, String> labels = new TreeMap<>();
        pairs(data.object("labelMap").orElseThrow())
                .forEach(pair -> labels.put(
                        pair.get(0).asString().orElseThrow(),
                        pair.get(1).asString().orElseThrow()));
        return labels;
    }

    private static List<List<JsonValue>> pairs(JsonObject map) {
        return map.array("value").orElseThrow().elements().stream()
                .map(pair -> ((JsonArray) pair).elements())
                .toList();
    }
}
