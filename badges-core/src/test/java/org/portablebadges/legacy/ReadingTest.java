package org.portablebadges.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.IdentityMatch;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

class ReadingTest {
    private static final String SAMPLES = "reference/samples/1edtech-validator-ob20/";

    interface Reader {
        Object read(JsonObject json) throws ProblemException;
    }

    @Test
    void published_assertions_are_read() throws ProblemException {
        for (String file :
                List.of("basic-assertion.json", "basic-assertion-expired.json", "basic-assertion-in-future.json")) {
            Assertion assertion = Assertion.read(sample(file));

            assertThat(assertion.id()).contains(Iri.of("https://example.org/beths-robotics-badge.json"));
            assertThat(assertion.badge()).contains(Iri.of("https://example.org/robotics-badge.json"));
            assertThat(assertion.verification()).isEqualTo(new Verification(Verification.Kind.HOSTED, ""));
            assertThat(assertion.recipient().identityType()).isEqualTo(IdentifierType.EMAIL_ADDRESS);
            assertThat(assertion.recipient().salt()).isEqualTo("deadsea");
            assertThat(assertion.recipient().problem()).isEmpty();
        }
        assertThat(Assertion.read(sample("basic-assertion.json")).issuedOn()).isEqualTo("2016-12-31T23:59:59Z");
        assertThat(Assertion.read(sample("basic-assertion-expired.json")).expires())
                .contains(Instant.parse("2022-11-15T23:59:59Z"));
    }

    @Test
    void a_published_signed_assertion_is_read_from_its_token() throws ProblemException {
        String token = PublishedData.text(SAMPLES + "simple.jwt").strip();

        Assertion assertion = Assertion.readSigned(token, JsonLimits.DEFAULT);

        assertThat(assertion.verification())
                .isEqualTo(new Verification(Verification.Kind.SIGNED, "http://example.org/key1.json"));
        assertThat(assertion.token()).contains(token);
    }

    @Test
    void published_badge_classes_and_issuers_are_read_and_nothing_else() {
        int read = 0;
        for (String file : PublishedData.files(SAMPLES + "assets")) {
            if (!file.endsWith(".json") || file.equals("openbadges_context.json")) {
                continue;
            }
            JsonObject json = sample("assets/" + file);
            boolean badge = json.get("type").equals(Optional.of(new JsonString("BadgeClass")));
            boolean issuer = json.get("type").equals(Optional.of(new JsonString("Issuer")));
            assertThat(codes(BadgeClass::read, json).isEmpty()).as(file).isEqualTo(badge);
            assertThat(codes(IssuerProfile::read, json).isEmpty()).as(file).isEqualTo(issuer);
            assertThat(codes(Assertion::read, json)).as(file).isNotEmpty();
            read += badge || issuer ? 1 : 0;
        }
        assertThat(read).isEqualTo(27);
        PublishedData.counted("badge classes and issuers of Open Badges 2.0", read);
    }

    @Test
    void a_published_assertion_of_another_type_is_refused() {
        assertThat(codes(Assertion::read, sample("basic-assertion-invalid-type.json")))
                .containsExactly(ProblemCode.FORMAT_TYPE_MISSING);
    }

    @Test
    void a_hash_is_of_the_identity_and_the_salt() throws ProblemException {
        assertThat(Digest.SHA_256.hexOf("mayze")).startsWith("7a1a1b3f").endsWith("60c6");

        assertThat(recipient("sha256$" + Digest.SHA_256.hexOf("mayze"), "", "mayze"))
                .isEqualTo(IdentityMatch.MATCH);
        assertThat(recipient("sha256$" + Digest.SHA_256.hexOf("mayzesea"), "sea", "mayze"))
                .isEqualTo(IdentityMatch.MATCH);
        assertThat(recipient("md5$" + Digest.MD5.hexOf("mayzesea"), "sea", "mayze"))
                .isEqualTo(IdentityMatch.MATCH);
        assertThat(recipient("sha256$" + Digest.SHA_256.hexOf("mayze"), "sea", "mayze"))
                .isEqualTo(IdentityMatch.NO_MATCH);
        assertThat(recipient("sha1$0123", "sea", "mayze")).isEqualTo(IdentityMatch.NOT_COMPARABLE);
    }

    @Test
    void version_1_is_read_with_its_own_words() throws ProblemException {
        Assertion assertion = Assertion.read(OldBadges.assertionOfVersion1());

        assertThat(assertion.id()).isEmpty();
        assertThat(assertion.uid()).contains("f2c20");
        assertThat(assertion.issuedOn()).isEqualTo("2013-01-26T16:31:50Z");
        assertThat(assertion.recipient().matches("ada@mail.example")).isEqualTo(IdentityMatch.MATCH);
        assertThat(assertion.verification())
                .isEqualTo(new Verification(Verification.Kind.HOSTED, "https://badges.example.edu/assertions/f2c20"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-01T12:00:00+02:00, 2019-05-01T10:00:00Z",
        "2017-10-01T00:00Z, 2017-10-01T00:00:00Z",
        "2017-10-01T00:00:01, 2017-10-01T00:00:01Z",
        "2017-10-01, 2017-10-01T00:00:00Z",
        "1359217910, 2013-01-26T16:31:50Z",
        "0, 1970-01-01T00:00:00Z",
        "253402300799, 9999-12-31T23:59:59Z"
    })
    void dates_are_read_in_every_form_that_was_written(String text, String instant) {
        assertThat(LegacyDates.read(new JsonString(text))).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2017-02-29",
                "2017-10-01T25:00:00Z",
                "17-10-01",
                "253402300800",
                "-1",
                "1e3",
                "2017-10-01T00:00:00Z[UTC]",
                "+12017-10-01T00:00:00Z"
            })
    void other_texts_are_no_dates(String text) {
        assertThat(LegacyDates.read(new JsonString(text))).isEmpty();
        assertThat(codes(Assertion::read, OldBadges.with(OldBadges.assertion(), "expires", text)))
                .containsExactly(ProblemCode.FORMAT_NOT_A_DATE);
    }

    @Test
    void numbers_are_seconds_up_to_the_last_year_of_four_digits() {
        assertThat(LegacyDates.read(new JsonNumber("1.5"))).contains(Instant.ofEpochSecond(1));
        assertThat(LegacyDates.read(new JsonNumber("253402300799"))).isPresent();
        assertThat(LegacyDates.read(new JsonNumber("253402300800"))).isEmpty();
        assertThat(LegacyDates.read(new JsonNumber("1e400"))).isEmpty();
        assertThat(LegacyDates.read(new JsonNumber("-1"))).isEmpty();
    }

    @Test
    void every_required_member_is_missed() {
        for (String name : List.of("id", "recipient", "badge", "issuedOn", "verification")) {
            assertThat(codes(Assertion::read, OldBadges.assertion().without(name)))
                    .as(name)
                    .contains(ProblemCode.FORMAT_MEMBER_MISSING);
        }
        for (String name : List.of("name", "description", "criteria", "issuer")) {
            assertThat(codes(BadgeClass::read, OldBadges.badge().without(name)))
                    .containsExactly(ProblemCode.FORMAT_MEMBER_MISSING);
        }
        for (String name : List.of("name", "url")) {
            assertThat(codes(IssuerProfile::read, OldBadges.issuer().without(name)))
                    .containsExactly(ProblemCode.FORMAT_MEMBER_MISSING);
        }
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        JsonObject broken = OldBadges.assertion()
                .without("badge")
                .with("recipient", JsonObject.EMPTY)
                .with("narrative", JsonNumber.of(7));

        assertThat(codes(Assertion::read, broken))
                .containsOnly(ProblemCode.FORMAT_MEMBER_MISSING, ProblemCode.FORMAT_WRONG_SHAPE)
                .hasSize(5);
    }

    @Test
    void a_verification_is_of_one_known_kind() {
        assertThat(codes(Assertion::read, verifiedBy("HostedBadge"))).isEmpty();
        assertThat(codes(Assertion::read, verifiedBy("VerificationObject", "SignedBadge")))
                .isEmpty();
        assertThat(codes(Assertion::read, verifiedBy("hosted", "signed")))
                .containsExactly(ProblemCode.FORMAT_UNKNOWN_TERM);
        assertThat(codes(Assertion::read, verifiedBy("trusted"))).containsExactly(ProblemCode.FORMAT_UNKNOWN_TERM);
        assertThat(codes(
                        Assertion::read, OldBadges.assertion().with("verify", OldBadges.json("{\"type\":\"signed\"}"))))
                .containsExactly(ProblemCode.FORMAT_WRONG_SHAPE);
    }

    @Test
    void an_embedded_badge_class_and_issuer_are_read() throws ProblemException {
        JsonObject badge = OldBadges.badge().with("issuer", OldBadges.issuer());

        Assertion assertion = Assertion.read(OldBadges.assertion().with("badge", badge));

        assertThat(assertion.badge()).contains(Iri.of("https://badges.example.edu/badges/1"));
        BadgeClass embedded = assertion.embeddedBadge().orElseThrow();
        assertThat(embedded).isEqualTo(BadgeClass.read(badge));
        assertThat(embedded.embeddedIssuer().orElseThrow().publicKey())
                .containsExactly(Iri.of("https://badges.example.edu/keys/1"));
        assertThat(Assertion.read(OldBadges.assertion()).embeddedBadge()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c.d", "e30.e30=.x", "e30.e31.x", "e30.W10.x", "e30.e30.x"})
    void a_token_that_holds_no_assertion_is_a_problem(String token) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> Assertion.readSigned(token, JsonLimits.DEFAULT)))
                .isNotNull();
    }

    @Test
    void damaged_objects_are_read_or_refused_and_nothing_else() {
        var random = new Random(20);
        var values = Stream.of(
                        "null", "true", "7", "1e400", "\"x\"", "\"\"", "[]", "[[]]", "{}", "{\"id\":7}", "[null,\"x\"]")
                .map(ReadingTest::value)
                .toList();
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            JsonObject start = Stream.of(
                            OldBadges.assertion(),
                            OldBadges.badge(),
                            OldBadges.issuer(),
                            OldBadges.assertionOfVersion1())
                    .skip(random.nextInt(4))
                    .findFirst()
                    .orElseThrow();
            JsonObject damaged = damaged(start, values, random);
            refused += readAll(damaged);
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    @Test
    void damaged_tokens_are_read_or_refused_and_nothing_else() {
        var random = new Random(21);
        String token =
                "e30." + Base64Url.encode(OldBadges.assertion().toString().getBytes(StandardCharsets.UTF_8)) + ".eA";
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            var damaged = new StringBuilder(token);
            damaged.setCharAt(random.nextInt(token.length()), "A.-_=z9{".charAt(random.nextInt(8)));
            try {
                Assertion.readSigned(damaged.toString(), JsonLimits.DEFAULT);
            } catch (ProblemException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static int readAll(JsonObject json) {
        int refused = 0;
        try {
            Assertion assertion = Assertion.read(json);
            assertThat(assertion.recipient().problem()).isNotNull();
            assertThat(assertion.verification()).isNotNull();
            assertThat(assertion.issuedOn()).isNotNull();
            Upgrade upgrade = Upgrade.withIds(() -> Iri.of("urn:uuid:1"));
            upgrade.toAchievementCredential(
                    assertion, BadgeClass.read(OldBadges.badge()), IssuerProfile.read(OldBadges.issuer()));
        } catch (ProblemException e) {
            refused++;
        }
        try {
            IssuerProfile issuer = IssuerProfile.read(json);
            issuer.scope().contains(Iri.of("https://example.org/1"));
        } catch (ProblemException e) {
            refused++;
        }
        try {
            BadgeClass badge = BadgeClass.read(json);
            Upgrade.withIds(() -> Iri.of("urn:uuid:1"))
                    .toAchievementCredential(
                            Assertion.read(OldBadges.assertion()), badge, IssuerProfile.read(OldBadges.issuer()));
        } catch (ProblemException e) {
            refused++;
        }
        return refused;
    }

    private static JsonObject damaged(JsonObject start, List<JsonValue> values, Random random) {
        var names = List.copyOf(start.names());
        String name = names.get(random.nextInt(names.size()));
        JsonValue value = start.get(name).orElseThrow();
        if (value instanceof JsonObject inner
                && random.nextBoolean()
                && !inner.names().isEmpty()) {
            return start.with(name, damaged(inner, values, random));
        }
        return random.nextInt(5) == 0
                ? start.without(name)
                : start.with(name, values.get(random.nextInt(values.size())));
    }

    private static JsonValue value(String text) {
        try {
            return JsonReader.read(text, JsonLimits.DEFAULT).root();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    private static IdentityMatch recipient(String identity, String salt, String tried) throws ProblemException {
        JsonObject recipient = JsonObject.builder()
                .put("type", "email")
                .put("hashed", true)
                .put("identity", identity)
                .put("salt", salt)
                .build();
        return Assertion.read(OldBadges.assertion().with("recipient", recipient))
                .recipient()
                .matches(tried);
    }

    private static JsonObject verifiedBy(String... types) {
        JsonObject verification =
                JsonObject.builder().put("type", JsonArray.ofStrings(types)).build();
        return OldBadges.assertion().with("verification", verification);
    }

    private static List<ProblemCode> codes(Reader reader, JsonObject json) {
        try {
            reader.read(json);
            return List.of();
        } catch (ProblemException e) {
            return e.findings().stream().map(finding -> finding.code()).toList();
        }
    }

    private static JsonObject sample(String file) {
        return PublishedData.json(SAMPLES + file).asObject().orElseThrow();
    }
}
