package org.portablebadges.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Reading;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;

/**
 * Holds badges against the standard and against quality profiles: what is missing and where it belongs, what should not be
 * there, and what only a person can judge. It checks no proof. Not thread-safe.
 */
public final class Lint {
    // An unsigned draft names no issuer: whoever signs it puts that in. Something must stand there to read the rest.
    private static final String ISSUER_TO_COME = "urn:portablebadges:issuer-to-come";

    private final List<QualityProfile> profiles;
    private final @Nullable EvidenceHashes evidence;

    private Lint(List<QualityProfile> profiles, @Nullable EvidenceHashes evidence) {
        this.profiles = List.copyOf(profiles);
        this.evidence = evidence;
    }

    /** Against these profiles. */
    public static Lint against(List<QualityProfile> profiles) {
        return new Lint(profiles, null);
    }

    /** The same, comparing hashes of evidence with these files too. */
    public Lint with(EvidenceFolder folder) {
        return new Lint(profiles, new EvidenceHashes(folder));
    }

    /**
     * Looks at a badge.
     *
     * @param picture whether it was found in a picture
     * @throws ProblemException where it is no badge, or so much is wrong that it cannot be read
     * @throws IOException where a file of evidence cannot be read
     */
    public LintReport of(SecuredCredential secured, boolean picture) throws ProblemException, IOException {
        JsonObject json = secured.credential();
        if (secured.mechanism() == Mechanism.NONE && !json.has("issuer")) {
            json = json.toBuilder().put("issuer", ISSUER_TO_COME).build();
        }
        Reading<AchievementCredential> compatible = AchievementCredential.read(json, Conformance.COMPATIBLE);
        if (compatible.value().isEmpty()) {
            throw new ProblemException(compatible.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(finding -> finding.below(secured.credentialPointer()))
                    .toList());
        }
        var linted = new LintedBadge(compatible.value().get(), secured.credentialPointer(), picture);
        return new LintReport(
                picture,
                format(json, compatible.findings(), linted),
                MicroCredentialClaim.of(linted).orElse(null),
                profiles.stream().map(profile -> answer(profile, linted)).toList(),
                PersonalData.in(linted),
                evidence == null ? List.of() : evidence.of(linted));
    }

    private static List<FormatFinding> format(JsonObject json, List<Finding> compatible, LintedBadge linted) {
        List<FormatFinding> findings = new ArrayList<>();
        for (Finding strict :
                AchievementCredential.read(json, Conformance.STRICT).findings()) {
            Severity milder = compatible.stream()
                    .filter(other -> other.as(strict.severity()).equals(strict))
                    .map(Finding::severity)
                    .findFirst()
                    .orElse(Severity.NOTICE);
            findings.add(new FormatFinding(strict.below(linted.root()), milder));
        }
        return findings;
    }

    private static ProfileAnswer answer(QualityProfile profile, LintedBadge linted) {
        MicroCredentialKind kind = MicroCredentialKind.of(linted.badge());
        return new ProfileAnswer(
                profile,
                kind,
                profile.requirements().stream()
                        .map(requirement -> answer(requirement, kind, linted))
                        .toList());
    }

    private static RequirementAnswer answer(
            QualityRequirement requirement, MicroCredentialKind kind, LintedBadge linted) {
        List<QualityNote> notes = requirement.isAskedOf(kind)
                ? notes(requirement, linted)
                : List.of(QualityNote.of(QualityCode.OTHER_KIND, linted.place(requirement.where()), kind.value()));
        return new RequirementAnswer(requirement, notes);
    }

    private static List<QualityNote> notes(QualityRequirement requirement, LintedBadge linted) {
        var content = new ContentTests(linted);
        return switch (requirement.test()) {
            case PRESENT -> content.present(requirement);
            case ANY_PRESENT -> content.anyPresent(requirement);
            case WORDS -> content.words(requirement);
            case SINGLE_COMPETENCY -> content.singleCompetency(requirement);
            case RUBRIC -> content.rubric(requirement);
            case NO_LINK_TO_STUDENT_WORK -> new EvidencePrivacy(linted).links(requirement.words());
            case NO_EMBEDDED_EVIDENCE -> new EvidencePrivacy(linted).embedded();
            case NO_NAMES_OR_NUMBERS -> new TextPrivacy(linted).notes();
            case NOT_ONLY_EMPLOYER_MAILBOX -> new RecipientPrivacy(linted).mailbox(requirement.words());
            case NO_SOCIAL_SECURITY_NUMBER -> new RecipientPrivacy(linted).socialSecurity();
            case NO_GUESSABLE_IDENTIFIER -> new RecipientPrivacy(linted).guessable();
        };
    }
}
