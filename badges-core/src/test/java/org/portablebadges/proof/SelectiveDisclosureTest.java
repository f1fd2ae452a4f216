package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.portablebadges.proof.SelectionSamples.BADGE;
import static org.portablebadges.proof.SelectionSamples.CANONICALIZER;
import static org.portablebadges.proof.SelectionSamples.CREATED;
import static org.portablebadges.proof.SelectionSamples.DISCLOSURE;
import static org.portablebadges.proof.SelectionSamples.KEY;
import static org.portablebadges.proof.SelectionSamples.METHOD;
import static org.portablebadges.proof.SelectionSamples.check;
import static org.portablebadges.proof.SelectionSamples.derive;
import static org.portablebadges.proof.SelectionSamples.random;
import static org.portablebadges.proof.SelectionSamples.required;
import static org.portablebadges.proof.SelectionSamples.sign;
import static org.portablebadges.proof.SelectionSamples.signed;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.StandInProvider;

/** What a holder shows of a badge, and what a verifier makes of it. */
class SelectiveDisclosureTest {
    @Test
    void a_selection_holds_and_shows_what_was_asked_for_and_what_makes_it_a_badge() throws Exception {
        JsonObject derived = derive(signed(), "/evidence/0").document().object();

        assertThat(check(derived).holds()).isTrue();
        assertThat(check(derived).leavesContentUncovered()).isFalse();
        JsonObject subject = BADGE.object("credentialSubject").orElseThrow();
        JsonObject achievement = subject.object("achievement").orElseThrow();
        JsonObject expected = BADGE.with(
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

        JsonObject whole = BADGE.object("credentialSubject").orElseThrow();
        JsonObject subject = derived.object("credentialSubject").orElseThrow();
        assertThat(subject.array("result")).isEqualTo(whole.array("result"));
        assertThat(subject.object("achievement").orElseThrow().array("resultDescription"))
                .isEqualTo(whole.object("achievement").orElseThrow().array("resultDescription"));
    }

    @Test
    void what_an_endorsement_binds_is_always_shown() {
        JsonObject endorsement = BADGE.with(
                        "type", JsonArray.ofStrings("VerifiableCredential", "EndorsementCredential"))
                .with("relatedResource", JsonObject.EMPTY.with("id", new JsonString("urn:example:achievement")));

        assertThat(SelectiveDisclosure.required(endorsement)).contains(JsonPointer.of("relatedResource"));
        assertThat(SelectiveDisclosure.required(BADGE)).doesNotContain(JsonPointer.of("relatedResource"));
    }

    @Test
    void identifiers_of_a_recipient_who_has_an_id_are_the_recipients_choice() throws Exception {
        JsonObject subject = BADGE.object("credentialSubject").orElseThrow();
        JsonObject known = BADGE.with("credentialSubject", subject.with("id", new JsonString("did:example:ada")));
        JsonObject signed = sign(known, List.of(JsonPointer.of("issuer")));

        JsonObject shown =
                derive(signed).document().object().object("credentialSubject").orElseThrow();

        assertThat(shown.string("id")).contains("did:example:ada");
        assertThat(shown.has("identifier")).isFalse();
        assertThat(SelectiveDisclosure.required(BADGE)).contains(JsonPointer.of("credentialSubject", "identifier"));
    }

    @Test
    void of_other_credentials_the_whole_subject_is_shown() throws Exception {
        JsonObject endorsement = BADGE.with(
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
        JsonObject other = sign(BADGE.with("id", new JsonString("urn:example:other")), required());
        JsonObject derived = derive(signed(), "/evidence").document().object();
        JsonObject foreign = derive(other, "/evidence").document().object();

        JsonObject mixed = derived.with("proof", foreign.get("proof").orElseThrow());

        assertThat(check(foreign).holds()).isTrue();
        assertThat(check(mixed).holds()).isFalse();
    }

    @Test
    void a_label_map_for_other_nodes_is_malformed() throws Exception {
        JsonObject subject = BADGE.object("credentialSubject").orElseThrow();
        JsonObject known = BADGE.with("credentialSubject", subject.with("id", new JsonString("did:example:ada")));
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
                DISCLOSURE.sign(BADGE, required(), SigningKey.ofSeed(KeyType.P256, seed), METHOD, CREATED, random());

        assertThat(check(derive(theirs).document().object()).holds()).isFalse();
    }

    @Test
    void every_signature_of_a_selection_is_put_to_the_provider() throws Exception {
        JsonObject derived = derive(signed(List.of()), "/evidence/0").document().object();
        StandInProvider provider = StandInProvider.sound();
        var integrity = new DataIntegrity(CANONICALIZER, SignatureChecker.by(provider));
        DataIntegrityProof proof = Published.proof(derived);
        int before = provider.asked();

        assertThat(integrity.check(derived, proof, KEY.publicKey()).holds()).isTrue();
        assertThat(SelectiveDisclosure.signaturesOf(proof)).isGreaterThan(20);
        assertThat(provider.asked()).isEqualTo(before + SelectiveDisclosure.signaturesOf(proof));
    }
}
