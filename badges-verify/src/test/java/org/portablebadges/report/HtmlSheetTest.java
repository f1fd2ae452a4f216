package org.portablebadges.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** The sheet, its code, and the link. */
class HtmlSheetTest {
    private static final String ADA = "did:example:ada";
    private static final Verifier VERIFIER = Verifier.builder()
            .anyIssuer()
            .clock(Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC))
            .build();

    private static SheetCode code(String token, boolean personal) {
        VerificationReport report = VERIFIER.verify(token.getBytes(UTF_8));
        return SheetCode.of(report.claimed().orElseThrow(), Masking.of(report, Messages.english()), personal);
    }

    @Test
    void by_default_the_code_holds_id_and_hash_because_the_badge_names_somebody() {
        String token = ClaimSamples.token(ClaimSamples.part("Asking Questions"));

        assertThat(code(token, false).text())
                .isEqualTo(
                        "https://badges.example.edu/awards/Asking-Questions\nsha-256:" + Digest.SHA_256.hexOf(token));
    }

    @Test
    void asked_to_the_code_holds_the_badge_itself_where_it_fits() {
        String token = ClaimSamples.token(ClaimSamples.part("Asking Questions"));

        assertThat(code(token, true)).isEqualTo(new SheetCode(token, true));
        String large = ClaimSamples.token(ClaimSamples.badgeDescribed("word ".repeat(500)));
        assertThat(code(large, true).isWhole()).isFalse();
    }

    @Test
    void an_id_that_tells_the_recipient_stays_out_of_the_code() {
        AchievementCredential badge = ClaimSamples.part("Asking Questions").toBuilder()
                .id(Iri.of("https://badges.example.edu/awards/ada.reyes@mail.example"))
                .recipient(Recipient.of(IdentityObject.plain(IdentifierType.EMAIL_ADDRESS, "ada.reyes@mail.example")))
                .build();

        assertThat(code(ClaimSamples.token(badge), false).text())
                .startsWith("sha-256:")
                .doesNotContain("ada");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_299, 2_300})
    void a_code_is_read_back_as_it_was_written(int length) throws Exception {
        String text = "a/".repeat(length).substring(0, length);

        assertThat(decoded(text)).isEqualTo(text);
        assertThat(QrCode.of(text).path().replaceAll("M[0-9]+ [0-9]+h1v1h-1z", ""))
                .isEmpty();
        assertThat(QrCode.of(text).size()).isEqualTo(QrCode.modules(text).getWidth() + 8);
    }

    @Test
    void a_code_keeps_letters_of_every_script_up_to_its_bound() throws Exception {
        String text = "\u00e9\u6f22\u5b57".repeat(QrCode.MOST_BYTES / 8);

        assertThat(text.getBytes(UTF_8)).hasSizeBetween(QrCode.MOST_BYTES - 8, QrCode.MOST_BYTES);
        assertThat(decoded(text)).isEqualTo(text);
    }

    private static String decoded(String text) throws Exception {
        ByteMatrix modules = QrCode.modules(text);
        var bits = new BitMatrix(modules.getWidth());
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    bits.set(x, y);
                }
            }
        }

        return new Decoder().decode(bits).getText();
    }

    @Test
    void more_than_a_code_holds_is_refused() {
        assertThatThrownBy(() -> QrCode.of("a".repeat(2_400))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_sheet_is_harmless_says_that_it_proves_nothing_and_names_nobody() throws Exception {
        byte[] file =
                ClaimSamples.DISTRICT.sign(ClaimSamples.named("<b>Asking</b>")).bakeInto(DefaultBadgeImage.png(""));
        VerificationReport report = VERIFIER.verify(file);
        ClaimedCredential badge = report.claimed().orElseThrow();

        String sheet = new HtmlSheet(Messages.english(), false).of(badge, report, file);
        String personal = new HtmlSheet(Messages.english(), true).of(badge, report, file);

        HtmlReportTest.assertHarmless(sheet);
        assertThat(sheet)
                .contains("proves nothing", "&lt;b&gt;Asking", "<img src=")
                .doesNotContain(ADA);
        assertThat(personal).contains(ADA);
    }

    @Test
    void the_link_has_what_the_badge_says_percent_encoded() {
        AchievementCredential badge = ClaimSamples.part("Q&A = \u00e9").toBuilder()
                .id(Iri.of("https://badges.example.edu/awards/1?a=b"))
                .validUntil(Instant.parse("2029-12-31T23:59:59Z"))
                .awardedDate(Instant.parse("2025-12-01T00:00:00Z"))
                .build();

        assertThat(ProfileLink.of(badge))
                .isEqualTo("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"
                        + "&name=Q%26A%20%3D%20%C3%A9&organizationName=Lakeview%20School%20District"
                        + "&issueYear=2025&issueMonth=12&expirationYear=2029&expirationMonth=12"
                        + "&certId=https%3A%2F%2Fbadges.example.edu%2Fawards%2F1%3Fa%3Db"
                        + "&certUrl=https%3A%2F%2Fbadges.example.edu%2Fawards%2F1%3Fa%3Db");
    }

    @Test
    void what_the_badge_does_not_say_is_not_in_the_link() {
        AchievementCredential badge = ClaimSamples.part("A").toBuilder()
                .id(Iri.of("urn:uuid:1"))
                .issuer(Profile.builder("did:example:nameless").build())
                .build();

        assertThat(ProfileLink.of(badge))
                .endsWith("=A&issueYear=2026&issueMonth=1&certId=urn%3Auuid%3A1")
                .doesNotContain("organizationName", "expiration", "certUrl", ADA);
    }
}
