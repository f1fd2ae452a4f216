package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.quality.QualityProfile;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.Verdict;

/** Whatever language has a file of sentences is complete in it, and none of them is English by oversight. */
class LanguagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3,}");

    /** By language, names whose sentence has words and is rightly the same as in English. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "es",
            Set.of(
                    "severity.ERROR",
                    "claims.minutes",
                    "claims.open-badges",
                    "term.Diploma",
                    "term.Provisional",
                    "trust.label.schemas",
                    "word.decimal"));

    static Stream<Locale> others() {
        return Messages.languages().stream().filter(language -> !language.equals(Locale.ENGLISH));
    }

    @Test
    void every_file_of_sentences_is_a_language() throws IOException, URISyntaxException {
        Path folder = Path.of(Messages.class.getResource("messages.properties").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("messages"))
                    .sorted()
                    .toList();

            assertThat(Messages.languages().stream().map(LanguagesTest::file))
                    .containsExactlyInAnyOrderElementsOf(found);
            assertThat(found).contains("messages.properties", "messages_es.properties");
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void has_the_names_of_english_and_no_others(Locale language) throws IOException {
        assertThat(sentences(language).keySet())
                .containsExactlyElementsOf(english().keySet());
    }

    @ParameterizedTest
    @MethodSource("others")
    void puts_in_the_same_values_as_english(Locale language) throws IOException {
        Map<String, String> other = sentences(language);

        english()
                .forEach((name, sentence) ->
                        assertThat(places(other.get(name))).as(name).isEqualTo(places(sentence)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void says_nothing_in_english_but_what_is_listed(Locale language) throws IOException {
        Map<String, String> other = sentences(language);
        Set<String> same = new TreeSet<>();
        english().forEach((name, sentence) -> {
            if (sentence.equals(other.get(name)) && WORDS.matcher(sentence).find()) {
                same.add(name);
            }
        });

        assertThat(same).isEqualTo(new TreeSet<>(SAME.getOrDefault(language.getLanguage(), Set.of())));
    }

    // Values are put in without java.text.MessageFormat, where a single apostrophe would swallow what follows.
    @ParameterizedTest
    @MethodSource("others")
    void is_plain_text_in_utf8(Locale language) throws IOException {
        assertThat(sentences(language)).allSatisfy((name, sentence) -> assertThat(sentence)
                .as(name)
                .isNotBlank()
                .isEqualTo(sentence.strip())
                .doesNotContain("\ufffd", "\u00c3", "''", "  "));
    }

    @ParameterizedTest
    @MethodSource("others")
    void ends_a_sentence_where_english_does(Locale language) throws IOException {
        Map<String, String> other = sentences(language);

        english()
                .forEach((name, sentence) ->
                        assertThat(other.get(name).endsWith(".")).as(name).isEqualTo(sentence.endsWith(".")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void tells_verdicts_outcomes_and_checks_apart(Locale language) {
        Messages messages = Messages.in(language);

        assertThat(Stream.of(Verdict.values()).map(messages::name)).doesNotHaveDuplicates();
        assertThat(Stream.of(Outcome.values()).map(messages::name)).doesNotHaveDuplicates();
        assertThat(Stream.of(CheckId.values()).map(messages::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("others")
    void has_the_texts_of_the_profiles_that_come_along(Locale language) throws Exception {
        Messages messages = Messages.in(language);
        for (String name : QualityProfile.BUNDLED) {
            QualityProfile profile = QualityProfile.bundled(name);

            assertThat(messages.phrase(profile.title())).isNotEqualTo(profile.title());
            assertThat(messages.phrase(profile.met())).isNotEqualTo(profile.met());
            assertThat(profile.requirements()).allSatisfy(requirement -> {
                assertThat(messages.phrase(requirement.asks())).isNotEqualTo(requirement.asks());
                assertThat(messages.phrase(requirement.source())).isNotEqualTo(requirement.source());
            });
        }
    }

    static List<Locale> all() {
        return Messages.languages();
    }

    // A properties file keeps the last of two sentences of one name and says nothing.
    @ParameterizedTest
    @MethodSource("all")
    void has_one_sentence_of_a_name(Locale language) throws IOException {
        try (InputStream stream = Messages.class.getResourceAsStream(file(language))) {
            List<String> names = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = ") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();

            assertThat(names).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_region_speaks_its_language_and_an_unknown_language_english() {
        assertThat(Messages.in(Locale.forLanguageTag("es-US"))).isSameAs(Messages.in(Locale.forLanguageTag("es")));
        assertThat(Messages.in(Locale.forLanguageTag("es")).language().toLanguageTag())
                .isEqualTo("es");
        assertThat(Messages.in(Locale.US)).isSameAs(Messages.english());
        assertThat(Messages.in(Locale.ROOT)).isSameAs(Messages.english());
        assertThat(Messages.in(Locale.forLanguageTag("tlh"))).isSameAs(Messages.english());
    }

    @Test
    void our_words_among_the_values_are_spoken_too_and_words_of_a_badge_are_not() {
        Messages spanish = Messages.in(Locale.forLanguageTag("es"));
        Finding ours = Finding.error(ProblemCode.FORMAT_WRONG_SHAPE, JsonPointer.ROOT, "true or false");
        Finding theirs = Finding.error(ProblemCode.FORMAT_MEMBER_MISSING, JsonPointer.ROOT, "text");

        assertThat(spanish.of(ours)).contains("true o false");
        assertThat(spanish.of(theirs)).isEqualTo("Falta \"text\".");
        assertThat(Messages.english().of(ours)).contains("true or false");
    }

    private static Set<String> places(String sentence) {
        return new TreeSet<>(
                PLACE.matcher(sentence).results().map(MatchResult::group).toList());
    }

    private static Map<String, String> english() throws IOException {
        return sentences(Locale.ENGLISH);
    }

    private static Map<String, String> sentences(Locale language) throws IOException {
        var properties = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(file(language))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> sentences.put(name, properties.getProperty(name)));
        return sentences;
    }

    private static String file(Locale language) {
        return language.equals(Locale.ENGLISH)
                ? "messages.properties"
                : "messages_" + language.getLanguage() + ".properties";
    }
}
