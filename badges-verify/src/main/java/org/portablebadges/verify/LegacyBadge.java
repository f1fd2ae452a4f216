package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.legacy.BadgeClass;
import org.portablebadges.legacy.IssuerProfile;
import org.portablebadges.legacy.Upgrade;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.LegacyDocuments.Copy;

/**
 * An assertion of Open Badges 2.0 with the badge class and the issuer it refers to, as far as they are at hand. A badge
 * class inside the assertion is as good as the assertion. An issuer is known from its own address only: what others
 * write about an issuer lets them sign and publish in its name.
 */
final class LegacyBadge {
    private static final JsonPointer BADGE = JsonPointer.of("badge");

    private final Assertion assertion;
    private final List<Finding> missing = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private @Nullable BadgeClass badgeClass;
    private @Nullable IssuerProfile claimedIssuer;
    private @Nullable Copy<IssuerProfile> profile;

    private LegacyBadge(Assertion assertion) {
        this.assertion = assertion;
    }

    static LegacyBadge of(Assertion assertion, LegacyDocuments documents) {
        var badge = new LegacyBadge(assertion);
        try {
            badge.badgeClass = badge.findBadgeClass(documents);
            badge.compareWithCopy(badge.badgeClass, documents);
            badge.findIssuer(badge.badgeClass, documents);
        } catch (ProblemException e) {
            e.findings().forEach(finding -> badge.missing.add(finding.below(BADGE)));
        }
        return badge;
    }

    Assertion assertion() {
        return assertion;
    }

    /** Who issued it, as the badge class says. */
    Optional<Iri> issuer() {
        return Optional.ofNullable(badgeClass).flatMap(BadgeClass::issuer);
    }

    /** The issuer's profile from its own address. */
    Optional<Copy<IssuerProfile>> profile() {
        return Optional.ofNullable(profile);
    }

    /** Why there is no profile; empty where there is one. */
    List<Finding> missing() {
        return List.copyOf(missing);
    }

    /** What is odd about the badge class, although it can be read. */
    List<Finding> warnings() {
        return List.copyOf(warnings);
    }

    /** Endorsements of the badge, which are documents of their own. */
    int endorsements() {
        int count = count(assertion.json());
        count += badgeClass == null ? 0 : count(badgeClass.json());
        return count + (claimedIssuer == null ? 0 : count(claimedIssuer.json()));
    }

    /**
     * The badge in the words of Open Badges 3.0; empty where badge class or issuer is not at hand. One that says of itself
     * that it was taken back is told as well.
     *
     * @throws ProblemException where it cannot be told so
     */
    Optional<AchievementCredential> converted() throws ProblemException {
        if (badgeClass == null || claimedIssuer == null) {
            return Optional.empty();
        }
        Assertion told = assertion;
        if (assertion.revoked() && assertion.token().isEmpty()) {
            told = Assertion.read(assertion.json().with("revoked", JsonLiteral.FALSE));
        }
        return Optional.of(Upgrade.withDerivedIds().toAchievementCredential(told, badgeClass, claimedIssuer));
    }

    private BadgeClass findBadgeClass(LegacyDocuments documents) throws ProblemException {
        Optional<Iri> address = assertion.badge();
        try {
            Optional<BadgeClass> embedded = assertion.embeddedBadge();
            if (embedded.isPresent()) {
                return embedded.get();
            }
        } catch (ProblemException stub) {
            if (address.flatMap(documents::find).isEmpty()) {
                throw stub;
            }
        }
        Iri needed = address.orElseThrow(() -> ProblemException.of(ProblemCode.FORMAT_MEMBER_MISSING, "id"));
        return documents.read(needed, BadgeClass::read).value();
    }

    /** A badge class inside the assertion is the assertion's word, and may bear the id of somebody else's. */
    private void compareWithCopy(BadgeClass issued, LegacyDocuments documents) {
        Optional<Iri> address = issued.id();
        if (address.flatMap(documents::find).isEmpty()) {
            return;
        }
        try {
            Copy<BadgeClass> copy = documents.read(address.get(), BadgeClass::read);
            copy.value()
                    .issuer()
                    .filter(there -> !issued.issuer().equals(Optional.of(there)))
                    .ifPresent(there -> warnings.add(Finding.warning(
                            ProblemCode.LEGACY_BADGE_CLASS_OF_ANOTHER,
                            BADGE,
                            address.get(),
                            there,
                            copy.capturedAt())));
        } catch (ProblemException unreadable) {
            // The copy says nothing against the badge.
        }
    }

    private void findIssuer(BadgeClass issued, LegacyDocuments documents) throws ProblemException {
        Optional<Iri> address = issued.issuer();
        try {
            claimedIssuer = issued.embeddedIssuer().orElse(null);
        } catch (ProblemException stub) {
            claimedIssuer = null;
        }
        Iri needed = address.orElseThrow(
                () -> ProblemException.of(ProblemCode.FORMAT_MEMBER_MISSING, JsonPointer.of("issuer"), "id"));
        profile = documents.read(needed, IssuerProfile::read);
        claimedIssuer = profile.value();
    }

    private static int count(JsonObject json) {
        JsonValue value = json.get("endorsement").orElse(JsonArray.of());
        return value.asArray().map(array -> array.elements().size()).orElse(1);
    }
}
