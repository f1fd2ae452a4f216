package org.portablebadges.report;

import java.util.Optional;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.Credential;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.problem.Finding;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.verify.ClaimedCredential;

/**
 * What a file claims, as text for people who have never seen JSON. Never says whether any of it is true. Of bounded
 * length: of what there is much, it says how much more there is. Immutable and thread-safe.
 */
public final class ClaimsText {
    private final Messages messages;

    /** Text whose words come from these messages. */
    public ClaimsText(Messages messages) {
        this.messages = messages;
    }

    /** The claims of a badge, an endorsement, a record or a status list, ending in a line feed. */
    public String of(ClaimedCredential claimed) {
        return of(claimed.credential(), claimed.secured().mechanism());
    }

    /** The claims of a presentation, ending in a line feed; empty where the document is none, or cannot be read. */
    public Optional<String> ofPresentation(SecuredCredential secured) {
        UncheckedDocument document = UncheckedDocument.of(secured);
        return document.presentation().map(presentation -> {
            Sheet sheet = sheet();
            new PresentationClaims(presentation, sheet).write(document.mechanism());
            return sheet.toString();
        });
    }

    /**
     * Why there is nothing to show: the document is of a kind that is not read, or its core cannot be. Empty where there is
     * something to show.
     */
    public Optional<Finding> unread(SecuredCredential secured) {
        return UncheckedDocument.of(secured).problem();
    }

    String of(Credential credential, Mechanism mechanism) {
        Sheet sheet = sheet();
        if (credential instanceof AchievementCredential badge) {
            new BadgeClaims(badge, sheet).write(mechanism);
        } else if (credential instanceof ClrCredential record) {
            new RecordClaims(record, sheet).write(mechanism);
        } else if (credential instanceof EndorsementCredential endorsement) {
            new EndorsementClaims(endorsement, sheet).write(mechanism);
        } else if (credential instanceof StatusListCredential list) {
            new StatusListClaims(list, sheet).write(mechanism);
        }
        return sheet.toString();
    }

    private Sheet sheet() {
        var sheet = new Sheet(messages);
        sheet.title(sheet.say("title"));
        return sheet;
    }
}
