package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Credential;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.proof.SecuredCredential;

/**
 * What a file claims, whatever its verdict. Not a {@link VerifiedCredential} and not convertible to one: show it as a
 * claim, decide nothing on it. Immutable.
 */
public final class ClaimedCredential {
    private final Credential credential;
    private final SecuredCredential secured;

    ClaimedCredential(Credential credential, SecuredCredential secured) {
        this.credential = requireNonNull(credential, "credential");
        this.secured = requireNonNull(secured, "secured");
    }

    /** What it claims, as far as it can be read. */
    public Credential credential() {
        return credential;
    }

    /**
     * Whether the file holds a badge of Open Badges 2.0 or before: then {@link #credential} is its conversion, which nobody
     * signed, and {@link #secured} the original.
     */
    public boolean isConversion() {
        return LegacyVerification.isFor(secured);
    }

    /** The same as a badge; empty where it is an endorsement or a record. */
    public Optional<AchievementCredential> badge() {
        return credential instanceof AchievementCredential badge ? Optional.of(badge) : Optional.empty();
    }

    /** The text it was read from. */
    public SecuredCredential secured() {
        return secured;
    }

    /** Where one of a member's values stands in the document, whether or not the member is an array. */
    JsonPointer place(String member, int index) {
        JsonPointer pointer = secured.credentialPointer().child(member);
        return credential.json().array(member).isPresent() ? pointer.child(index) : pointer;
    }
}
