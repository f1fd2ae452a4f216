package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Credential;
import org.portablebadges.proof.SecuredCredential;

/**
 * A credential whose report is VALID. Only the verifier makes one, so a method that takes it need not check again.
 * Immutable.
 */
public final class VerifiedCredential {
    private final Credential credential;
    private final SecuredCredential secured;

    VerifiedCredential(Credential credential, SecuredCredential secured) {
        this.credential = requireNonNull(credential, "credential");
        this.secured = requireNonNull(secured, "secured");
    }

    /** What it says, all of it covered by the issuer's signature; otherwise with {@link #isConversion}. */
    public Credential credential() {
        return credential;
    }

    /** The same as a badge; empty where it is an endorsement or a record. */
    public Optional<AchievementCredential> badge() {
        return credential instanceof AchievementCredential badge ? Optional.of(badge) : Optional.empty();
    }

    /**
     * Whether the file holds a badge of Open Badges 2.0 or before: then {@link #credential} is its conversion, which nobody
     * signed, and {@link #secured} the original.
     */
    public boolean isConversion() {
        return LegacyVerification.isFor(secured);
    }

    /** The text that was verified, and what secures it. */
    public SecuredCredential secured() {
        return secured;
    }
}
