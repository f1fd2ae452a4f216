package org.portablebadges.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.Result;
import org.portablebadges.problem.Iri;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.Verifier;

/** What a report says of documents inside a file. */
class TextReportTest {
    private static final String DISTRICT = ClaimSamples.DISTRICT.identifier().value();
    private static final String REGISTRY = ClaimSamples.REGISTRY.identifier().value();
    private static final String BY_DISTRICT =
            ", issued by " + DISTRICT + ", which calls itself \"Lakeview School District\"";
    private static final String BY_REGISTRY =
            ", issued by " + REGISTRY + ", which calls itself \"Example State Registry\"";
    private static final AchievementCredential QUESTIONS = ClaimSamples.part("Asking Questions");

    private final Verifier anyIssuer = verifier(Verifier.builder().anyIssuer());
    private final Verifier noList = verifier(Verifier.builder().recognizing(List.of()));

    @Test
    void a_record_says_how_many_of_its_credentials_are_valid_and_each_what_it_is() throws Exception {
        String report = report(recordWith(altered("Old Name")));

        assertThat(report)
                .startsWith(
                        "VALID  learner record \"Record of Ada Reyes\" with 3 credentials (2 VALID)" + BY_DISTRICT
                                + "; any issuer was accepted\n       to did:example:ada; not compared (give --recipient id:...)\n")
                .endsWith("\n\n  inside, each judged on its own:\n"
                        + "  VALID         badge \"Asking Questions\"" + BY_DISTRICT + "\n"
                        + "  VALID         badge \"Giving Answers\"" + BY_DISTRICT + "\n"
                        + "  INVALID       claims to be badge \"Old Name\"" + BY_DISTRICT
                        + ": The signature does not fit: the content was altered after signing, or another key signed "
                        + "it. [proof.signature-mismatch at /credentialSubject/verifiableCredential/2]\n");
    }

    @Test
    void a_record_whose_credentials_all_hold_has_no_other_line() throws Exception {
        String report = report(recordWith(ClaimSamples.signed(ClaimSamples.part("Reading Aloud"))));

        assertThat(report).contains("with 3 credentials (3 VALID)");
        assertThat(inside(report)).hasSize(3).allMatch(line -> line.startsWith("  VALID         badge \""));
    }

    @Test
    void an_altered_record_claims_and_its_credentials_stand_on_their_own() throws Exception {
        JsonObject signed = ClaimSamples.json(recordWith(ClaimSamples.signed(ClaimSamples.part("Reading Aloud"))));

        String report =
                report(signed.with("name", new JsonString("Another Record")).toString());

        assertThat(report)
                .startsWith("INVALID  The signature does not fit: ")
                .contains("\n         It claims to be learner record \"Another Record\" with 3 credentials"
                        + BY_DISTRICT);
        assertThat(inside(report)).hasSize(3).allMatch(line -> line.startsWith("  VALID         badge \""));
    }

    @Test
    void an_endorsement_says_which_part_of_the_badge_it_is_of() throws Exception {
        String report = report(endorsed(ClaimSamples.REGISTRY
                .sign(ClaimSamples.endorsementOf(QUESTIONS.achievement()))
                .secured()
                .document()
                .object()));

        assertThat(report).startsWith("VALID  \"Asking Questions\", issued by ");
        assertThat(inside(report))
                .containsExactly(
                        "  VALID         endorsement of https://badges.example.edu/achievements/Asking-Questions,"
                                + " which is the achievement, in exactly this version" + BY_REGISTRY);
    }

    @Test
    void an_endorsement_that_states_no_version_is_not_said_to_be_of_this_one() throws Exception {
        EndorsementCredential endorsement =
                ClaimSamples.endorsing(QUESTIONS.achievement().id().value(), "Good.");

        String report = report(endorsed(
                ClaimSamples.REGISTRY.sign(endorsement).secured().document().object()));

        assertThat(inside(report)).singleElement().asString().endsWith(", which is the achievement" + BY_REGISTRY);
    }

    @Test
    void a_warning_inside_is_named() {
        AchievementCredential below = ClaimSamples.badgeWithLevels(2).toBuilder()
                .result(Result.builder()
                        .achievedLevel(Iri.of("urn:example:level:1"))
                        .resultDescription(Iri.of("urn:example:rubric"))
                        .build())
                .build();

        String report =
                report(ClaimSamples.presentation(ClaimSamples.signed(below)).toString());

        assertThat(inside(report))
                .containsExactly(
                        "  VALID         badge \"Asking Questions\", level \"Level 1\", below the required level"
                                + BY_DISTRICT + " [warning result.requirement-not-met]");
    }

    @Test
    void an_endorsement_that_nobody_signed_only_claims() throws Exception {
        String report = report(
                endorsed(ClaimSamples.endorsementOf(QUESTIONS.achievement()).json()));

        assertThat(inside(report))
                .containsExactly("  INVALID       claims to be endorsement of"
                        + " https://badges.example.edu/achievements/Asking-Questions" + BY_REGISTRY
                        + ": Nothing secures this credential: anybody could have written it."
                        + " [proof.missing at /credentialSubject/achievement/endorsement/0]");
    }

    @Test
    void an_endorsement_as_a_file_shows_what_it_says() throws Exception {
        String report =
                report(ClaimSamples.REGISTRY.sign(ClaimSamples.endorsement()).text());

        assertThat(report)
                .startsWith("VALID  endorsement of https://badges.example.edu/achievements/feedback" + BY_REGISTRY
                        + "; any issuer was accepted\n       it says: \"Counts toward license renewal.\"\n");
    }

    @Test
    void what_is_inside_a_credential_inside_stands_further_in() throws Exception {
        JsonObject endorsed = ClaimSamples.json(endorsed(ClaimSamples.REGISTRY
                .sign(ClaimSamples.endorsementOf(QUESTIONS.achievement()))
                .secured()
                .document()
                .object()));

        String report = report(ClaimSamples.presentation(endorsed).toString());

        assertThat(inside(report)).hasSize(2);
        assertThat(inside(report).get(0)).startsWith("  VALID         badge \"Asking Questions\", issued by ");
        assertThat(inside(report).get(1)).startsWith("    VALID         endorsement of ");
    }

    @Test
    void a_signed_presentation_says_who_hands_it_on() {
        String token = presentationToken(ClaimSamples.signed(QUESTIONS), altered("Old Name"));

        String report = report(token);

        assertThat(report)
                .startsWith("VALID  presentation of 2 credentials (1 VALID), handed on by " + DISTRICT + "\n\n");
        assertThat(inside(report)).hasSize(2);
    }

    @Test
    void a_presentation_whose_contents_were_not_looked_at_says_nothing_of_them() {
        byte[] nested = Fixtures.of("presentations/in-presentations").bytes();

        assertThat(report(new String(nested, UTF_8))).startsWith("UNREADABLE  ").doesNotContain("0 credentials");
    }

    @Test
    void a_presentation_that_nobody_signed_is_open_and_names_no_holder() {
        String report =
                report(ClaimSamples.presentation(ClaimSamples.signed(QUESTIONS)).toString());

        assertThat(report)
                .startsWith("NOT VERIFIED  No holder who is named signed this presentation; ")
                .contains("\n              It holds 1 credential (1 VALID); each has a verdict of its own below.\n")
                .doesNotContain("did:example:ada");
    }

    @Test
    void what_nothing_secures_or_cannot_be_read_says_why() {
        JsonObject license = ClaimSamples.json(
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiableCredential\"]}");

        String report = report(
                ClaimSamples.presentation(license, new JsonString("a.b.c")).toString());

        assertThat(inside(report))
                .containsExactly(
                        "  INVALID       credential inside: Nothing secures this credential: anybody could have written it."
                                + " [proof.missing at /verifiableCredential/0]",
                        "  UNREADABLE    credential inside: The token's header is not clean base64url."
                                + " [jws.base64url at /verifiableCredential/1]");
    }

    @Test
    void without_a_list_of_issuers_every_credential_inside_says_so() {
        String file = ClaimSamples.presentation(ClaimSamples.signed(QUESTIONS)).toString();

        String report = new TextReport(Messages.english(), false).of(noList.verify(file.getBytes(UTF_8)));

        assertThat(inside(report))
                .containsExactly("  NOT VERIFIED  claims to be badge \"Asking Questions\"" + BY_DISTRICT
                        + ": authentic and unaltered, but no list of issuers you trust was given"
                        + " [issuer.no-list-given at /verifiableCredential/0]");
    }

    @ParameterizedTest
    @CsvSource({"99, 0", "100, 0", "101, 1"})
    void of_many_that_hold_it_lists_a_hundred_and_of_those_that_do_not_all(int sound, int more) {
        JsonValue[] contents = new JsonValue[sound + 1];
        Arrays.fill(contents, new JsonString(ClaimSamples.token(QUESTIONS)));
        contents[sound] = ClaimSamples.part("Giving Answers").json();

        List<String> inside = inside(report(ClaimSamples.presentation(contents).toString()));

        assertThat(inside.stream().filter(line -> line.startsWith("  VALID         badge ")))
                .hasSize(Math.min(sound, 100));
        assertThat(inside.stream().filter(line -> line.startsWith("  INVALID       claims to be badge \"Giving ")))
                .hasSize(1);
        assertThat(inside.contains("  VALID         " + more + " more credentials inside"))
                .isEqualTo(more > 0);
    }

    @Test
    void a_name_inside_cannot_forge_a_line() {
        JsonObject hostile = ClaimSamples.signed(QUESTIONS.toBuilder()
                .achievement(QUESTIONS.achievement().toBuilder()
                        .name("x\n  VALID         badge \u202egnp")
                        .build())
                .build());

        String report = report(ClaimSamples.presentation(hostile).toString());

        assertThat(inside(report))
                .singleElement()
                .asString()
                .contains("x\\u{a} ")
                .contains("\\u{202e}gnp");
    }

    private String report(String file) {
        return new TextReport(Messages.english(), false).of(anyIssuer.verify(file.getBytes(UTF_8)));
    }

    private static List<String> inside(String report) {
        List<String> lines = report.lines().toList();
        return lines.subList(lines.indexOf("  inside, each judged on its own:") + 1, lines.size());
    }

    private static String recordWith(JsonObject third) throws Exception {
        return ClaimSamples.DISTRICT
                .sign(ClaimSamples.record(List.of(
                        ClaimSamples.signed(QUESTIONS),
                        ClaimSamples.enveloped(ClaimSamples.part("Giving Answers")),
                        third)))
                .text();
    }

    private static JsonObject altered(String name) {
        return ClaimSamples.signed(ClaimSamples.part(name)).with("name", new JsonString("Altered"));
    }

    /** The badge with an endorsement on its achievement, signed as a whole. */
    private static String endorsed(JsonObject endorsement) throws Exception {
        JsonObject subject = QUESTIONS.json().object("credentialSubject").orElseThrow();
        JsonObject achievement = subject.object("achievement").orElseThrow();
        JsonObject badge = QUESTIONS
                .json()
                .with(
                        "credentialSubject",
                        subject.with("achievement", achievement.with("endorsement", JsonArray.of(endorsement))));
        return ClaimSamples.DISTRICT.sign(badge).text();
    }

    /** A presentation that the district hands on, as a token. */
    private static String presentationToken(JsonValue... contents) {
        SigningKey key = ClaimSamples.DISTRICT_KEY;
        JsonObject header = JsonObject.builder()
                .put("alg", "EdDSA")
                .put("kid", ClaimSamples.DISTRICT.verificationMethod().value())
                .build();
        JsonObject payload = ClaimSamples.presentation(contents).with("holder", new JsonString(DISTRICT));
        String input = Base64Url.encode(header.toString().getBytes(UTF_8)) + "."
                + Base64Url.encode(payload.toString().getBytes(UTF_8));
        assertThat(key.publicKey().type()).isEqualTo(KeyType.ED25519);
        return input + "." + Base64Url.encode(key.sign(input.getBytes(US_ASCII)));
    }

    private static Verifier verifier(Verifier.Builder builder) {
        return builder.clock(Clock.fixed(ClaimSamples.START.plusSeconds(1), ZoneOffset.UTC))
                .build();
    }
}
