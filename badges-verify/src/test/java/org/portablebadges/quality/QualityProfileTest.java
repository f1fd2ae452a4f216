package org.portablebadges.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.portablebadges.problem.ProblemException;

class QualityProfileTest {
    static final List<String> BUNDLED = QualityProfile.BUNDLED;

    private static final String SOUND =
            """
            {"name":"ours","title":"Our profile","met":"met","requirements":[
              {"id":"a","asks":"Say it.","test":"present","members":["/evidence"],"where":"/evidence",
               "need":"required","source":"Us","year":2026}]}
            """;

    @ParameterizedTest
    @FieldSource("BUNDLED")
    void a_bundled_profile_is_called_by_its_file_and_gives_a_source_for_each_requirement(String name) {
        QualityProfile profile = QualityProfile.bundled(name);

        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile.requirements()).hasSizeGreaterThan(4).allSatisfy(requirement -> {
            assertThat(requirement.asks()).endsWith(".");
            assertThat(requirement.source()).isNotBlank();
            assertThat(requirement.year()).isBetween(2017, 2026);
        });
    }

    @ParameterizedTest
    @FieldSource("BUNDLED")
    void no_profile_speaks_of_certifying_anything(String name) throws IOException {
        try (InputStream file = QualityProfile.class.getResourceAsStream(name + ".json")) {
            assertThat(new String(file.readAllBytes(), UTF_8).toLowerCase(Locale.ROOT))
                    .doesNotContain("certif");
        }
    }

    @Test
    void the_framework_that_is_known_in_part_says_so_and_promises_metadata_only() {
        QualityProfile profile = QualityProfile.bundled("trusted-microcredential");

        assertThat(profile.partial()).isTrue();
        assertThat(profile.met()).isEqualTo("metadata present");
    }

    @Test
    void every_test_is_used_by_a_bundled_profile() {
        assertThat(BUNDLED.stream()
                        .map(QualityProfile::bundled)
                        .flatMap(profile -> profile.requirements().stream())
                        .map(QualityRequirement::test))
                .contains(QualityTest.values());
    }

    @Test
    void a_profile_of_one_s_own_is_read() throws ProblemException {
        QualityProfile profile = QualityProfile.read(SOUND.getBytes(UTF_8));

        assertThat(profile.requirements()).singleElement().satisfies(requirement -> assertThat(requirement.test())
                .isEqualTo(QualityTest.PRESENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\":\"Our profile\",||FORMAT_MEMBER_MISSING",
                "\"ours\"|7|FORMAT_WRONG_SHAPE /name",
                "\"met\":\"met\",|\"met\":\"met\",\"extra\":1,|FORMAT_UNKNOWN_MEMBER /extra",
                "\"present\"|\"looks-good\"|FORMAT_UNKNOWN_TERM /requirements/0/test",
                "\"required\"|\"nice\"|FORMAT_UNKNOWN_TERM /requirements/0/need",
                "\"members\":[\"/evidence\"],||FORMAT_MEMBER_MISSING /requirements/0",
                "\"members\":[\"/evidence\"]|\"members\":[\"evidence\"]|FORMAT_WRONG_SHAPE /requirements/0/members/0",
                "\"test\":\"present\",|\"test\":\"present\",\"words\":[\"x\"],|FORMAT_UNKNOWN_MEMBER /requirements/0/words",
                "\"test\":\"present\",|\"test\":\"present\",\"for\":[\"all\"],|FORMAT_UNKNOWN_TERM /requirements/0/for/0",
                "2026|20.26|FORMAT_WRONG_SHAPE /requirements/0/year",
                "\"source\":\"Us\",||FORMAT_MEMBER_MISSING /requirements/0",
                "\"year\"|\"partial\":1,\"year\"|FORMAT_WRONG_SHAPE /requirements/0/partial"
            })
    void a_broken_profile_is_refused_with_the_place_of_what_is_wrong(String part, String instead, String expected) {
        String broken = SOUND.replace(part, instead == null ? "" : instead);

        var failure = catchThrowableOfType(ProblemException.class, () -> QualityProfile.read(broken.getBytes(UTF_8)));

        assertThat(failure.findings())
                .extracting(finding -> (finding.code() + " " + finding.at()).strip())
                .containsExactly(expected);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_two_requirements_of_one_id_are_wrong() {
        String twice = SOUND.replace("\"requirements\":[", "\"requirements\":[" + requirement() + ",")
                .replace("\"title\":\"Our profile\",", "");

        var failure = catchThrowableOfType(ProblemException.class, () -> QualityProfile.read(twice.getBytes(UTF_8)));

        assertThat(Stream.of(failure.findings()).flatMap(List::stream))
                .extracting(finding -> finding.at().value())
                .containsExactly("/requirements/1/id", "");
    }

    @Test
    void an_unknown_name_is_a_fault_of_the_program() {
        assertThatThrownBy(() -> QualityProfile.bundled("gold")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String requirement() {
        return SOUND.substring(SOUND.indexOf("{\"id\""), SOUND.lastIndexOf("]}"));
    }
}
