package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.decisive;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.COMPACT_JWS;
import static org.portablebadges.model.Scalars.DATE_TIME;
import static org.portablebadges.model.Scalars.DATE_TIME_VC_1_1;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.OBJECT;
import static org.portablebadges.model.Scalars.TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * An achievement awarded to somebody by an issuer: the badge. A typed view of the credential's JSON, which
 * {@link #json} gives exactly as it was read; nothing here says that it was signed.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential">OB 3.0 AchievementCredential</a>
 */
public final class AchievementCredential extends ModelObject {
    private static final String VERIFIABLE_CREDENTIAL = "VerifiableCredential";
    private static final Set<String> TYPES = Set.of("AchievementCredential", "OpenBadgeCredential");

    private static final ObjectShape<AchievementCredential> EITHER_VERSION = ObjectShape.open(
                    "",
                    AchievementCredential::new,
                    core("id", IRI),
                    core("credentialSubject", AchievementSubject.SHAPE).counted(FormatRule.ONE_SUBJECT),
                    optional("description", TEXT),
                    optional("image", Image.SHAPE),
                    many("evidence", Evidence.SHAPE),
                    many("endorsement", OBJECT),
                    many("endorsementJwt", COMPACT_JWS),
                    decisive("credentialStatus", RawShapes.CREDENTIAL_STATUS).compactable(),
                    optional("credentialSchema", RawShapes.CREDENTIAL_SCHEMA).compactable(),
                    optional("refreshService", RawShapes.REFRESH_SERVICE).compactable(),
                    optional("termsOfUse", RawShapes.TERMS_OF_USE).compactable(),
                    optional("proof", OBJECT).compactable())
            .with(AchievementCredential::checkTypes);

    static final ObjectShape<AchievementCredential> VC_2_0 = EITHER_VERSION.with(
            optional("name", TEXT),
            core("issuer", Profile.SHAPE.orReference()),
            core("validFrom", DATE_TIME),
            decisive("validUntil", DATE_TIME),
            optional("awardedDate", DATE_TIME));

    static final ObjectShape<AchievementCredential> VC_1_1 = EITHER_VERSION.with(
            required("name", TEXT),
            core("issuer", Profile.SHAPE),
            core("issuanceDate", DATE_TIME_VC_1_1),
            decisive("expirationDate", DATE_TIME_VC_1_1),
            decisive("validUntil", DATE_TIME_VC_1_1),
            optional("awardedDate", DATE_TIME_VC_1_1));

    private AchievementCredential(JsonObject json) {
        super(json, shapeOf(json));
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
        return shapeOf(json).reading(json, conformance);
    }

    /** The data model that the first context announces. */
    public CredentialVersion version() {
        return Contexts.version(json());
    }

    /** The contexts that are named by a URL, in order. */
    public List<String> contexts() {
        return Values.of(json(), "@context").stream()
                .flatMap((JsonValue context) -> context.asString().stream())
                .toList();
    }

    /** What the credential is known by. */
    public Iri id() {
        return get("id", IRI);
    }

    /** Who awards it. Empty only in a credential that was built and not signed yet. */
    public Optional<Profile> issuer() {
        return one("issuer", Profile.SHAPE);
    }

    /** Who earned what. */
    public AchievementSubject credentialSubject() {
        return get("credentialSubject", AchievementSubject.SHAPE);
    }

    /** What was earned; short for the subject's achievement. */
    public Achievement achievement() {
        return credentialSubject().achievement();
    }

    /** When it begins to be valid: {@code validFrom}, in VC 1.1 {@code issuanceDate}. */
    public Instant validFrom() {
        return isOld() ? get("issuanceDate", DATE_TIME_VC_1_1) : get("validFrom", DATE_TIME);
    }

    /**
     * When it ceases to be valid; empty where it does not. In VC 1.1 the earlier of {@code expirationDate} and
     * {@code validUntil}, which that version reserves.
     */
    public Optional<Instant> validUntil() {
        if (!isOld()) {
            return one("validUntil", DATE_TIME);
        }
        Optional<Instant> expiration = one("expirationDate", DATE_TIME_VC_1_1);
        Optional<Instant> until = one("validUntil", DATE_TIME_VC_1_1);
        boolean earlier = until.isPresent()
                && expiration.filter(end -> end.isBefore(until.get())).isEmpty();
        return earlier ? until : expiration;
    }

    /** When it was first awarded, if an earlier version was issued before. */
    public Optional<Instant> awardedDate() {
        return one("awardedDate", isOld() ? DATE_TIME_VC_1_1 : DATE_TIME);
    }

    /** Name of the credential. */
    public Optional<String> name() {
        return one("name", TEXT);
    }

    /** What the credential is. */
    public Optional<String> description() {
        return one("description", TEXT);
    }

    /** Picture of the credential. */
    public Optional<Image> image() {
        return one("image", Image.SHAPE);
    }

    /** What shows that the achievement was earned, in no order. */
    public List<Evidence> evidence() {
        return all("evidence", Evidence.SHAPE);
    }

    /** Endorsement credentials, as JSON; nothing in them is verified here. */
    public List<JsonObject> endorsement() {
        return all("endorsement", OBJECT);
    }

    /** Endorsement credentials as compact JWS. */
    public List<String> endorsementJwt() {
        return all("endorsementJwt", COMPACT_JWS);
    }

    /** Every status entry, as JSON; a bare IRI as an object with that id. */
    public List<JsonObject> credentialStatus() {
        return all("credentialStatus", RawShapes.CREDENTIAL_STATUS);
    }

    /** Every schema it claims to follow, as JSON. */
    public List<JsonObject> credentialSchema() {
        return all("credentialSchema", RawShapes.CREDENTIAL_SCHEMA);
    }

    /** Where a newer version may be had, as JSON. */
    public List<JsonObject> refreshService() {
        return all("refreshService", RawShapes.REFRESH_SERVICE);
    }

    /** Terms of use, as JSON. */
    public List<JsonObject> termsOfUse() {
        return all("termsOfUse", RawShapes.TERMS_OF_USE);
    }

    /** Embedded proofs, as JSON. */
    public List<JsonObject> proof() {
        return all("proof", OBJECT);
    }

    /** Starts from this credential, unknown members and proofs included. */
    public AchievementCredentialBuilder toBuilder() {
        return new AchievementCredentialBuilder(json());
    }

    private boolean isOld() {
        return version() == CredentialVersion.VC_1_1;
    }

    private static ObjectShape<AchievementCredential> shapeOf(JsonObject json) {
        return Contexts.version(json) == CredentialVersion.VC_1_1 ? VC_1_1 : VC_2_0;
    }

    private static void checkTypes(JsonObject json, Place place) {
        List<JsonValue> types = Values.of(json, "type");
        Place where = json.has("type") ? place.child("type", true) : place;
        if (types.stream().flatMap(type -> type.asString().stream()).noneMatch(TYPES::contains)) {
            where.report(FormatRule.CREDENTIAL_TYPE, types);
        }
        if (!types.contains(new JsonString(VERIFIABLE_CREDENTIAL))) {
            where.report(FormatRule.VERIFIABLE_CREDENTIAL_TYPE, VERIFIABLE_CREDENTIAL);
        }
    }
}
