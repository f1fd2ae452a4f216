package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.portablebadges.proof.SelectionSamples.BADGE;
import static org.portablebadges.proof.SelectionSamples.CANONICALIZER;
import static org.portablebadges.proof.SelectionSamples.CREATED;
import static org.portablebadges.proof.SelectionSamples.DISCLOSURE;
import static org.portablebadges.proof.SelectionSamples.KEY;
import static org.portablebadges.proof.SelectionSamples.METHOD;
import static org.portablebadges.proof.SelectionSamples.check;
import static org.portablebadges.proof.SelectionSamples.derive;
import static org.portablebadges.proof.SelectionSamples.key;
import static org.portablebadges.proof.SelectionSamples.object;
import static org.portablebadges.proof.SelectionSamples.random;
import static org.portablebadges.proof.SelectionSamples.required;
import static org.portablebadges.proof.SelectionSamples.sign;
import static org.portablebadges.proof.SelectionSamples.signed;
import static org.portablebadges.proof.SelectionSamples.value;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** The base proof that an issuer makes, and what can be derived from it. */
class BaseProofTest {
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

        assertThat(DISCLOSURE
                        .checkBase(signed, Published.proof(signed), KEY.publicKey())
                        .holds())
                .isTrue();
        assertThat(DISCLOSURE
                        .checkBase(altered, Published.proof(altered), KEY.publicKey())
                        .holds())
                .isFalse();
        JsonObject renamed = signed.with("evidence", new JsonArray(List.of()));
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> DISCLOSURE.checkBase(renamed, Published.proof(renamed), KEY.publicKey()));
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
                catchThrowableOfType(ProblemException.class, () -> sign(BADGE, List.of(JsonPointer.parse(pointer))));

        assertThat(asked.code()).isEqualTo(ProblemCode.PROOF_POINTER_UNMATCHED);
        assertThat(asked.finding().arguments()).containsExactly(pointer);
        assertThat(mandatory.finding()).isEqualTo(asked.finding());
    }

    @Test
    void one_base_proof_is_needed_and_other_proofs_are_left_out() throws Exception {
        JsonObject unsigned = BADGE;
        JsonObject twice = DISCLOSURE.sign(signed(), required(), KEY, METHOD, CREATED, random());
        JsonObject both = new DataIntegrity(CANONICALIZER)
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

        assertThatThrownBy(() -> DISCLOSURE.sign(BADGE, required(), other, METHOD, CREATED, random()))
                .isInstanceOf(IllegalArgumentException.class);
        var thrown = catchThrowableOfType(ProblemException.class, () -> new DataIntegrity(CANONICALIZER)
                .check(signed(), Published.proof(signed()), other.publicKey()));
        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_KEY_TYPE);
    }

    @Test
    void nothing_is_signed_that_would_not_be_covered() {
        JsonObject odd = BADGE.with("favoriteColor", new JsonString("green"));

        var thrown = catchThrowableOfType(ProblemException.class, () -> sign(odd, required()));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_TERM_UNDEFINED);
    }

    @Test
    void the_keys_of_each_proof_are_its_own() throws Exception {
        SecureRandom random = random();
        JsonObject first = DISCLOSURE.sign(BADGE, required(), KEY, METHOD, CREATED, random);
        JsonObject second = DISCLOSURE.sign(BADGE, required(), KEY, METHOD, CREATED, random);

        assertThat(value(first).hmac().of("c14n0"))
                .isNotEqualTo(value(second).hmac().of("c14n0"));
        assertThat(Multibase.base58Btc(value(first).signatures().encodedKey()))
                .isNotEqualTo(Multibase.base58Btc(value(second).signatures().encodedKey()));
    }
}
