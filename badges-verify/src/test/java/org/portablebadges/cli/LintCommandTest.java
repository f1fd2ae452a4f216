package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.ProblemException;

class LintCommandTest extends CommandTest {
    private static final String PLAN = "A lesson plan.";

    @Test
    void a_badge_that_lacks_nothing_ends_with_zero_and_is_not_called_genuine() {
        Run run = run("lint", issued("badge.json"));

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith(
                        """
                        Nothing that is required is missing.
                        No proof was checked; badges verify says whether a badge is genuine.
                        """)
                .contains("  The format is as the standard has it.\n")
                .contains("    nothing found: own-mailbox (required).")
                .contains("    an identifier, not hashed, at /credentialSubject/identifier/0\n");
        assertThat(run.out().toLowerCase(Locale.ROOT).replace("validfrom", ""))
                .doesNotContain("valid")
                .doesNotContain("ada.reyes");
    }

    @Test
    void what_a_profile_misses_is_told_with_the_place_for_it_and_ends_with_one() {
        Run run = run("lint", "--profile", "digital-promise", credential.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("    missing: evidence (required). Evidence from the educator's practice was handed in.\n"
                        + "      Put it there. [at /evidence]\n"
                        + "      Asked for by: Digital Promise framework, as described by the Education Commission of"
                        + " the States, 2017.\n")
                .doesNotContain("Nothing in it was assessed");
    }

    @Test
    void the_framework_known_in_part_promises_metadata_and_nothing_more() {
        Run run = run("lint", "--profile", "trusted-microcredential", issued("badge.json"));

        assertThat(run.out())
                .contains("    metadata present: criteria (required).")
                .contains("  Nothing in it was assessed: it is a badge of recognition.\n")
                .contains("      After: 1EdTech, TrustEd Microcredential framework, 2024; in this form it is ours.\n")
                .contains("      More is asked for there than can be seen here.\n")
                .contains("  This profile holds a part of what its source asks for; it certifies nothing.\n")
                .doesNotContain("certified");
    }

    @Test
    void a_micro_credential_by_name_only_is_said_to_be_that() throws IOException {
        Files.writeString(credential, CREDENTIAL.replace("Formative Feedback", "Feedback Micro-credential"));

        Run run = run("lint", credential.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("  It is called a micro-credential (at /credentialSubject/achievement/name), but has neither"
                        + " evidence nor a rubric.\n");
    }

    @Test
    void evidence_inside_a_picture_is_broken_and_the_same_in_a_draft_is_for_a_person() throws IOException {
        Files.writeString(credential, withEvidence("{\"type\":[\"Evidence\"],\"id\":\"data:text/plain,plan\"}"));
        Path picture = folder.resolve("badge.png");
        assertThat(run(
                                "issue",
                                "--key",
                                key.toString(),
                                "--in",
                                credential.toString(),
                                "--image",
                                "auto",
                                "--out",
                                picture.toString())
                        .exit())
                .isZero();

        Run baked = run("lint", picture.toString());

        assertThat(baked.exit()).isEqualTo(1);
        assertThat(baked.out())
                .contains("    not as it should be: embedded-evidence (required).")
                .contains("  The picture looks harmless; whoever has it can read of the recipient:\n")
                .contains("    the evidence itself at /evidence/0\n");
        assertThat(run("lint", credential.toString()).exit()).isZero();
    }

    @Test
    void evidence_is_compared_with_files_and_an_altered_one_ends_with_one() throws IOException {
        Path work = Files.createDirectories(folder.resolve("work/first"));
        Path plan = Files.writeString(work.resolve("plan.txt"), PLAN);
        Files.writeString(
                credential,
                withEvidence("{\"type\":[\"Evidence\"],\"name\":\"plan.txt\",\"description\":\"Lesson plan\","
                        + "\"digestMultibase\":\""
                        + Multihash.sha256(PLAN.getBytes(UTF_8)).text() + "\"}"));
        String badge = issued("badge.json");
        String directory = folder.resolve("work").toString();

        Run sound = run("lint", "--evidence", directory, badge);
        Files.writeString(plan, PLAN + " Altered.");
        Run altered = run("lint", "--evidence", directory, badge);

        assertThat(sound.exit()).as(sound.out()).isZero();
        assertThat(sound.out()).contains("  /evidence/0: first/plan.txt is exactly what was hashed.\n");
        assertThat(run("verify", "--any-issuer", badge).exit()).isZero();
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.out()).contains("  /evidence/0: first/plan.txt is not what was hashed.\n");
    }

    @Test
    void strict_counts_what_is_only_recommended() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.json"),
                """
                {"name":"ours","title":"Ours","met":"there","requirements":[
                  {"id":"language","asks":"The language is given.","test":"present",
                   "members":["/credentialSubject/achievement/inLanguage"],
                   "where":"/credentialSubject/achievement/inLanguage",
                   "need":"recommended","source":"Us","year":2026}]}
                """);
        String badge = issued("badge.json");

        assertThat(run("lint", "--profile", own.toString(), badge).exit()).isZero();
        assertThat(run("lint", "--profile", own.toString(), "--strict", badge).exit())
                .isEqualTo(1);
    }

    @Test
    void a_departure_of_the_format_is_told_as_both_profiles_count_it() throws IOException {
        Files.writeString(
                credential, CREDENTIAL.replace("\"description\":\"Gives feedback that students act on.\",", ""));

        Run run = run("lint", credential.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "  error format.member-missing at /credentialSubject/achievement: \"description\" is missing.\n",
                        "      In the compatible profile: warning.\n");
    }

    @Test
    void json_has_codes_and_places_and_no_identifier() throws ProblemException {
        Run run = run("lint", "--json", "--profile", "digital-promise", issued("badge.json"));

        JsonObject line =
                JsonReader.readObject(run.out().strip(), JsonLimits.DEFAULT).object();
        assertThat(line.get("clean")).contains(JsonLiteral.FALSE);
        assertThat(line.get("proofChecked")).contains(JsonLiteral.FALSE);
        assertThat(line.array("profiles").map(JsonArray::elements).orElseThrow())
                .singleElement()
                .satisfies(profile -> assertThat(profile.toString()).contains("\"outcome\":\"MISSING\""));
        assertThat(run.out()).doesNotContain("ada.reyes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold", "missing.json"})
    void an_unknown_profile_is_a_fault_of_usage(String profile) {
        Run run = run("lint", "--profile", profile, credential.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("badges: error: ");
    }

    @Test
    void a_profile_that_is_not_as_it_must_be_is_refused_by_place() throws IOException {
        Path own = Files.writeString(folder.resolve("own.json"), "{\"name\":\"ours\",\"extra\":1}");

        Run run = run("lint", "--profile", own.toString(), credential.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(" at /extra: ").contains("\"requirements\" is missing.");
    }

    @Test
    void what_is_no_badge_ends_with_four_and_the_other_files_are_still_told() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"type\":\"VerifiableCredential\"}");

        Run run = run("lint", bad.toString(), folder.resolve("none.json").toString(), credential.toString());

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("Nothing that is required is missing.");
        assertThat(run.err()).contains("bad.json").contains("none.json").doesNotContain("Exception");
    }

    @Test
    void a_directory_of_evidence_that_is_none_is_a_fault_of_usage() {
        Run run = run("lint", "--evidence", credential.toString(), credential.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is not a directory.");
    }

    private static String withEvidence(String entry) {
        return CREDENTIAL.replace("\"credentialSubject\"", "\"evidence\":[" + entry + "],\"credentialSubject\"");
    }
}
