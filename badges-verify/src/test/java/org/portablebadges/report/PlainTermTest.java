package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.ResultStatusType;
import org.portablebadges.model.ResultType;

class PlainTermTest {
    private static final Messages ENGLISH = Messages.english();
    private static final Messages SPANISH = Messages.in(Locale.forLanguageTag("es"));

    /** The terms of a vocabulary that others may extend, from the constants of its class. */
    static Stream<String> terms() {
        return Stream.concat(
                constants(AchievementType.class).map(AchievementType::value),
                constants(ResultType.class).map(ResultType::value));
    }

    private static <T> Stream<T> constants(Class<T> vocabulary) {
        return Stream.of(vocabulary.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers())
                        && field.getType().equals(vocabulary))
                .map(field -> {
                    try {
                        return vocabulary.cast(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(field.toString(), e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("terms")
    void every_term_has_words_in_every_language(String term) {
        assertThat(ENGLISH.has("term." + term)).isTrue();
        assertThat(PlainTerm.of(term, true, ENGLISH))
                .isEqualToIgnoringCase(term.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
    }

    @ParameterizedTest
    @EnumSource(ResultStatusType.class)
    void every_status_has_words(ResultStatusType status) {
        assertThat(ENGLISH.has("term." + status.value())).isTrue();
    }

    @Test
    void a_term_of_somebody_else_stays_as_it_is_written() {
        assertThat(PlainTerm.of("MicroCredential", true, SPANISH)).isEqualTo("microcredencial");
        assertThat(PlainTerm.of("ext:BadgeOfHonor", false, SPANISH)).isEqualTo("ext:BadgeOfHonor");
        assertThat(PlainTerm.of("Badge", false, SPANISH)).isEqualTo("Badge");
    }
}
