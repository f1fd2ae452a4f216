package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code badges verify --html}, {@code badges sheet} and {@code badges link}. */
class PagesTest extends CommandTest {
    private static final String ADA = "ada.reyes@mail.example";

    @Test
    void verify_writes_a_page_beside_the_text_and_does_not_overwrite_one() throws IOException {
        String badge = issued("badge.json");
        Path page = folder.resolve("report.html");

        Run run = run("verify", "--any-issuer", "--html", page.toString(), badge);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("VALID  ");
        assertThat(page).content().contains("<h1>VALID</h1>").doesNotContain(ADA);
        assertThat(run("verify", "--any-issuer", "--html", page.toString(), badge)
                        .exit())
                .isEqualTo(2);
        assertThat(run("verify", "--any-issuer", "--full", "--force", "--html", page.toString(), badge)
                        .exit())
                .isZero();
        assertThat(page).content().contains(ADA);
        assertThat(run("verify", "--any-issuer", "--html", page + "2", badge, badge)
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_sheet_names_the_recipient_only_where_asked() throws IOException {
        String badge = issued("badge.json");
        Path sheet = folder.resolve("sheet.html");

        assertThat(run("sheet", "--out", sheet.toString(), badge).exit()).isZero();
        assertThat(sheet)
                .content()
                .contains("Formative Feedback", "class=\"qr\"")
                .doesNotContain(ADA);
        assertThat(run("sheet", "--personal", "--force", "--out", sheet.toString(), badge)
                        .exit())
                .isZero();
        assertThat(sheet).content().contains(ADA);
    }

    @Test
    void a_link_is_printed_and_said_to_be_only_one() {
        Run run = run("link", issued("badge.json"));

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("https://www.linkedin.com/profile/add?")
                .contains("&name=Formative%20Feedback&", "&issueYear=2026&issueMonth=1&")
                .doesNotContain("ada", "@");
        assertThat(run.err()).contains("only a link; nothing was opened or sent");
    }

    @Test
    void of_an_altered_badge_there_is_neither_sheet_nor_link() throws IOException {
        Path badge = Path.of(issued("badge.json"));
        Files.writeString(badge, Files.readString(badge).replace("Formative", "Normative"));
        Path sheet = folder.resolve("sheet.html");

        Run run = run("sheet", "--out", sheet.toString(), badge.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("altered after signing");
        assertThat(sheet).doesNotExist();
        assertThat(run("link", badge.toString()).exit()).isEqualTo(1);
        assertThat(run("link", credential.toString()).out()).isEmpty();
    }
}
