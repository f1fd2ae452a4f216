package org.portablebadges.report;

import java.util.List;
import java.util.Optional;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Credential;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Iri;

/** What an identifier stands for in a credential. Compared character by character, like all identifiers. */
enum Role {
    /** The credential itself. */
    CREDENTIAL,
    /** The achievement that it awards. */
    ACHIEVEMENT,
    /** Whoever issued it. */
    ISSUER,
    /** Whoever defined the achievement. */
    CREATOR;

    static Optional<Role> of(Iri id, Credential credential) {
        if (id.equals(credential.id())) {
            return Optional.of(CREDENTIAL);
        }
        if (credential.issuer().map(Profile::id).filter(id::equals).isPresent()) {
            return Optional.of(ISSUER);
        }
        if (!(credential instanceof AchievementCredential badge)) {
            return Optional.empty();
        }
        Achievement achievement = badge.achievement();
        if (id.equals(achievement.id())) {
            return Optional.of(ACHIEVEMENT);
        }
        return achievement.creator().map(Profile::id).filter(id::equals).map(creator -> CREATOR);
    }

    /** In words, such as "the issuer". */
    String words(Messages messages) {
        return messages.text("role." + name(), List.of());
    }
}
