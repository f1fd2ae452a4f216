package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemException;

class ExportCommandTest extends CommandTest {
    // After whatever the clock says while a badge is signed.
    private static final String AT = "2100-07-01T00:00:00Z";
    private static final String NAMES = "number,verdict,reason,verified_at,credential,issuer,issuer_name,achievement,"
            + "achievement_name,achievement_type,achievement_version,level,valid_from,valid_until,awarded\r\n";

    @Test
    void a_valid_badge_is_a_line_without_its_recipient_and_its_file() throws IOException {
        Files.writeString(credential, rich());

        Run run = export("--csv", issued("ada.json"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .isEqualTo(NAMES
                        + "1,VALID,," + AT + ",urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0001," + did + ",,"
                        + "https://badges.example.org/a/feedback,Formative Feedback,MicroCredential,3,Proficient,"
                        + "2026-01-15T00:00:00Z,2199-01-15T00:00:00Z,2025-12-20T00:00:00Z\r\n");
        assertThat(run.out()).doesNotContain("ada");
    }

    @Test
    void what_is_not_valid_has_its_verdict_and_reason_and_nothing_that_could_count() throws IOException {
        Path forged = Path.of(issued("forged.json"));
        Files.writeString(forged, Files.readString(forged).replace("Formative", "Normative"));
        Path junk = Files.writeString(folder.resolve("junk.json"), "{");

        Run run = export("--csv", forged.toString(), junk.toString(), issued("sound.json"));

        assertThat(run.exit()).isEqualTo(4);
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(1)).isEqualTo("1,INVALID,proof.signature-mismatch," + AT + ",,,,,,,,,,,");
        assertThat(lines.get(2)).startsWith("2,UNREADABLE,").endsWith("," + AT + ",,,,,,,,,,,");
        assertThat(lines.get(3)).startsWith("3,VALID,,");
    }

    @Test
    void an_issuer_that_nobody_recognizes_counts_for_nothing_either() {
        Run run = run("export", "--csv", "--at", AT, issued("badge.json"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out().lines().skip(1))
                .containsExactly("1,NOT_VERIFIED,issuer.no-list-given," + AT + ",,,,,,,,,,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@x"})
    void a_name_that_a_spreadsheet_would_run_is_text(String name) throws IOException {
        Files.writeString(credential, CREDENTIAL.replace("Formative Feedback", name));

        assertThat(export("--csv", issued("badge.json")).out()).contains(",'" + name + ",");
    }

    @Test
    void no_name_can_make_a_line_or_a_field_of_its_own() throws IOException {
        Files.writeString(credential, CREDENTIAL.replace("Formative Feedback", "a\\r\\n9,VALID,\\\"x\\\""));

        Run run = export("--csv", issued("badge.json"));

        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains(",\"a\\u{d}\\u{a}9,VALID,\"\"x\"\"\",");
    }

    @Test
    void of_a_minor_s_badge_no_name_is_shown_in_either_form() throws IOException {
        Files.writeString(
                credential,
                rich().replace("\"emailAddress\"", "\"name\"").replace("ada.reyes@mail.example", "Maya Lindqvist"));
        String badge = issued("maya.json");

        for (String form : List.of("--csv", "--ed-fi")) {
            Run run = export(form, "--minors", badge);
            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .contains("VALID")
                    .contains("https://badges.example.org/a/feedback")
                    .doesNotContain("Maya", "Lindqvist", "maya", "Formative Feedback");
            assertThat(export(form, badge).out()).contains("Formative Feedback").doesNotContain("Lindqvist");
        }
    }

    @Test
    void a_badge_that_somebody_awards_to_themselves_does_not_give_their_identifier_away() throws IOException {
        Files.writeString(
                credential, CREDENTIAL.replace("\"identifier\":[", "\"id\":\"" + did + "\",\"identifier\":["));

        assertThat(export("--csv", issued("own.json")).out())
                .contains("1,VALID")
                .doesNotContain(did);
    }

    @Test
    void a_valid_badge_is_an_entry_of_recognitions_and_what_is_not_filled_is_named() throws Exception {
        Files.writeString(credential, rich());

        JsonObject line = edFi(issued("badge.json"));

        assertThat(line.string("resource")).contains("staffs");
        assertThat(line.object("recognition").orElseThrow().members())
                .extractingByKeys("achievementTitle", "criteria", "recognitionAwardDate", "recognitionAwardExpiresDate")
                .extracting(value -> value.asString().orElse(""))
                .containsExactly("Formative Feedback", "Two observed lessons.", "2025-12-20", "2199-01-15");
        assertThat(line.array("notMapped").map(JsonArray::elements).orElseThrow())
                .extracting(entry ->
                        entry.asObject().flatMap(o -> o.string("field")).orElse(""))
                .contains("recognitionTypeDescriptor", "issuerName", "evidenceStatement", "result")
                .doesNotContain("achievementTitle");
        assertThat(line.toString()).doesNotContain("ada.reyes");
    }

    @Test
    void a_title_of_sixty_characters_fits_and_a_longer_one_is_left_out_and_not_cut() throws Exception {
        Files.writeString(credential, CREDENTIAL.replace("Formative Feedback", "x".repeat(60)));
        JsonObject fits = edFi(issued("fits.json"));
        Files.writeString(credential, CREDENTIAL.replace("Formative Feedback", "x".repeat(61)));
        JsonObject tooLong = edFi(issued("long.json"));

        assertThat(fits.object("recognition").orElseThrow().string("achievementTitle"))
                .isPresent();
        assertThat(tooLong.object("recognition").orElseThrow().has("achievementTitle"))
                .isFalse();
        assertThat(tooLong.get("notMapped").map(JsonValue::toString).orElse(""))
                .contains("{\"field\":\"achievementTitle\",\"why\":\"longer than 60 characters\"}");
    }

    @Test
    void what_is_not_valid_is_no_recognition() throws Exception {
        Path forged = Path.of(issued("forged.json"));
        Files.writeString(forged, Files.readString(forged).replace("Formative", "Normative"));

        JsonObject line = edFi(forged.toString());

        assertThat(line.string("verdict")).contains("INVALID");
        assertThat(line.has("recognition")).isFalse();
    }

    @Test
    void one_form_is_asked_for_and_options_of_trust_are_those_of_verify() {
        String badge = issued("badge.json");

        assertThat(run("export", badge).exit()).isEqualTo(2);
        assertThat(run("export", "--csv", "--ed-fi", badge).exit()).isEqualTo(2);
        assertThat(run("export", "--csv", "--any-issuer", "--issuer", did, badge)
                        .err())
                .contains("badges export --help");
        assertThat(run("export", "--csv", "--issuer", did, badge).exit()).isZero();
    }

    private static JsonObject edFi(String badge) throws ProblemException {
        return JsonReader.readObject(export("--ed-fi", badge).out().strip(), JsonLimits.DEFAULT)
                .object();
    }

    private static Run export(String... rest) {
        String[] arguments = new String[rest.length + 4];
        List<String> start = List.of("export", "--any-issuer", "--at", AT);
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i < start.size() ? start.get(i) : rest[i - start.size()];
        }
        return run(arguments);
    }

    private static String rich() {
        return CREDENTIAL
                .replace(
                        "\"credentialSubject\":{",
                        "\"validUntil\":\"2199-01-15T00:00:00Z\",\"awardedDate\":\"2025-12-20T00:00:00Z\","
                                + "\"credentialSubject\":{\"result\":[{\"type\":[\"Result\"],"
                                + "\"resultDescription\":\"urn:example:r\",\"achievedLevel\":\"urn:example:l2\"}],")
                .replace(
                        "\"criteria\"",
                        "\"achievementType\":\"MicroCredential\",\"version\":\"3\",\"resultDescription\":[{"
                                + "\"id\":\"urn:example:r\",\"type\":[\"ResultDescription\"],\"name\":\"Design\","
                                + "\"resultType\":\"RubricCriterionLevel\",\"rubricCriterionLevel\":["
                                + "{\"id\":\"urn:example:l1\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"Developing\"},"
                                + "{\"id\":\"urn:example:l2\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"Proficient\"}"
                                + "]}],\"criteria\"");
    }
}
