package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.StandInProvider;

class SelectiveDisclosureTest {
    private static final String BADGE =
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:example:badge", "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "name": "Feedback badge",
             "issuer": {"id": "did:example:district", "type": "Profile", "name": "Example District"},
             "validFrom": "2026-01-15T00:00:00Z", "validUntil": "2031-01-15T00:00:00Z",
             "credentialSubject": {
               "type": "AchievementSubject", "role": "Mentor",
               "identifier": [{"type": "IdentityObject", "hashed": false, "identityHash": "ada@mail.example",
                               "identityType": "emailAddress"}],
               "result": [{"type": "Result", "resultDescription": "urn:example:stars", "value": "two"},
                          {"type": "Result", "resultDescription": "urn:example:hours", "value": "12"}],
               "achievement": {"id": "urn:example:achievement", "type": "Achievement", "name": "Feedback",
                 "description": "Gives feedback.", "criteria": {"narrative": "Two lessons."},
                 "fieldOfStudy": "Teaching",
                 "resultDescription": [
                   {"id": "urn:example:stars", "type": "ResultDescription", "name": "Stars", "resultType": "Result",
                    "allowedValue": ["one", "two", "three"]},
                   {"id": "urn:example:hours", "type": "ResultDescription", "name": "Hours",
                    "resultType": "Result"}]}},
             "evidence": [{"id": "https://example.edu/video", "type": "Evidence", "name": "A lesson"}]}
            """;
    private static final SigningKey KEY = key(KeyType.P256);
    private static final Iri METHOD = Iri.of("did:example:district#key");
    private static final Instant CREATED = Instant.parse("2026-01-15T10:00:00.5Z");

    private final Canonicalizer canonicalizer = Canonicalizer.bundled();
    private final SelectiveDisclosure disclosure = new SelectiveDisclosure(canonicalizer);
    private final JsonObject badge = object(BADGE);

    @Test
    void a_selection_holds_and_shows_what_was_asked_for_and_what_makes_it_a_badge() throws Exception {
        JsonObject derived = derive(signed(), "/evidence/0").document().object();

        assertThat(check(derived).holds()).isTrue();
        assertThat(check(derived).leavesContentUncovered()).isFalse();
        JsonObject subject = badge.object("credentialSubject").orElseThrow();
        JsonObject achievement = subject.object("achievement").orElseThrow();
        JsonObject expected = badge.with(
                "credentialSubject", subject.without("role").with("achievement", achievement.without("fieldOfStudy")));
        assertThat(derived.without("proof")).isEqualTo(expected);
    }

    @Test
    void without_being_asked_it_still_shows_what_makes_it_a_badge() throws Exception {
        JsonObject derived = derive(signed(List.of())).document().object();

        assertThat(check(derived).holds()).isTrue();
        assertThat(derived.names())
                .containsExactly(
                        "@context",
                        "id",
                        "type",
                        "name",
                        "issuer",
                        "validFrom",
                        "validUntil",
                        "credentialSubject",
                        "proof");
    }

    // A holder could otherwise show the level reached and leave out that another one was required, or that it failed.
    @Test
    void results_and_their_descriptions_are_always_shown() throws Exception {
        JsonObject derived = derive(signed(List.of())).document().object();

        JsonObject whole = badge.object("credentialSubject").orElseThrow();
        JsonObject subject = derived.object("credentialSubject").orElseThrow();
        assertThat(subject.array("result")).isEqualTo(whole.array("result"));
        assertThat(subject.object("achievement").orElseThrow().array("resultDescription"))
                .isEqualTo(whole.object("achievement").orElseThrow().array("resultDescription"));
    }

    @Test
    void what_an_endorsement_binds_is_always_shown() {
        JsonObject endorsement = badge.with(
                        "type", JsonArray.ofStrings("VerifiableCredential", "EndorsementCredential"))
                .with("relatedResource", JsonObject.EMPTY.with("id", new JsonString("urn:example:achievement")));

        assertThat(SelectiveDisclosure.required(endorsement)).contains(JsonPointer.of("relatedResource"));
        assertThat(SelectiveDisclosure.required(badge)).doesNotContain(JsonPointer.of("relatedResource"));
    }

    @Test
    void identifiers_of_a_recipient_who_has_an_id_are_the_recipients_choice() throws Exception {
        JsonObject subject = badge.object("credentialSubject").orElseThrow();
        JsonObject known = badge.with("credentialSubject", subject.with("id", new JsonString("did:example:ada")));
        JsonObject signed = sign(known, List.of(JsonPointer.of("issuer")));

        JsonObject shown =
                derive(signed).document().object().object("credentialSubject").orElseThrow();

        assertThat(shown.string("id")).contains("did:example:ada");
        assertThat(shown.has("identifier")).isFalse();
        assertThat(SelectiveDisclosure.required(badge)).contains(JsonPointer.of("credentialSubject", "identifier"));
    }

    @Test
    void of_other_credentials_the_whole_subject_is_shown() throws Exception {
        JsonObject endorsement = badge.with(
                        "type", JsonArray.ofStrings("VerifiableCredential", "EndorsementCredential"))
                .with(
                        "credentialSubject",
                        JsonObject.builder()
                                .put("id", "urn:example:achievement")
                                .put("type", "EndorsementSubject")
                                .put("endorsementComment", "We use it too.")
                                .build());

        JsonObject derived = derive(sign(endorsement, List.of())).document().object();

        assertThat(check(derived).holds()).isTrue();
        assertThat(derived.get("credentialSubject")).isEqualTo(endorsement.get("credentialSubject"));
        assertThat(derived.has("evidence")).isFalse();
    }

    /** A holder who adds, changes, moves, or leaves out more than a selection can. */
    @Test
    void a_selection_that_was_altered_does_not_hold() throws Exception {
        JsonObject derived =
                derive(signed(), "/credentialSubject/result").document().object();
        JsonObject subject = derived.object("credentialSubject").orElseThrow();
        JsonArray results = subject.array("result").orElseThrow();
        JsonObject stars = (JsonObject) results.elements().get(0);
        JsonObject hours = (JsonObject) results.elements().get(1);
        JsonArray swapped =
                JsonArray.of(stars.with("value", new JsonString("12")), hours.with("value", new JsonString("two")));

        assertThat(Stream.of(
                        derived.without("validUntil"),
                        derived.with("validUntil", new JsonString("2041-01-15T00:00:00Z")),
                        derived.with("description", new JsonString("Another one")),
                        derived.with("credentialSubject", subject.with("result", swapped)),
                        derived.with("credentialSubject", subject.with("result", JsonArray.of(stars, hours, stars))),
                        derived.with("credentialSubject", subject.without("result")),
                        derived.with("credentialSubject", subject.with("role", new JsonString("Mentor")))))
                .allSatisfy(altered -> assertThat(isRefused(altered)).isTrue());
    }

    private boolean isRefused(JsonObject altered) {
        try {
            return !check(altered).holds();
        } catch (ProblemException e) {
            return e.code() == ProblemCode.PROOF_MALFORMED;
        }
    }

    @Test
    void statements_of_one_selection_do_not_fit_another_badge() throws Exception {
        JsonObject other = sign(badge.with("id", new JsonString("urn:example:other")), required());
        JsonObject derived = derive(signed(), "/evidence").document().object();
        JsonObject foreign = derive(other, "/evidence").document().object();

        JsonObject mixed = derived.with("proof", foreign.get("proof").orElseThrow());

        assertThat(check(foreign).holds()).isTrue();
        assertThat(check(mixed).holds()).isFalse();
    }

    @Test
    void a_label_map_for_other_nodes_is_malformed() throws Exception {
        JsonObject subject = badge.object("credentialSubject").orElseThrow();
        JsonObject known = badge.with("credentialSubject", subject.with("id", new JsonString("did:example:ada")));
        JsonObject signed = sign(known, List.of(JsonPointer.of("issuer")));
        JsonObject derived =
                derive(signed, "/credentialSubject/identifier").document().object();
        JsonObject fewer = derive(signed).document().object();

        JsonObject mixed = derived.with("proof", fewer.get("proof").orElseThrow());
        var thrown = catchThrowableOfType(ProblemException.class, () -> check(mixed));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_MALFORMED);
        assertThat(thrown.finding().arguments()).containsExactly("labelMap");
    }

    @Test
    void a_proof_that_somebody_else_signed_does_not_hold_under_the_issuers_key() throws Exception {
        byte[] seed = new byte[32];
        seed[31] = 9;
        JsonObject theirs =
                disclosure.sign(badge, required(), SigningKey.ofSeed(KeyType.P256, seed), METHOD, CREATED, random());

        assertThat(check(derive(theirs).document().object()).holds()).isFalse();
    }

    @Test
    void the_base_proof_is_not_for_verifiers() {
        var thrown = catchThrowableOfType(ProblemException.class, () -> check(signed()));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_BASE_NOT_DERIVED);
        assertThat(thrown.finding().at()).isEqualTo(JsonPointer.of("proof", "proofValue"));
    }

    @Test
    void issuer_and_recipient_can_check_the_base_proof() throws Exception {
        JsonObject signed = signed();
        JsonObject altered = signed.with("validUntil", new JsonString("2041-01-15T00:00:00Z"));

        assertThat(disclosure
                        .checkBase(signed, Published.proof(signed), KEY.publicKey())
                        .holds())
                .isTrue();
        assertThat(disclosure
                        .checkBase(altered, Published.proof(altered), KEY.publicKey())
                        .holds())
                .isFalse();
        JsonObject renamed = signed.with("evidence", new JsonArray(List.of()));
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> disclosure.checkBase(renamed, Published.proof(renamed), KEY.publicKey()));
        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_SIGNATURE_MISMATCH);
    }

    @Test
    void nothing_is_derived_from_statements_that_were_altered() {
        JsonObject altered = signed().with(
                        "evidence",
                        JsonArray.of(
                                object(
                                        "{\"id\": \"https://example.edu/other\", \"type\": \"Evidence\", \"name\": \"A lesson\"}")));

        var thrown = catchThrowableOfType(ProblemException.class, () -> derive(altered, "/evidence"));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_SIGNATURE_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/absent", "/evidence/1", "/proof", "/credentialSubject/result/0/achievedLevel"})
    void a_pointer_at_nothing_is_named(String pointer) {
        var asked = catchThrowableOfType(ProblemException.class, () -> derive(signed(), pointer));
        var mandatory =
                catchThrowableOfType(ProblemException.class, () -> sign(badge, List.of(JsonPointer.parse(pointer))));

        assertThat(asked.code()).isEqualTo(ProblemCode.PROOF_POINTER_UNMATCHED);
        assertThat(asked.finding().arguments()).containsExactly(pointer);
        assertThat(mandatory.finding()).isEqualTo(asked.finding());
    }

    @Test
    void one_base_proof_is_needed_and_other_proofs_are_left_out() throws Exception {
        JsonObject unsigned = badge;
        JsonObject twice = disclosure.sign(signed(), required(), KEY, METHOD, CREATED, random());
        JsonObject both = new DataIntegrity(canonicalizer)
                .sign(signed(), "eddsa-rdfc-2022", key(KeyType.ED25519), METHOD, CREATED);
        JsonObject already = derive(signed()).document().object();

        assertThat(List.of(unsigned, twice))
                .allSatisfy(document -> assertThat(catchThrowableOfType(ProblemException.class, () -> derive(document))
                                .code())
                        .isEqualTo(ProblemCode.PROOF_BASE_MISSING));
        assertThat(catchThrowableOfType(ProblemException.class, () -> derive(already))
                        .code())
                .isEqualTo(ProblemCode.PROOF_MALFORMED);
        assertThat(check(derive(both).document().object()).holds()).isTrue();
    }

    @Test
    void the_options_of_the_proof_stay_and_are_signed() throws Exception {
        JsonObject derived = derive(signed()).document().object();
        JsonObject proof = derived.object("proof").orElseThrow();

        assertThat(proof.string("created")).contains("2026-01-15T10:00:00Z");
        assertThat(proof.string("verificationMethod")).contains(METHOD.value());
        assertThat(proof.string("proofPurpose")).contains("assertionMethod");
        JsonObject other = derived.with("proof", proof.with("proofPurpose", new JsonString("authentication")));
        assertThat(check(other).holds()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P384"})
    void only_a_key_of_p256_signs(KeyType type) {
        SigningKey other = key(type);

        assertThatThrownBy(() -> disclosure.sign(badge, required(), other, METHOD, CREATED, random()))
                .isInstanceOf(IllegalArgumentException.class);
        var thrown = catchThrowableOfType(ProblemException.class, () -> new DataIntegrity(canonicalizer)
                .check(signed(), Published.proof(signed()), other.publicKey()));
        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_KEY_TYPE);
    }

    @Test
    void nothing_is_signed_that_would_not_be_covered() {
        JsonObject odd = badge.with("favoriteColor", new JsonString("green"));

        var thrown = catchThrowableOfType(ProblemException.class, () -> sign(odd, required()));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_TERM_UNDEFINED);
    }

    @Test
    void the_keys_of_each_proof_are_its_own() throws Exception {
        SecureRandom random = random();
        JsonObject first = disclosure.sign(badge, required(), KEY, METHOD, CREATED, random);
        JsonObject second = disclosure.sign(badge, required(), KEY, METHOD, CREATED, random);

        assertThat(value(first).hmac().of("c14n0"))
                .isNotEqualTo(value(second).hmac().of("c14n0"));
        assertThat(Multibase.base58Btc(value(first).signatures().encodedKey()))
                .isNotEqualTo(Multibase.base58Btc(value(second).signatures().encodedKey()));
    }

    @Test
    void every_signature_of_a_selection_is_put_to_the_provider() throws Exception {
        JsonObject derived = derive(signed(List.of()), "/evidence/0").document().object();
        StandInProvider provider = StandInProvider.sound();
        var integrity = new DataIntegrity(canonicalizer, SignatureChecker.by(provider));
        DataIntegrityProof proof = Published.proof(derived);
        int before = provider.asked();

        assertThat(integrity.check(derived, proof, KEY.publicKey()).holds()).isTrue();
        assertThat(SelectiveDisclosure.signaturesOf(proof)).isGreaterThan(20);
        assertThat(provider.asked()).isEqualTo(before + SelectiveDisclosure.signaturesOf(proof));
    }

    private static BaseProofValue value(JsonObject signed) throws ProblemException {
        return BaseProofValue.read(Published.proof(signed).value().orElseThrow(), JsonPointer.ROOT);
    }

    private JsonObject signed() {
        return signed(required());
    }

    private JsonObject signed(List<JsonPointer> mandatory) {
        try {
            return sign(badge, mandatory);
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    private JsonObject sign(JsonObject document, List<JsonPointer> mandatory) throws ProblemException {
        return disclosure.sign(document, mandatory, KEY, METHOD, CREATED, random());
    }

    private List<JsonPointer> required() {
        return SelectiveDisclosure.required(badge);
    }

    private SecuredCredential derive(JsonObject signed, String... keep) throws ProblemException {
        return disclosure.derive(
                SecuredCredential.read(JsonWriter.compact(signed), JsonLimits.DEFAULT),
                Stream.of(keep).map(JsonPointer::parse).toList());
    }

    private ProofCheck check(JsonObject document) throws ProblemException {
        return new DataIntegrity(canonicalizer).check(document, Published.proof(document), KEY.publicKey());
    }

    private static SigningKey key(KeyType type) {
        byte[] seed = new byte[type == KeyType.P384 ? 48 : 32];
        Arrays.fill(seed, (byte) 0x42);
        return SigningKey.ofSeed(type, seed);
    }

    /** Same bytes at every run. */
    private static SecureRandom random() {
        var fixed = new Random(5);
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                fixed.nextBytes(bytes);
            }
        };
    }

    private static JsonObject object(String json) {
        try {
            return JsonReader.readObject(json, JsonLimits.DEFAULT).object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
