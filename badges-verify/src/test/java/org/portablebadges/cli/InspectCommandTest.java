package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;

class InspectCommandTest extends CommandTest {
    @Test
    void inspect_says_that_nothing_was_checked_and_never_that_it_is_valid() throws IOException {
        Path badge = Path.of(issued("badge.json"));
        Files.writeString(badge, Files.readString(badge).replace("Formative", "Normative"));

        Run run = run("inspect", badge.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("claims, not checked\n").contains("Normative Feedback");
        assertThat(run.out().toLowerCase(Locale.ROOT).replace("valid from", "")).doesNotContain("valid");
    }

    @Test
    void inspect_shows_a_presentation() throws IOException {
        Path file = Files.writeString(
                folder.resolve("presentation.json"),
                """
                {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],
                 "holder":"did:example:ada","verifiableCredential":[%s]}
                """
                        .formatted(Files.readString(Path.of(issued("badge.json")))));

        Run run = run("inspect", file.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("claims, not checked\n\n  handed on by  did:example:ada\n")
                .contains("  inside        badge \"Formative Feedback\"\n");
        assertThat(run.err()).startsWith("badges: hint: Nothing above was checked.");
    }

    @Test
    void inspect_shows_a_presentation_that_is_an_enveloped_token() throws IOException {
        String payload =
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":\"VerifiablePresentation\"}";
        String token = Stream.of("{\"alg\":\"EdDSA\"}", payload, "no signature")
                .map(part -> Base64Url.encode(part.getBytes(UTF_8)))
                .collect(Collectors.joining("."));
        Path file = Files.writeString(
                folder.resolve("envelope.json"),
                """
                {"@context":"https://www.w3.org/ns/credentials/v2","type":"EnvelopedVerifiablePresentation",
                 "id":"data:application/vp+jwt,%s"}
                """
                        .formatted(token));

        Run run = run("inspect", file.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("  handed on by  nobody who is named\n")
                .contains("  secured by    a signed token\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DriverLicenseCredential", "VerifiableId"})
    void inspect_says_in_one_sentence_that_a_kind_is_not_read(String type) throws IOException {
        Path file = Files.writeString(
                folder.resolve("other.json"),
                """
                {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential","%s"]}
                """
                        .formatted(type));

        Run run = run("inspect", file.toString());

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("badges: error: " + file + " at /type: This is no kind of credential that is read here;"
                        + " its types are: VerifiableCredential, " + type + ".\n");
    }

    @Test
    void inspect_lists_what_is_wrong_with_a_badge_that_cannot_be_read() throws IOException {
        Path file = Files.writeString(
                folder.resolve("poor.json"),
                CREDENTIAL.replace("\"name\":\"Formative Feedback\",", "").replace("\"validFrom\"", "\"from\""));

        Run run = run("inspect", file.toString());

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("\"name\" is missing").contains("\"validFrom\" is missing");
    }

    @Test
    void inspect_lets_no_name_reach_the_terminal_as_it_is() throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("hostile.json"),
                CREDENTIAL
                        .replace("Formative Feedback", "x\\u001b[2J\\nVALID  forged \\u202egnp.exe")
                        .replace("\"validFrom\"", "\"issuer\":\"did:example:district\",\"validFrom\""));

        Run run = run("inspect", hostile.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("  achievement   x\\u{1b}[2J\\u{a}VALID forged \\u{202e}gnp.exe\n")
                .doesNotContain("\u001b", "\u202e", "\nVALID");
    }
}
