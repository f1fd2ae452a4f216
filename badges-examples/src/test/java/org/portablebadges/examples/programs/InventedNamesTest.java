package org.portablebadges.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemException;

/** No real agency, district or provider issues, signs or decides anything in this project. */
class InventedNamesTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("badges.repository", ".."));
    private static final Set<String> WHO = Set.of(
            "issuer",
            "authority",
            "creator",
            "holder",
            "operator",
            "awardedBy",
            "assessedBy",
            "endorsedBy",
            "approvalBy",
            "controller",
            "verificationMethod");
    private static final Pattern NAMES_SOMEBODY = Pattern.compile("^(https?://|did:(?!key:|jwk:|example:)).*");
    // Reserved for examples, or under a top level that nobody runs, as lookalikes of them are.
    private static final Pattern INVENTED = Pattern.compile(
            "(?i)^(https?://|did:web:)([^/?#@]*@)?([^/?#@:.]+\\.)*(example(\\.(org|com|net|edu|gov))?(\\.(evil|mail))?|test|invalid)([/:?#%].*)?$");

    private final NavigableSet<String> found = new TreeSet<>();

    @Test
    void everybody_is_of_a_domain_that_nobody_can_own() throws Exception {
        for (String folder : List.of("spec-fixtures/src/main/resources", "badges-examples/src/main/resources")) {
            files(REPOSITORY.resolve(folder)).forEach(this::read);
        }

        assertThat(found).isNotEmpty();
        assertThat(found.stream()
                        .filter(who -> NAMES_SOMEBODY.matcher(who).matches())
                        .filter(who -> !INVENTED.matcher(who).matches()))
                .isEmpty();
    }

    @Test
    void a_real_name_would_be_noticed() {
        for (String real : List.of(
                "https://www.nea.org/",
                "did:web:utah.gov",
                "https://example.org.real.com/issuer",
                "https://example.org@real.com/issuer",
                "https://example.org.edu/issuer",
                "https://counterexample.org/")) {
            assertThat(real).matches(NAMES_SOMEBODY).doesNotMatch(INVENTED);
        }
        assertThat("did:web:lakeview.example.org").matches(INVENTED);
    }

    @Test
    void parties_of_the_pack_are_invented_too() throws ProblemException {
        assertThat(Parties.read().all())
                .extracting(party -> party.id().value())
                .allMatch(
                        id -> id.startsWith("did:key:") || INVENTED.matcher(id).matches());
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".json") || file.toString().endsWith(".jws"))
                    .toList();
        }
    }

    private void read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            look(text.strip());
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    // What cannot be read issues nothing.
    private void look(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                walk(JsonReader.read(text, JsonLimits.DEFAULT).root(), false);
            } catch (ProblemException e) {
                found.add("not read");
            }
        } else if (text.matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*")) {
            Base64Url.decode(text.split("\\.", -1)[1])
                    .ifPresent(payload -> look(new String(payload, StandardCharsets.ISO_8859_1)));
        }
    }

    private void walk(JsonValue value, boolean who) {
        if (value instanceof JsonObject object) {
            if (who) {
                object.string("id").ifPresent(found::add);
            }
            object.members().forEach((name, member) -> walk(member, WHO.contains(name)));
        } else if (value instanceof JsonArray array) {
            array.elements().forEach(element -> walk(element, who));
        } else if (value instanceof JsonString text) {
            if (who) {
                found.add(text.value());
            } else {
                look(text.value());
            }
        }
    }
}
