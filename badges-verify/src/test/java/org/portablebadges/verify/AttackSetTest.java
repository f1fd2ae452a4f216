package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.report.BatchCsv;
import org.portablebadges.report.HtmlReport;
import org.portablebadges.report.Messages;
import org.portablebadges.report.TextReport;
import org.portablebadges.testing.Fixtures;

/** The attacks among the fixtures are a set that others can run: complete, and each with something to hold it to. */
class AttackSetTest {
    private static final Path CONFORMANCE =
            Path.of(System.getProperty("badges.repository", ".."), "spec-fixtures/CONFORMANCE.md");
    private static final String REPORT_TEXT = "report-text";
    private static final List<String> CLASSES = List.of(
            "container",
            "envelope",
            "issuer",
            "json-ld",
            "json-text",
            "nested",
            "proof",
            "recipient",
            REPORT_TEXT,
            "status",
            "time");
    private static final int FEWEST = 150;

    private final Messages messages = Messages.english();

    @Test
    void there_are_cases_of_every_class_and_of_no_other() {
        Map<String, Long> counts = attacks().stream()
                .collect(Collectors.groupingBy(AttackSetTest::kind, TreeMap::new, Collectors.counting()));

        System.out.println("attacks: " + attacks().size() + " cases " + counts);
        assertThat(counts.keySet()).containsExactlyElementsOf(CLASSES);
        assertThat(counts.values()).allMatch(count -> count >= 10);
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @TestFactory
    Stream<DynamicTest> each_attack_names_a_verdict_a_check_an_outcome_and_a_code() {
        return each(attack -> {
            assertThat(attack.verdict()).isNotEmpty();
            assertThat(attack.check()).isPresent();
            assertThat(attack.outcome()).isPresent();
            assertThat(attack.code()).isPresent();
            assertThat(attack.file()).startsWith("input.");
        });
    }

    @TestFactory
    Stream<DynamicTest> an_attack_on_a_badge_that_stays_valid_is_named_as_a_warning_at_least() {
        return each(attack -> {
            if (attack.verdict().equals("VALID")) {
                assertThat(severity(attack)).isIn("WARNING", "ERROR");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> no_report_for_people_holds_what_must_not_be_shown() {
        return each(attack -> {
            VerificationReport report = CaseVerifier.report(attack);
            String html = new HtmlReport(messages, true).of(report, attack.bytes());
            assertHides(attack, "text", new TextReport(messages, false).of(report));
            assertHides(attack, "html", html);
            assertHides(attack, "csv", BatchCsv.line(attack.file(), report));
        });
    }

    private static void assertHides(Fixtures.Case attack, String form, String rendering) {
        assertThat(attack.neverShown(form)).noneMatch(rendering::contains);
    }

    // What is hidden from reports must be in the file, or the test above would hold of nothing.
    @TestFactory
    Stream<DynamicTest> what_must_not_be_shown_is_what_the_file_says() {
        return attacks().stream()
                .filter(attack -> kind(attack).equals(REPORT_TEXT))
                .map(attack -> dynamicTest(attack.name(), () -> {
                    List<String> hidden = Stream.of("text", "html", "csv")
                            .flatMap(form -> attack.neverShown(form).stream())
                            .map(text -> text.replaceFirst("^,\"?", ""))
                            .toList();
                    assertThat(hidden).allMatch(said(attack)::contains);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"container", "report-text", "verdict", "outcome", "neverShown", "wrongPassWouldAllow", "basedOn"
            })
    void the_description_for_others_explains(String word) throws IOException {
        assertThat(Files.readString(CONFORMANCE)).contains("`" + word + "`");
    }

    @Test
    void the_description_for_others_has_a_row_for_each_class_and_each_member() throws IOException {
        String description = Files.readString(CONFORMANCE);

        assertThat(CLASSES).allMatch(name -> description.contains("| `" + name + "` |"));
        assertThat(Fixtures.all().stream()
                        .flatMap(fixture -> fixture.json().names().stream())
                        .distinct())
                .allMatch(name -> description.contains("| `" + name + "` |"));
    }

    private static String severity(Fixtures.Case attack) {
        return attack.report().array("checks").orElseThrow().elements().stream()
                .map(check -> check.asObject().orElseThrow())
                .filter(check -> check.string("id").equals(attack.check()))
                .flatMap(check -> check.array("findings").orElseThrow().elements().stream())
                .findFirst()
                .flatMap(finding -> finding.asObject().orElseThrow().string("severity"))
                .orElse("");
    }

    /** All text in a badge. */
    private static String said(Fixtures.Case attack) throws ProblemException {
        JsonObject badge =
                JsonReader.readObject(attack.bytes(), JsonLimits.DEFAULT).object();
        return texts(badge).collect(Collectors.joining("\0"));
    }

    private static Stream<String> texts(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().values().stream().flatMap(AttackSetTest::texts);
        }
        return value instanceof JsonArray array
                ? array.elements().stream().flatMap(AttackSetTest::texts)
                : value.asString().stream();
    }

    private static Stream<DynamicTest> each(ThrowingConsumer<Fixtures.Case> test) {
        return attacks().stream().map(attack -> dynamicTest(attack.name(), () -> test.accept(attack)));
    }

    private static List<Fixtures.Case> attacks() {
        return Fixtures.all().stream()
                .filter(fixture -> fixture.attack().isPresent())
                .toList();
    }

    private static String kind(Fixtures.Case attack) {
        return attack.attack().orElseThrow();
    }
}
