package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language the program speaks, and what does not change with it. */
class LanguageTest extends CommandTest {
    private static final String ENGLISH = "badges: error: There is no file absent.";
    private static final String SPANISH = "badges: error: No existe el archivo absent.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang es verify absent",
                "--lang=es verify absent",
                "verify --lang es absent",
                "verify absent --lang=es-US",
                "verify absent --lang ES",
                "verify absent --lang es_MX.UTF-8"
            })
    void the_option_is_heard_wherever_it_stands(String line) {
        assertThat(run(line.split(" ")).err()).startsWith(SPANISH);
    }

    @ParameterizedTest
    @CsvSource({
        ", , , en",
        "es, , , es",
        ", es, , es",
        ", , es_US.UTF-8, es",
        ", , es, es",
        "C, es, es, en",
        "en_US.UTF-8, es, es, en",
        ", en, es, en",
        "'', es, , es",
        ", , POSIX, en",
        ", , fr_FR.UTF-8, en",
        ", , es@quot, es"
    })
    void without_it_the_first_variable_that_is_set_decides(String all, String messages, String lang, String language) {
        Run run = runWith(new byte[0], environment(all, messages, lang), "verify", "absent");

        assertThat(run.err()).startsWith(language.equals("es") ? SPANISH : ENGLISH);
    }

    @Test
    void the_option_goes_before_the_environment() {
        assertThat(runWith(new byte[0], Map.of("LC_ALL", "es"), "verify", "--lang", "en", "absent")
                        .err())
                .startsWith(ENGLISH);
    }

    @Test
    void what_stands_behind_the_end_of_options_is_a_file() {
        assertThat(run("verify", "--", "--lang=es").err()).isEqualTo("badges: error: There is no file --lang=es.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tlh", "x", "", "español"})
    void a_language_without_texts_is_a_usage_error(String language) {
        Run run = run("verify", "--lang", language, "absent");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("badges: error: There are no texts in the language " + language + "; there are: en, es.\n");
    }

    @Test
    void a_report_speaks_spanish_and_ends_as_in_english() throws IOException {
        String badge = issued("badge.json");
        String altered = Files.writeString(
                        folder.resolve("altered.json"),
                        Files.readString(folder.resolve("badge.json")).replace("students act", "students nap"))
                .toString();

        Run valid = run("--lang", "es", "verify", "--any-issuer", badge);
        Run invalid = run("--lang", "es", "verify", "--any-issuer", altered);
        Run open = run("--lang", "es", "verify", badge);

        assertThat(valid.exit()).isZero();
        assertThat(valid.out())
                .startsWith("VÁLIDA  \"Formative Feedback\", emitida por did:key:")
                .contains("\n  cumple     firma             eddsa-rdfc-2022, firmada por did:key:")
                .contains("\n  omitida    destinatario      No se indicó ningún destinatario para comparar.\n");
        assertThat(invalid.exit()).isEqualTo(1);
        assertThat(invalid.out()).startsWith("NO VÁLIDA  La firma no corresponde: ");
        assertThat(open.exit()).isEqualTo(3);
        assertThat(open.out()).startsWith("SIN VERIFICAR  auténtica y sin alterar, ");
        assertThat(open.err()).startsWith("badges: hint: Diga qué emisores reconoce: ");
    }

    @Test
    void json_and_csv_are_the_same_in_every_language() {
        String badge = issued("badge.json");
        String at = "2026-06-01T00:00:00Z";

        for (String form : new String[] {"--json", "--csv"}) {
            Run english = run("verify", form, "--at", at, "--issuer", "did:example:other", badge);
            Run spanish = run("--lang", "es", "verify", form, "--at", at, "--issuer", "did:example:other", badge);

            assertThat(spanish.out()).isEqualTo(english.out());
        }
        assertThat(run("--lang", "es", "lint", "--json", badge).out())
                .isEqualTo(run("lint", "--json", badge).out());
    }

    @Test
    void a_page_names_its_language() throws IOException {
        String page = folder.resolve("page.html").toString();
        run("--lang", "es", "verify", "--any-issuer", "--html", page, issued("badge.json"));

        assertThat(Files.readString(folder.resolve("page.html")))
                .startsWith("<!doctype html>\n<html lang=\"es\">")
                .contains("<h1>VÁLIDA</h1>", "Nadie cambió la insignia desde que se firmó.");
    }

    @Test
    void help_and_usage_errors_are_in_the_language_that_is_asked_for() {
        Run help = run("--lang", "es", "verify", "--help");
        Run missing = run("--lang", "es", "verify");
        Run unknown = run("--lang", "es", "verify", "--nonsense", "x");
        Run type = run("--lang", "es", "keygen", "--type", "dsa", "--out", "x");

        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .startsWith("Uso: badges verify ")
                .contains("Verifica insignias sin red", "Códigos de salida", "SIN VERIFICAR")
                .doesNotContain("Verify", "Usage", "Show");
        assertThat(missing.err()).startsWith("badges: error: Falta: FILE|DIR|ZIP.\n");
        assertThat(unknown.err()).startsWith("badges: error: Aquí no hay lugar para --nonsense.\n");
        assertThat(type.err())
                .startsWith("badges: error: dsa no sirve para --type, que admite uno de: ed25519, p256, p384, rsa");
    }

    private static Map<String, String> environment(String all, String messages, String lang) {
        Map<String, String> variables = new HashMap<>();
        variables.put("LC_ALL", all);
        variables.put("LC_MESSAGES", messages);
        variables.put("LANG", lang);
        variables.values().removeIf(Objects::isNull);
        return variables;
    }
}
