package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import org.portablebadges.model.AchievementCredential;
import org.portablebadges.proof.SecuredCredential;

/**
 * What a file claims, whatever its verdict. Not a {@link VerifiedCredential} and not convertible to one: show it as a
 * claim, decide nothing on it. Immutable.
 */
public final class ClaimedCredential {
    private final AchievementCredential credential;
    private final SecuredCredential secured;

    ClaimedCredential(AchievementCredential credential, SecuredCredential secured) {
        this.credential = requireNonNull(credential, "credential");
        this.secured = requireNonNull(secured, "secured");
    }

    /** What it claims, as far as it can be read. */
    public AchievementCredential credential() {
        return credential;
    }

    /** The text it was read from. */
    public SecuredCredential secured() {
        return secured;
    }
}
