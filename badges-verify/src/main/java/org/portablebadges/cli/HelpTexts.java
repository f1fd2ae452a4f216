package org.portablebadges.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * What {@code --help} says, in languages other than English. English stands with the commands and options themselves; every
 * other language is a file beside this class, {@code help_es.properties} for Spanish.
 */
final class HelpTexts {
    private HelpTexts() {}

    /** The texts in a language; empty for English, and where there is no file. */
    static Optional<ResourceBundle> in(Locale language) {
        String name = "help_" + language.getLanguage() + ".properties";
        try (InputStream stream = HelpTexts.class.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
