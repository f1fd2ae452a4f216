package org.portablebadges.report;

import java.util.List;
import org.portablebadges.image.RedrawnPicture;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.VerificationReport;

/**
 * A badge on one page to print and hang up or hand over: picture, what it is, and a QR code. It is no proof and says so.
 * Nothing in it tells who the recipient is unless asked for. Needs jmustache and ZXing on the class path. Immutable and
 * thread-safe.
 */
public final class HtmlSheet {
    private final Messages messages;
    private final boolean personal;

    /**
     * Sheets whose sentences come from these messages.
     *
     * @param personal whether who the recipient is may be shown
     */
    public HtmlSheet(Messages messages, boolean personal) {
        this.messages = messages;
        this.personal = personal;
    }

    /**
     * The sheet.
     *
     * @param claimed the credential
     * @param report the report it is from
     * @param file the bytes that were verified, whose picture is shown where it is a PNG
     */
    public String of(ClaimedCredential claimed, VerificationReport report, byte[] file) {
        Masking hiding = Masking.of(report, messages);
        Masking masking = personal ? Masking.NONE : hiding;
        SheetCode code = SheetCode.of(claimed, hiding, personal);
        String title = masking.of(new CredentialWords(claimed.credential(), messages).title());
        var view = new View(
                title,
                claimed
                        .badge()
                        .map(AchievementCredential::achievement)
                        .flatMap(Achievement::description)
                        .map(text -> SafeText.of(masking.of(text)))
                        .stream()
                        .toList(),
                new ReportFacts(report, messages, masking, personal).rows(),
                RedrawnPicture.png(file).map(HtmlReport::asData).stream().toList(),
                QrCode.of(code.text()),
                messages.text(code.isWhole() ? "html.code-whole" : "html.code-digest", List.of()));
        return HtmlPage.of("sheet", title, messages, view);
    }

    private record View(
            String title,
            List<String> description,
            List<ReportFacts.Row> facts,
            List<String> picture,
            QrCode code,
            String codeHolds) {}
}
