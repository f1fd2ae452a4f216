package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** The suites that sign the text: everything in it, whether or not a context defines it. */
class SignedTextTest {
    private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String FURTHER = "https://example.org/further";
    private static final Iri METHOD = Iri.of("did:example:district#key");

    private final DataIntegrity integrity = new DataIntegrity(Canonicalizer.bundled());
    private final JsonObject document = JsonObject.builder()
            .put("@context", JsonArray.ofStrings(CREDENTIALS, OPEN_BADGES))
            .put("id", "urn:example:badge")
            .put("tag", JsonArray.ofStrings("a", "b"))
            .put("credits", new JsonNumber("1.50"))
            .build();

    @ParameterizedTest
    @CsvSource({"eddsa-jcs-2022, ED25519", "ecdsa-jcs-2019, P256", "ecdsa-jcs-2019, P384"})
    void names_that_no_context_defines_are_signed(String suite, KeyType type) throws Exception {
        SigningKey key = key(type);
        JsonObject signed = integrity.sign(
                document.with("favoriteColor", new JsonString("green")), suite, key, METHOD, Instant.EPOCH);
        JsonObject altered = signed.with("favoriteColor", new JsonString("blue"));
        JsonObject added = signed.with("favoriteAnimal", new JsonString("owl"));

        ProofCheck check = integrity.check(signed, Published.proof(signed), key.publicKey());

        assertThat(check.holds()).isTrue();
        assertThat(check.findings()).isEmpty();
        assertThat(holds(altered, key)).isFalse();
        assertThat(holds(added, key)).isFalse();
        assertThat(holds(signed.without("favoriteColor"), key)).isFalse();
    }

    @Test
    void the_order_of_an_array_is_signed_and_that_of_members_is_not() throws Exception {
        JsonObject signed = sign(document);
        JsonObject moved = signed.without("id").with("id", new JsonString("urn:example:badge"));

        assertThat(holds(moved, key(KeyType.ED25519))).isTrue();
        assertThat(holds(signed.with("tag", JsonArray.ofStrings("b", "a")), key(KeyType.ED25519)))
                .isFalse();
    }

    @Test
    void the_proof_repeats_the_contexts_it_signs() throws Exception {
        JsonObject signed = sign(document);

        assertThat(signed.object("proof").orElseThrow().get("@context")).isEqualTo(document.get("@context"));
    }

    @Test
    void a_further_context_added_later_is_a_warning() throws Exception {
        JsonObject added = sign(document).with("@context", JsonArray.ofStrings(CREDENTIALS, OPEN_BADGES, FURTHER));

        ProofCheck check = check(added);

        assertThat(check.holds()).isTrue();
        assertThat(check.findings())
                .containsExactly(Finding.warning(
                        ProblemCode.PROOF_CONTEXT_ADDED, JsonPointer.parse("/@context/2"), new JsonString(FURTHER)));
        assertThat(check.leavesContentUncovered()).isFalse();
    }

    /** Without it this was no badge, so it decides what the rest means. */
    @Test
    void the_context_of_open_badges_added_later_is_not_covered() throws Exception {
        JsonObject signed = sign(document.with("@context", JsonArray.ofStrings(CREDENTIALS)));
        JsonObject added = signed.with("@context", JsonArray.ofStrings(CREDENTIALS, OPEN_BADGES));

        ProofCheck check = check(added);

        assertThat(check.holds()).isTrue();
        assertThat(check.leavesContentUncovered()).isTrue();
        assertThat(check.findings()).extracting(Finding::code).containsExactly(ProblemCode.PROOF_CONTEXT_ADDED);
    }

    @Test
    void a_context_that_was_swapped_or_put_in_front_has_its_own_code() throws Exception {
        JsonObject signed = sign(document);

        for (JsonValue contexts : new JsonValue[] {
            JsonArray.ofStrings(CREDENTIALS, FURTHER),
            JsonArray.ofStrings(FURTHER, CREDENTIALS, OPEN_BADGES),
            JsonArray.ofStrings(CREDENTIALS),
            new JsonString(CREDENTIALS)
        }) {
            var thrown = catchThrowableOfType(ProblemException.class, () -> check(signed.with("@context", contexts)));
            assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_CONTEXT_MISMATCH);
        }
    }

    @Test
    void contexts_of_the_proof_are_signed() throws Exception {
        JsonObject signed = sign(document);
        JsonObject proof = signed.object("proof").orElseThrow();

        assertThat(check(signed.with("proof", proof.without("@context"))).holds())
                .isFalse();
        assertThat(check(signed.with("proof", proof.with("@context", JsonArray.ofStrings(CREDENTIALS))))
                        .holds())
                .isFalse();
    }

    @Test
    void a_number_is_signed_as_the_nearest_double() throws Exception {
        JsonObject signed = sign(document);
        JsonObject respelled = signed.with("credits", new JsonNumber("15e-1"));
        JsonObject finer = signed.with("credits", new JsonNumber("1.50000000000000000001"));

        assertThat(check(respelled).holds()).isTrue();
        assertThat(check(respelled).findings()).isEmpty();
        assertThat(check(finer).holds()).isTrue();
        assertThat(check(finer).findings())
                .containsExactly(Finding.error(
                        ProblemCode.PROOF_NUMBER_NOT_PORTABLE,
                        JsonPointer.of("credits"),
                        new JsonNumber("1.50000000000000000001")));
    }

    @Test
    void a_number_beyond_a_double_has_no_canonical_form() throws Exception {
        JsonObject huge = sign(document).with("credits", new JsonNumber("1e400"));

        assertThat(catchThrowableOfType(ProblemException.class, () -> check(huge))
                        .code())
                .isEqualTo(ProblemCode.PROOF_NUMBER_NOT_PORTABLE);
        assertThat(catchThrowableOfType(ProblemException.class, () -> sign(huge.without("proof")))
                        .code())
                .isEqualTo(ProblemCode.PROOF_NUMBER_NOT_PORTABLE);
    }

    /** The same key signs text and statements, so a proof must not pass for one of the other kind. */
    @Test
    void a_proof_over_statements_is_none_over_text() throws Exception {
        JsonObject signed = integrity.sign(
                document.without("tag").without("credits"),
                "eddsa-rdfc-2022",
                key(KeyType.ED25519),
                METHOD,
                Instant.EPOCH);
        JsonObject proof = signed.object("proof").orElseThrow();

        assertThat(check(signed).holds()).isTrue();
        assertThat(check(signed.with("proof", proof.with("cryptosuite", new JsonString("eddsa-jcs-2022"))))
                        .holds())
                .isFalse();
    }

    private JsonObject sign(JsonObject unsigned) throws ProblemException {
        return integrity.sign(unsigned, "eddsa-jcs-2022", key(KeyType.ED25519), METHOD, Instant.EPOCH);
    }

    private ProofCheck check(JsonObject signed) throws ProblemException {
        return integrity.check(
                signed, Published.proof(signed), key(KeyType.ED25519).publicKey());
    }

    private boolean holds(JsonObject signed, SigningKey key) throws ProblemException {
        return integrity.check(signed, Published.proof(signed), key.publicKey()).holds();
    }

    private static SigningKey key(KeyType type) {
        byte[] seed = new byte[type == KeyType.P384 ? 48 : 32];
        Arrays.fill(seed, (byte) 0x42);
        return SigningKey.ofSeed(type, seed);
    }
}
