package org.portablebadges.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

class HtmlReportTest {
    private static final Messages MESSAGES = Messages.english();
    private static final String ADA = "did:example:ada";
    private static final Verifier VERIFIER = Verifier.builder()
            .anyIssuer()
            .clock(Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC))
            .build();
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");

    private static byte[] baked(AchievementCredential badge) throws ProblemException {
        return ClaimSamples.DISTRICT.sign(badge).bakeInto(DefaultBadgeImage.png(""));
    }

    private static String page(byte[] file, boolean full) {
        return new HtmlReport(MESSAGES, full).of(VERIFIER.verify(file), file);
    }

    @Test
    void every_outcome_of_every_check_has_its_meaning_and_what_to_do() {
        for (CheckId check : CheckId.values()) {
            for (Outcome outcome : Outcome.values()) {
                for (String matter : List.of("means", "todo")) {
                    assertThat(MESSAGES.text("html." + matter + "." + check + "." + outcome, List.of()))
                            .endsWith(".");
                }
            }
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(MESSAGES.text("html.verdict-means." + verdict, List.of()))
                    .endsWith(".");
        }
    }

    @Test
    void shows_verdict_facts_and_all_checks() throws ProblemException {
        String page = page(baked(ClaimSamples.part("Asking Questions")), false);

        assertThat(page)
                .contains("<h1>VALID</h1>", "What was confirmed", "&quot;Asking Questions&quot;")
                .contains("src=\"data:image/png;base64,");
        for (CheckId check : CheckId.values()) {
            assertThat(page).contains("<th scope=\"row\">" + MESSAGES.name(check) + "</th>");
        }
    }

    @Test
    void what_is_not_valid_is_told_as_a_claim() {
        byte[] altered = JsonWriter.compact(ClaimSamples.signed(ClaimSamples.part("Asking Questions")))
                .replace("Asking", "Giving")
                .getBytes(UTF_8);

        assertThat(page(altered, false))
                .contains("<h1>INVALID</h1>", "What the file claims (not confirmed)", "proof.signature-mismatch")
                .doesNotContain("What was confirmed", "<h1>VALID");
    }

    @Test
    void nothing_in_any_page_runs_or_is_fetched_and_every_tag_is_closed() {
        for (Fixtures.Case fixture : Fixtures.all()) {
            VerificationReport report = VERIFIER.verify(fixture.bytes());
            String page = new HtmlReport(MESSAGES, true).of(report, fixture.bytes());

            assertThat(page).as(fixture.name()).startsWith("<!doctype html>\n<html lang=\"en\">");
            assertHarmless(page);
        }
    }

    static void assertHarmless(String page) {
        assertThat(page).contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
        int open = 0;
        for (MatchResult tag : TAG.matcher(page).results().toList()) {
            assertThat(tag.group(2)).isNotIn("script", "iframe", "object", "link", "a", "form", "base", "embed", "use");
            assertThat(tag.group(3)).doesNotContainPattern("(?i)(^| )(on[a-z]+|href|style|srcset)=");
            assertThat(tag.group(3)).doesNotContainPattern(" src=\"(?!data:image/png;base64,)");
            boolean single =
                    tag.group(3).endsWith("/") || List.of("meta", "img").contains(tag.group(2));
            open += single ? 0 : tag.group(1).isEmpty() ? 1 : -1;
        }
        assertThat(open).isZero();
        assertThat(page.codePoints().filter(c -> c == 0x202e || c == 0x1b || c == 0x200b))
                .isEmpty();
    }

    @Test
    void headings_are_in_order_and_tables_have_headers() throws ProblemException {
        String page = page(baked(ClaimSamples.part("Asking Questions")), false);

        assertThat(page.split("<h1>", -1)).hasSize(2);
        assertThat(page.indexOf("<h1>")).isLessThan(page.indexOf("<h2>"));
        assertThat(page).doesNotContain("<h3").contains("<th scope=\"col\">What to do</th>", " alt=\"The picture");
    }

    @Test
    void a_hostile_name_is_shown_as_text() throws ProblemException {
        String name = "</h1><script>alert(1)</script><img src=x onerror='alert(1)'> {{view}} \u202eDILAV";
        String page = page(baked(ClaimSamples.named(name)), true);

        assertHarmless(page);
        assertThat(page).contains("&lt;script&gt;", "{{view}}", "\\u{202e}");
    }

    @Test
    void who_the_recipient_is_stands_only_on_a_full_page() throws ProblemException {
        var badge = ClaimSamples.part("Asking Questions").toBuilder()
                .recipient(Recipient.email("ada.reyes@mail.example", "salt"), Recipient.did(Iri.of(ADA)))
                .build();
        byte[] file = baked(badge);

        assertThat(page(file, false)).doesNotContain(ADA).contains("(not shown)");
        assertThat(page(file, true)).contains(ADA);
    }

    @Test
    void a_record_tells_neither_its_name_nor_whom_its_contents_name() throws ProblemException {
        byte[] record = JsonWriter.compact(ClaimSamples.DISTRICT
                        .sign(ClaimSamples.record(List.of(ClaimSamples.signed(ClaimSamples.part("Asking Questions")))))
                        .secured()
                        .document()
                        .object())
                .getBytes(UTF_8);

        assertThat(page(record, false)).contains("Documents inside").doesNotContain("Ada Reyes", ADA);
        assertThat(page(record, true)).contains("Ada Reyes", ADA);
    }

    @Test
    void a_recipient_whose_identifier_is_a_word_of_ours_changes_no_sentence() throws ProblemException {
        var badge = ClaimSamples.part("Asking Questions").toBuilder()
                .recipient(Recipient.did(Iri.of("did:example:passed")))
                .build();
        String page = page(baked(badge), false);

        assertThat(page).contains("Nobody changed the badge since it was signed.", "passed</td>");
    }
}
