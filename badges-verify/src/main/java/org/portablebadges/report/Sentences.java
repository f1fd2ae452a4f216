package org.portablebadges.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sentences of one language by their names, as they stand in a file beside this class: {@code messages.properties} is
 * English, {@code messages_es.properties} Spanish. A language is there as soon as its file is. {@code {0}} and so on are
 * the places of values; no other character means anything. Immutable.
 */
final class Sentences {
    private final Map<String, String> byName;

    private Sentences(Map<String, String> byName) {
        this.byName = byName;
    }

    /** Those of a language; empty where there is no file for it. */
    static Optional<Sentences> of(Locale language) {
        String name = file(language);
        try (InputStream stream = Sentences.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(read(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sentences read(InputStream stream) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        Map<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> sentences.put(name, properties.getProperty(name)));
        return new Sentences(sentences);
    }

    /** The languages that have a file, English among them, in the order of their codes. */
    static List<Locale> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .filter(language -> Sentences.class.getResource(file(language)) != null)
                .toList();
    }

    private static String file(Locale language) {
        String code = language.getLanguage();
        return code.equals(Locale.ENGLISH.getLanguage()) ? "messages.properties" : "messages_" + code + ".properties";
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Names that start so, in their order. */
    Stream<String> names(String start) {
        return byName.keySet().stream().filter(name -> name.startsWith(start));
    }

    /** The sentence of this name as it stands in its file. */
    String raw(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalStateException("no sentence for " + name));
    }

    /** The sentence of this name with its values put in. */
    String filled(String name, List<String> values) {
        String sentence = raw(name);
        var result = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean placeholder = c == '{' && i + 2 < sentence.length() && sentence.charAt(i + 2) == '}';
            if (placeholder) {
                int index = sentence.charAt(i + 1) - '0';
                result.append(index < values.size() ? values.get(index) : "?");
                i += 2;
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }
}
