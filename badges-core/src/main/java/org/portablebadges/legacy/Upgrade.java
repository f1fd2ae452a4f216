package org.portablebadges.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Contexts;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

/**
 * From Open Badges 2.0 to 3.0: the same award as an unsigned credential. Only the issuer of the old badge may sign it;
 * who else passes it on leaves it unsigned inside a record of their own. Immutable; thread-safe where the source of ids
 * is.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/impl/#migrating-from-ob-2-0-ob-2-1-and-clr-1-0">OB 3.0
 *     Implementation Guide, Migrating</a>
 */
public final class Upgrade {
    private static final String OLD_ASSERTION = "https://w3id.org/openbadges#Assertion";
    private static final String OLD_BADGE_CLASS = "https://w3id.org/openbadges#BadgeClass";
    private static final String OLD_VERSION = "Open Badges v2p0";

    private final @Nullable Supplier<Iri> ids;
    private final @Nullable Iri achievementId;
    private final @Nullable Profile issuer;

    private Upgrade(@Nullable Supplier<Iri> ids, @Nullable Iri achievementId, @Nullable Profile issuer) {
        this.ids = ids;
        this.achievementId = achievementId;
        this.issuer = issuer;
    }

    /** Upgrade that takes the id of each credential, such as a random {@code urn:uuid:}, from this source. */
    public static Upgrade withIds(Supplier<Iri> ids) {
        return new Upgrade(ids, null, null);
    }

    /**
     * Upgrade whose new ids are {@code urn:uuid:} made of a hash of what is upgraded: the same badge gets the same id
     * whenever and wherever it is upgraded.
     */
    public static Upgrade withDerivedIds() {
        return new Upgrade(null, null, null);
    }

    /**
     * Same upgrade, with a new id for the achievement, which then points to the old badge class as related. Otherwise the
     * achievement keeps the badge class's id, so that all awards of it stay awards of one achievement.
     */
    public Upgrade achievementId(Iri id) {
        return new Upgrade(ids, id, issuer);
    }

    /** Same upgrade, with the issuer's profile of today, such as one with a DID; the old id is kept beside it. */
    public Upgrade issuer(Profile profile) {
        return new Upgrade(ids, achievementId, profile);
    }

    /**
     * The award as a credential of Open Badges 3.0, without a proof.
     *
     * @throws ProblemException where the three do not belong together, the assertion is revoked, or the outcome would not
     *     conform; then places are those in the credential
     */
    public AchievementCredential toAchievementCredential(Assertion assertion, BadgeClass badge, IssuerProfile profile)
            throws ProblemException {
        requireSame("badge", assertion.badge(), badge.id());
        requireSame("issuer", badge.issuer(), profile.id());
        if (assertion.revoked()) {
            throw ProblemException.of(
                    ProblemCode.LEGACY_REVOKED,
                    JsonPointer.of("revoked"),
                    assertion.revocationReason().orElse(""));
        }
        Iri creatorId = profile.id().or(badge::issuer).orElseGet(profile::url);
        JsonObject creator = LegacyMapping.profile(profile, creatorId);
        var json = JsonObject.builder()
                .put("id", newId(original(assertion)).value())
                .put("type", JsonArray.ofStrings("VerifiableCredential", "OpenBadgeCredential"))
                .put("name", badge.name())
                .put("issuer", issuer(creator))
                .put("validFrom", assertion.issuedOn().toString())
                .put("awardedDate", assertion.issuedOn().toString());
        assertion.expires().ifPresent(end -> json.put("validUntil", end.toString()));
        json.put("credentialSubject", subject(assertion, badge, creator));
        json.put("evidence", new JsonArray(evidence(assertion)));
        return conforming(Contexts.complete(json.build()));
    }

    // Objects of 1.x have no id of their own: they are what stands at the address that names them.
    private static void requireSame(String member, Optional<Iri> named, Optional<Iri> given) throws ProblemException {
        if (named.isPresent() && given.isPresent() && !named.equals(given)) {
            throw ProblemException.of(
                    ProblemCode.LEGACY_OTHER_OBJECT, JsonPointer.of(member), named.get(), given.get());
        }
    }

    private Iri newId(String source) {
        return ids == null ? DerivedId.of(source) : ids.get();
    }

    private static String original(Assertion assertion) {
        return assertion.token().orElseGet(assertion::toString);
    }

    private static AchievementCredential conforming(JsonObject json) throws ProblemException {
        var reading = AchievementCredential.read(json, Conformance.STRICT);
        List<Finding> errors = reading.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        return reading.value().orElseThrow();
    }

    private JsonObject issuer(JsonObject old) {
        if (issuer == null) {
            return old;
        }
        Optional<Iri> id = old.string("id").map(Iri::of).filter(known -> !known.equals(issuer.id()));
        return id.isEmpty()
                ? issuer.json()
                : issuer.toBuilder()
                        .otherIdentifier(LegacyMapping.identifierEntry(id.get()))
                        .build()
                        .json();
    }

    private JsonObject subject(Assertion assertion, BadgeClass badge, JsonObject creator) {
        var subject = JsonObject.builder()
                .put("type", JsonArray.ofStrings("AchievementSubject"))
                .put("identifier", JsonArray.of(assertion.recipient().toJson()));
        assertion.narrative().ifPresent(narrative -> subject.put("narrative", narrative));
        return subject.put("achievement", achievement(assertion, badge, creator))
                .build();
    }

    private JsonObject achievement(Assertion assertion, BadgeClass badge, JsonObject creator) {
        Optional<Iri> old = badge.id().or(assertion::badge).filter(Iri::isAbsolute);
        Optional<Iri> changed = Optional.ofNullable(achievementId).filter(id -> !old.equals(Optional.of(id)));
        Iri id = changed.or(() -> old).orElseGet(() -> newId(badge.toString()));
        JsonObject achievement = LegacyMapping.achievement(badge, creator).with("id", new JsonString(id.value()));
        if (changed.isEmpty() || old.isEmpty()) {
            return achievement;
        }
        JsonObject related = JsonObject.builder()
                .put("id", old.get().value())
                .put("type", JsonArray.ofStrings("Related", OLD_BADGE_CLASS))
                .put("version", OLD_VERSION)
                .build();
        return achievement.with("related", JsonArray.of(related));
    }

    private static List<JsonValue> evidence(Assertion assertion) {
        var evidence = new ArrayList<JsonValue>();
        assertion.evidence().forEach(old -> LegacyMapping.evidence(old).ifPresent(evidence::add));
        var original = JsonObject.builder().put("type", JsonArray.ofStrings("Evidence", OLD_ASSERTION));
        assertion
                .token()
                .map(token -> "data:application/jose," + token)
                .or(() -> assertion.address().map(Iri::value))
                .ifPresent(id -> original.put("id", id));
        evidence.add(original.build());
        return evidence;
    }
}
