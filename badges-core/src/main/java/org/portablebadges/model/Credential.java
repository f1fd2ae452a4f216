package org.portablebadges.model;

import static org.portablebadges.model.Scalars.DATE_TIME;
import static org.portablebadges.model.Scalars.DATE_TIME_VC_1_1;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * What all kinds of credentials share. A typed view of the credential's JSON, which {@link #json} gives exactly as it
 * was read; nothing here says that it was signed.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#basic-concepts">VC 2.0, 4</a>
 */
public abstract sealed class Credential extends ModelObject
        permits AchievementCredential, EndorsementCredential, ClrCredential, StatusListCredential {
    Credential(JsonObject json, CredentialShape<?> shape) {
        super(json, shape.of(json));
    }

    /** Which of the standard's credentials this is. */
    public abstract CredentialKind kind();

    /** The person it is about; empty where it is about none, such as an endorsement. */
    public abstract Optional<IdentifiedSubject> person();

    /** The data model that the first context announces. */
    public CredentialVersion version() {
        return Contexts.version(json());
    }

    /** The contexts that are named by a URL, in order. */
    public List<String> contexts() {
        return Contexts.named(json());
    }

    /** What the credential is known by; an empty identifier in a status list without one, which alone may lack it. */
    public Iri id() {
        return get("id", IRI);
    }

    /** Who awards it. Empty only in a credential that was built and not signed yet. */
    public Optional<Profile> issuer() {
        return one("issuer", Profile.SHAPE);
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

    /** What shows that the claims are true, in no order. */
    public List<Evidence> evidence() {
        return all("evidence", Evidence.SHAPE);
    }

    /** Every status entry; a bare IRI as an entry with that id. */
    public List<CredentialStatus> credentialStatus() {
        return all("credentialStatus", CredentialStatus.SHAPE);
    }

    /** Every schema it claims to follow, in no order. */
    public List<CredentialSchema> credentialSchema() {
        return all("credentialSchema", CredentialSchema.SHAPE);
    }

    /** Where a newer version may be had. */
    public List<RefreshService> refreshService() {
        return all("refreshService", RefreshService.SHAPE);
    }

    /** Terms under which it was issued, in no order. */
    public List<TermsOfUse> termsOfUse() {
        return all("termsOfUse", TermsOfUse.SHAPE);
    }

    /** What its embedded proofs say of themselves, in no order. */
    public List<Proof> proof() {
        return all("proof", Proof.SHAPE);
    }

    private boolean isOld() {
        return version() == CredentialVersion.VC_1_1;
    }
}
