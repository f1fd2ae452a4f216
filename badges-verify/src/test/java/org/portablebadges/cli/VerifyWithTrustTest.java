package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.key.DidJwk;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;

/** {@code badges verify --trust}. */
class VerifyWithTrustTest extends CommandTest {
    private static final String KEY = new OperatorKey(Drafts.OPERATOR.publicKey()).toString();
    private static final String NOW = "2026-07-01T00:00:00Z";

    private Path bundle;
    private Path badge;

    @BeforeEach
    void bundle_and_badge() throws IOException {
        bundle = Files.write(folder.resolve("state.bundle"), Fixtures.bytes("bundles/registry.jws"));
        badge = Files.write(
                folder.resolve("badge.json"), Fixtures.of("trust/pinned-key").bytes());
    }

    @Test
    void the_report_names_the_issuer_as_the_bundle_does_and_the_dates_it_rests_on() {
        Run run = verify("--trust", bundle.toString(), "--trust-key", KEY);

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith("VALID  \"Formative Feedback\", issued by \"Lakeview Unified School District\""
                        + " (https://district.example.org/issuers/lakeview),"
                        + " which calls itself \"Lakeview School District\"\n")
                .contains("issuer key    The signing key is one that the issuer had on 2026-05-01.\n")
                .contains("issuer        \"Lakeview Unified School District\" is in the trust bundle of 2026-06-01.\n");
    }

    @Test
    void a_stranger_in_the_issuer_s_name_is_invalid() throws IOException {
        Files.write(badge, Fixtures.of("trust/pinned-key-stranger").bytes());

        assertThat(verify("--trust", bundle.toString(), "--trust-key", KEY).exit())
                .isEqualTo(1);
    }

    @Test
    void the_key_is_given_in_any_form_or_in_a_file() throws IOException {
        String multikey = Drafts.OPERATOR.publicKey().multikey();
        String jwk = Drafts.OPERATOR.publicKey().toJwk().toString();
        Path file = folder.resolve("operator");

        for (String key : new String[] {
            KEY, multikey, DidJwk.of(Drafts.OPERATOR.publicKey()).value()
        }) {
            assertThat(verify("--trust", bundle.toString(), "--trust-key", key).exit())
                    .as(key)
                    .isZero();
            Files.writeString(file, key + "\n");
            assertThat(verify("--trust", bundle.toString(), "--trust-key", file.toString())
                            .exit())
                    .as("in a file: %s", key)
                    .isZero();
        }
        Files.writeString(file, jwk);
        assertThat(verify("--trust", bundle.toString(), "--trust-key", file.toString())
                        .exit())
                .isZero();
    }

    @Test
    void the_environment_saves_typing_and_the_command_line_goes_before_it() {
        Map<String, String> environment = Map.of("BADGES_TRUST", bundle.toString(), "BADGES_TRUST_KEY", KEY);

        assertThat(verifyIn(environment).exit()).isZero();
        assertThat(verifyIn(environment, "--any-issuer").out()).contains("Any issuer was accepted");
        assertThat(verifyIn(environment, "--issuer", "https://other.example.org")
                        .exit())
                .isEqualTo(3);
        assertThat(verifyIn(environment, "--trust-key", stranger()).exit()).isEqualTo(2);
        assertThat(verifyIn(Map.of("BADGES_TRUST_KEY", KEY), "--trust", bundle.toString())
                        .exit())
                .isZero();
    }

    @Test
    void a_bundle_that_nobody_signed_must_be_asked_for_and_is_told_of() throws IOException {
        Files.write(bundle, Fixtures.bytes("bundles/registry.json"));

        Run signed = verify("--trust", bundle.toString(), "--trust-key", KEY);
        Run unsigned = verify("--trust", bundle.toString(), "--trust-unsigned");

        assertThat(signed.exit()).isEqualTo(2);
        assertThat(signed.err()).contains("The trust bundle is not signed by anybody.");
        assertThat(unsigned.exit()).isZero();
        assertThat(unsigned.out()).contains("warning trust.unsigned: The trust bundle is not signed by anybody.\n");
    }

    @Test
    void each_thing_that_is_wrong_with_a_bundle_has_its_own_answer() throws Exception {
        byte[] sound = Fixtures.bytes("bundles/registry.jws");
        TrustBundle content = TrustBundle.unsigned(sound);

        assertThat(withBundle(content.sign(Drafts.STRANGER)))
                .contains("state.bundle: The trust bundle is signed by " + stranger() + "; expected: " + KEY + ".");
        assertThat(withBundle(Arrays.copyOf(sound, sound.length - 10)))
                .contains("The trust bundle is cut off: its end is missing.");
        assertThat(withBundle(mixed(sound, content))).contains("The trust bundle was altered after it was signed.");
        assertThat(withBundle("x.y.z".getBytes(UTF_8))).contains("badges: error: ");
        assertThat(withBundle(new byte[0])).contains("badges: error: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --trust absent.bundle --trust-key KEY             | There is no file absent.bundle.
                    --trust BUNDLE                                    | give --trust-key KEY, or --trust-unsigned
                    --trust BUNDLE --trust-key KEY --trust-unsigned   | give --trust-key KEY, or --trust-unsigned
                    --trust-key KEY                                   | give --trust BUNDLE or set BADGES_TRUST
                    --trust-unsigned                                  | give --trust BUNDLE or set BADGES_TRUST
                    --trust BUNDLE --trust-key absent.key             | The key file absent.key is not usable
                    --trust BUNDLE --trust-key did:web:example.org    | The key file did:web:example.org is not usable
                    --trust BUNDLE --trust-key KEY --any-issuer       | Give --trust, --issuer or --any-issuer
                    --trust BUNDLE --trust-key KEY --issuer did:a:b   | Give --trust, --issuer or --any-issuer
                    """)
    void a_command_line_that_does_not_say_what_to_trust_is_a_usage_error(String options, String error) {
        Run run = verify(
                options.replace("BUNDLE", bundle.toString()).replace("KEY", KEY).split(" +", -1));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BADGES_TRUST", "BADGES_TRUST_KEY"})
    void half_an_environment_is_no_bundle(String variable) {
        Map<String, String> half =
                variable.equals("BADGES_TRUST") ? Map.of(variable, bundle.toString()) : Map.of(variable, KEY);

        assertThat(verifyIn(half).exit()).isEqualTo(variable.equals("BADGES_TRUST") ? 2 : 3);
    }

    private String withBundle(byte[] bytes) throws IOException {
        Files.write(bundle, bytes);
        Run run = verify("--trust", bundle.toString(), "--trust-key", KEY);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    /** The header and signature of one edition around the content of another. */
    private static byte[] mixed(byte[] sound, TrustBundle content) throws ProblemException {
        byte[] next =
                content.toBuilder().sequence(content.sequence() + 1).build().sign(Drafts.OPERATOR);
        String[] parts = new String(sound, UTF_8).split("\\.", -1);
        parts[1] = new String(next, UTF_8).split("\\.", -1)[1];
        return String.join(".", parts).getBytes(UTF_8);
    }

    private static String stranger() {
        return new OperatorKey(Drafts.STRANGER.publicKey()).toString();
    }

    private Run verify(String... options) {
        return verifyIn(Map.of(), options);
    }

    private Run verifyIn(Map<String, String> environment, String... options) {
        String[] arguments = Arrays.copyOf(new String[] {"verify", "--at", NOW}, options.length + 4);
        System.arraycopy(options, 0, arguments, 3, options.length);
        arguments[arguments.length - 1] = badge.toString();
        return runWith(new byte[0], environment, arguments);
    }
}
