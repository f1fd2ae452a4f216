package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueCommandTest extends CommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"di", "jwt"})
    void a_credential_that_has_a_proof_is_not_signed_over_it(String format) throws IOException {
        String signed = issued("signed.json");
        byte[] before = Files.readAllBytes(Path.of(signed));
        Path out = folder.resolve("again");

        Run run = run("issue", "--key", key.toString(), "--in", signed, "--format", format, "--out", out.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("badges: error: " + signed + " has a proof already")
                .contains("badges: hint: ");
        assertThat(out).doesNotExist();
        assertThat(Files.readAllBytes(Path.of(signed))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "di, , badge.json, JSON",
        "jwt, , badge.jwt, JWS",
        "di, auto, badge.png, PNG",
        "jwt, auto, badge.png, PNG",
        "di, auto, badge.svg, SVG",
        "jwt, auto, badge.svg, SVG"
    })
    void issue_and_verify_every_form(String format, String image, String name, String container) {
        String out = folder.resolve(name).toString();
        Run issued = image == null
                ? run("issue", "--key", key.toString(), "--in", credential.toString(), "--format", format, "--out", out)
                : run(
                        "issue",
                        "--key",
                        key.toString(),
                        "--in",
                        credential.toString(),
                        "--format",
                        format,
                        "--image",
                        image,
                        "--out",
                        out);

        Run verified = run("verify", "--issuer", did, "--recipient", "ada.reyes@mail.example", out);

        assertThat(issued.exit()).as(issued.err()).isZero();
        assertThat(issued.out()).contains("wrote " + out).contains("issued by " + did);
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out())
                .startsWith("VALID  \"Formative Feedback\", issued by " + did)
                .contains(container);
    }

    @Test
    void issue_refuses_another_issuer_and_lists_every_problem() throws IOException {
        Path foreign = Files.writeString(
                folder.resolve("foreign.json"),
                CREDENTIAL.replace("\"validFrom\"", "\"issuer\":\"did:example:other\",\"validFrom\""));
        Path poor = Files.writeString(
                folder.resolve("poor.json"),
                CREDENTIAL
                        .replace("\"description\":\"Gives feedback that students act on.\",", "")
                        .replace("\"criteria\":{\"narrative\":\"Two observed lessons.\"}", "\"favorite\":1"));
        String out = folder.resolve("x.json").toString();

        Run other = run("issue", "--key", key.toString(), "--in", foreign.toString(), "--out", out);
        Run problems = run("issue", "--key", key.toString(), "--in", poor.toString(), "--out", out);

        assertThat(other.exit()).isEqualTo(4);
        assertThat(other.err()).contains("did:example:other").contains(did);
        assertThat(problems.exit()).isEqualTo(4);
        assertThat(problems.err().lines().filter(line -> line.startsWith("badges: error: ")))
                .hasSize(3);
        assertThat(problems.err())
                .contains("\"criteria\" is missing")
                .contains("\"description\" is missing")
                .contains("favorite");
        assertThat(Files.exists(Path.of(out))).isFalse();
    }

    @Test
    void issue_with_another_identifier_needs_its_method() {
        String out = folder.resolve("x.json").toString();

        assertThat(run(
                                "issue",
                                "--key",
                                key.toString(),
                                "--in",
                                credential.toString(),
                                "--issuer",
                                "https://district.example.org/issuer",
                                "--out",
                                out)
                        .exit())
                .isEqualTo(2);
        assertThat(run(
                                "issue",
                                "--key",
                                key.toString(),
                                "--in",
                                credential.toString(),
                                "--issuer",
                                "https://district.example.org/issuer",
                                "--method",
                                "https://district.example.org/issuer#key-1",
                                "--out",
                                out)
                        .exit())
                .isZero();
        Run verified = run("verify", "--any-issuer", out);
        assertThat(verified.exit()).isEqualTo(3);
        assertThat(verified.out()).contains("There is no key to check the signature with.");
    }

    @Test
    void a_key_that_the_suite_cannot_use_is_refused_with_a_way_out() {
        String rsa = folder.resolve("rsa.jwk").toString();
        run("keygen", "--type", "rsa", "--out", rsa);
        String out = folder.resolve("x").toString();

        Run refused = run("issue", "--key", rsa, "--in", credential.toString(), "--out", out);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--format jwt");
        assertThat(run("issue", "--key", rsa, "--in", credential.toString(), "--format", "jwt", "--out", out)
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "{\"kty\":\"oct\",\"k\":\"AA\"}", "-----BEGIN RSA PRIVATE KEY-----"})
    void a_bad_key_file_is_a_matter_of_usage(String content) throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jwk"), content);

        Run run = run(
                "issue",
                "--key",
                bad.toString(),
                "--in",
                credential.toString(),
                "--out",
                folder.resolve("x").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("badges: error: The key file ").doesNotContain("Exception");
    }

    @Test
    void a_key_cannot_issue_as_another_key() {
        String other = run(
                        "keygen",
                        "--type",
                        "ed25519",
                        "--out",
                        folder.resolve("o.jwk").toString())
                .out()
                .strip();
        String out = folder.resolve("x.json").toString();

        Run run = run(
                "issue",
                "--key",
                key.toString(),
                "--in",
                credential.toString(),
                "--issuer",
                other,
                "--method",
                other + "#key",
                "--out",
                out);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(other);
    }
}
