package org.portablebadges.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portablebadges.report.Messages;

/**
 * In which language a run of the program speaks: the one of {@code --lang}; else the one that {@code LC_ALL}, {@code
 * LC_MESSAGES} or {@code LANG} names, the first of them that is set, as other programs of a terminal do; else that of the
 * console. What there are no texts in is told in English.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html#tag_08_02">POSIX, 8.2
 *     Internationalization Variables</a>
 */
final class Language {
    static final String OPTION = "--lang";
    private static final String END_OF_OPTIONS = "--";

    private Language() {}

    /** The messages for these arguments; read before all else, so that help and errors are in the same language. */
    static Messages of(Console console, String... arguments) {
        Optional<Locale> asked = option(arguments).or(() -> environment(console.environment()));
        return asked.map(Messages::in).orElseGet(console::messages);
    }

    private static Optional<Locale> option(String... arguments) {
        String prefix = OPTION + "=";
        int end = IntStream.range(0, arguments.length)
                .filter(i -> arguments[i].equals(END_OF_OPTIONS))
                .findFirst()
                .orElse(arguments.length);
        return IntStream.range(0, end)
                .filter(i -> arguments[i].startsWith(prefix) || (arguments[i].equals(OPTION) && i + 1 < end))
                .mapToObj(i -> arguments[i].equals(OPTION) ? arguments[i + 1] : arguments[i].substring(prefix.length()))
                .map(Language::named)
                .findFirst();
    }

    private static Optional<Locale> environment(Map<String, String> variables) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .map(Language::named)
                .findFirst();
    }

    /** A language as people write it: {@code es}, {@code es-US}, {@code es_MX.UTF-8}; {@code C} is nobody's. */
    private static Locale named(String text) {
        return Locale.forLanguageTag(text.replaceFirst("[._@].*", ""));
    }

    /** The language that a text names, where there are texts in it. */
    static Optional<Locale> known(String text) {
        return Optional.of(named(text))
                .filter(locale -> Messages.in(locale).language().getLanguage().equals(locale.getLanguage()));
    }
}
