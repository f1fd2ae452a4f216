package org.portablebadges.quality;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Severity;
import org.portablebadges.quality.EvidenceHash.Result;

/** What lint has to say on one badge. It says nothing about who wrote it. Immutable. */
public final class LintReport {
    private final boolean picture;
    private final List<FormatFinding> format;
    private final @Nullable MicroCredentialClaim claim;
    private final List<ProfileAnswer> profiles;
    private final List<PersonalDatum> personalData;
    private final List<EvidenceHash> hashes;

    LintReport(
            boolean picture,
            List<FormatFinding> format,
            @Nullable MicroCredentialClaim claim,
            List<ProfileAnswer> profiles,
            List<PersonalDatum> personalData,
            List<EvidenceHash> hashes) {
        this.picture = picture;
        this.format = List.copyOf(format);
        this.claim = claim;
        this.profiles = List.copyOf(profiles);
        this.personalData = List.copyOf(personalData);
        this.hashes = List.copyOf(hashes);
    }

    /** Whether the badge is baked into a picture, which shows nothing of what is in it. */
    public boolean isPicture() {
        return picture;
    }

    /** Departures from the standard, in the order of its class tables. */
    public List<FormatFinding> format() {
        return format;
    }

    /** The badge's claim to be a micro-credential; empty where it makes none. */
    public Optional<MicroCredentialClaim> claim() {
        return Optional.ofNullable(claim);
    }

    /** How it stands to each profile, in the order they were given. */
    public List<ProfileAnswer> profiles() {
        return profiles;
    }

    /** Everything about a person that whoever has the badge can read. */
    public List<PersonalDatum> personalData() {
        return personalData;
    }

    /** What comparing its hashes with files came to; empty where no files were given. */
    public List<EvidenceHash> hashes() {
        return hashes;
    }

    /**
     * Whether nothing is to be done: the format has no error in the strict profile, the name is borne out, nothing that a
     * profile requires is missing or broken, and no file differs from its hash.
     *
     * @param strict whether what profiles recommend counts like what they require, and warnings of the format like errors
     */
    public boolean isClean(boolean strict) {
        Severity least = strict ? Severity.WARNING : Severity.ERROR;
        boolean format = this.format.stream()
                .noneMatch(found -> found.finding().severity().compareTo(least) <= 0);
        boolean profile = profiles.stream()
                .noneMatch(answer ->
                        answer.isOpen(QualityNeed.REQUIRED) || (strict && answer.isOpen(QualityNeed.RECOMMENDED)));
        boolean evidence = hashes.stream()
                .noneMatch(hash -> hash.result() == Result.DIFFERS || hash.result() == Result.UNREADABLE);
        return format
                && profile
                && evidence
                && claim().filter(c -> !c.isBorneOut()).isEmpty();
    }
}
