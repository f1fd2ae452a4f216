package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Credential;
import org.portablebadges.model.CredentialKind;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;

/** What strangers write is shown harmless and of bounded length. */
class HostileClaimsTest {
    // Without these as they are it is another document, or none.
    private static final Set<String> TERMS = Set.of(
            "@context",
            "type",
            "associationType",
            "status",
            "validFrom",
            "validUntil",
            "awardedDate",
            "activityStartDate",
            "activityEndDate",
            "identityType",
            "verifiableCredential");

    private final ClaimsText text = new ClaimsText(Messages.english());

    @ParameterizedTest
    @CsvSource({"20, 0", "21, 1", "200, 180"})
    void of_a_long_rubric_it_shows_twenty_levels_and_says_how_many_more(int levels, int more) {
        String claims = text.of(ClaimSamples.badgeWithLevels(levels), Mechanism.NONE);

        assertThat(claims.lines().filter(line -> line.contains("- \"Level "))).hasSize(20);
        assertThat(claims).contains("\"Level 1\", points: 1\n").contains("level required: \"Level " + levels + "\"");
        if (more > 0) {
            assertThat(claims).contains("and " + more + " more\n");
        } else {
            assertThat(claims).doesNotContain(" more\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "101, 1", "512, 412"})
    void of_many_credentials_it_shows_a_hundred_and_says_how_many_more(int count, int more) {
        JsonValue[] contents = new JsonValue[count];
        Arrays.fill(contents, ClaimSamples.part("Asking Questions").json());

        String claims = text.ofPresentation(SecuredCredential.embedded(ClaimSamples.presentation(contents)))
                .orElseThrow();

        assertThat(claims).contains("  holds         " + count + " credentials\n");
        assertThat(claims.lines().filter(line -> line.startsWith("  inside "))).hasSize(100);
        assertThat(claims.contains("and " + more + " more\n")).isEqualTo(more > 0);
    }

    @Test
    void a_long_text_is_cut_and_no_line_is_wide() {
        String claims = text.of(ClaimSamples.badgeDescribed("word ".repeat(100_000)), Mechanism.NONE);

        assertThat(claims).contains("…").hasSizeLessThan(10_000);
        assertThat(claims.lines())
                .allMatch(line -> line.length() <= 80 || !line.strip().contains(" "));
    }

    @Test
    void a_text_of_very_many_lines_is_cut() {
        String claims = text.of(ClaimSamples.badgeDescribed("x\n".repeat(10_000)), Mechanism.NONE);

        assertThat(claims.lines().filter(line -> line.endsWith(" x"))).hasSize(20);
    }

    @Test
    void no_text_can_pass_for_a_row() {
        String claims = text.of(
                ClaimSamples.badgeDescribed("Good.\n  issuer        did:example:harbor\n\nissuer did:example:bay"),
                Mechanism.NONE);

        assertThat(claims.lines().filter(line -> line.startsWith("  issuer"))).hasSize(1);
        assertThat(claims)
                .contains("\n                issuer did:example:harbor\n                issuer did:example:bay\n");
    }

    @Test
    void characters_that_could_deceive_are_shown_as_escapes_wherever_they_stand() {
        for (Credential credential :
                new Credential[] {RichBadge.badge(), ClaimSamples.record(), ClaimSamples.endorsement()}) {
            JsonObject hostile = hostile(credential.json());

            String claims = claims(hostile);

            assertThat(claims).contains("\\u{202e}").contains("\\u{1b}");
            assertThat(claims.codePoints().filter(c -> c == 0x202e || c == 0x1b || c == 0x200b || c == '\r'))
                    .isEmpty();
        }
    }

    private String claims(JsonObject json) {
        CredentialKind kind = CredentialKind.only(json).orElseThrow();
        return text.of(kind.read(json, Conformance.COMPATIBLE).value().orElseThrow(), Mechanism.NONE);
    }

    /** The same with characters behind every text that turn what is read around, or clear the screen. */
    private static JsonObject hostile(JsonObject object) {
        var builder = JsonObject.builder();
        object.members().forEach((name, value) -> builder.put(name, TERMS.contains(name) ? value : hostile(value)));
        return builder.build();
    }

    private static JsonValue hostile(JsonValue value) {
        if (value instanceof JsonObject object) {
            return hostile(object);
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.elements().stream().map(HostileClaimsTest::hostile).toList());
        }
        return value.asString()
                .<JsonValue>map(string -> new JsonString(string + "\u202e\u001b[2J\u200b\r"))
                .orElse(value);
    }
}
