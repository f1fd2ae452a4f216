package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.COMPACT_JWS;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;

/**
 * An achievement awarded to somebody by an issuer: the badge. A typed view of the credential's JSON, which
 * {@link #json} gives exactly as it was read; nothing here says that it was signed.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential">OB 3.0 AchievementCredential</a>
 */
public final class AchievementCredential extends Credential {
    static final Set<String> TYPES = Set.of("AchievementCredential", "OpenBadgeCredential");

    static final CredentialShape<AchievementCredential> SHAPE = CredentialShape.of(
            AchievementCredential::new,
            optional("name", TEXT),
            AchievementCredential::checkSelf,
            core("credentialSubject", AchievementSubject.SHAPE).counted(FormatRule.ONE_SUBJECT),
            optional("image", Image.SHAPE),
            many("endorsement", EndorsementCredential.SHAPE),
            many("endorsementJwt", COMPACT_JWS));

    private AchievementCredential(JsonObject json) {
        super(json, SHAPE);
    }

    /**
     * Starts a credential of VC 2.0 with a random {@code urn:uuid:} id, the type OpenBadgeCredential and the contexts it
     * needs. The issuer may be left out; whoever signs puts it in.
     */
    public static AchievementCredentialBuilder builder() {
        return new AchievementCredentialBuilder(JsonObject.EMPTY);
    }

    /**
     * Reads a credential of VC 2.0 or 1.1. Never throws, whatever the JSON; whether {@code @context} is right and
     * whether results fit their descriptions is not looked at here.
     */
    public static Reading<AchievementCredential> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.ACHIEVEMENT;
    }

    @Override
    public Optional<IdentifiedSubject> person() {
        return Optional.of(credentialSubject());
    }

    /** Who earned what. */
    public AchievementSubject credentialSubject() {
        return get("credentialSubject", AchievementSubject.SHAPE);
    }

    /** What was earned; short for the subject's achievement. */
    public Achievement achievement() {
        return credentialSubject().achievement();
    }

    /** Picture of the credential. */
    public Optional<Image> image() {
        return one("image", Image.SHAPE);
    }

    /** Endorsements of this credential, in no order; nothing in them is verified here. */
    public List<EndorsementCredential> endorsement() {
        return all("endorsement", EndorsementCredential.SHAPE);
    }

    /** Endorsement credentials as compact JWS. */
    public List<String> endorsementJwt() {
        return all("endorsementJwt", COMPACT_JWS);
    }

    /** Starts from this credential, unknown members and proofs included. */
    public AchievementCredentialBuilder toBuilder() {
        return new AchievementCredentialBuilder(json());
    }

    private static void checkSelf(JsonObject json, Place place) {
        List<JsonValue> types = Values.of(json, "type");
        List<String> names =
                types.stream().flatMap(type -> type.asString().stream()).toList();
        if (names.stream().noneMatch(TYPES::contains)) {
            Place where = json.has("type") ? place.child("type", true) : place;
            where.report(FormatRule.CREDENTIAL_TYPE, String.join(", ", names));
        }
        DistinctIds.checkBadge(json, place);
    }
}
