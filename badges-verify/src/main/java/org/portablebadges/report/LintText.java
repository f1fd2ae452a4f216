package org.portablebadges.report;

import java.util.List;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.quality.EvidenceHash;
import org.portablebadges.quality.FormatFinding;
import org.portablebadges.quality.LintReport;
import org.portablebadges.quality.MicroCredentialClaim;
import org.portablebadges.quality.PersonalDatum;
import org.portablebadges.quality.ProfileAnswer;
import org.portablebadges.quality.QualityNote;
import org.portablebadges.quality.QualityOutcome;
import org.portablebadges.quality.QualityProfile;
import org.portablebadges.quality.RequirementAnswer;

/** What lint has to say, as text for a person. It never says that a badge is genuine. Immutable and thread-safe. */
public final class LintText {
    private static final String UNDER = "      ";

    private final Messages messages;
    private final boolean strict;

    /**
     * Text whose sentences come from these messages.
     *
     * @param strict whether what is recommended counts like what is required
     */
    public LintText(Messages messages, boolean strict) {
        this.messages = messages;
        this.strict = strict;
    }

    /** The report, ending in a line feed. */
    public String of(LintReport report) {
        var text = new StringBuilder();
        line(text, "", say(report.isClean(strict) ? "headline.clean" : "headline.open"));
        line(text, "", say("not-checked"));
        report.claim().filter(claim -> !claim.isBorneOut()).ifPresent(claim -> {
            text.append('\n');
            line(text, "  ", sentence(claim));
        });
        format(report.format(), text);
        report.profiles().forEach(profile -> profile(profile, text));
        hashes(report.hashes(), text);
        personalData(report, text);
        return text.toString();
    }

    private void format(List<FormatFinding> findings, StringBuilder text) {
        text.append('\n');
        if (findings.isEmpty()) {
            line(text, "  ", say("format.none"));
        }
        for (FormatFinding found : findings) {
            String compatible = messages.text("severity." + found.compatible().name(), List.of());
            line(text, "  ", messages.line(found.finding()));
            if (found.compatible() != found.finding().severity()) {
                line(text, UNDER, say("format.compatible", compatible));
            }
        }
    }

    private void profile(ProfileAnswer answer, StringBuilder text) {
        QualityProfile profile = answer.profile();
        text.append('\n');
        line(
                text,
                "  ",
                messages.join(
                        "lint.profile", SafeText.of(profile.name()), SafeText.of(messages.phrase(profile.title()))));
        if (profile.partial()) {
            line(text, "  ", say("profile.partial"));
        }
        if (profile.requirements().stream()
                .anyMatch(requirement -> !requirement.kinds().isEmpty())) {
            line(text, "  ", say("kind." + answer.kind().name()));
        }
        answer.answers().forEach(each -> requirement(profile, each, text));
    }

    private void requirement(QualityProfile profile, RequirementAnswer answer, StringBuilder text) {
        var requirement = answer.requirement();
        String outcome = outcome(profile, answer.outcome());
        String need = say("need." + requirement.need().name());
        line(
                text,
                "    ",
                messages.join(
                        "lint.requirement",
                        outcome,
                        SafeText.of(requirement.id()),
                        need,
                        SafeText.of(messages.phrase(requirement.asks()))));
        answer.notes().forEach(note -> line(text, UNDER, sentence(note)));
        if (answer.outcome() != QualityOutcome.MET) {
            String form = requirement.illustrative() ? "source.illustrative" : "source";
            line(text, UNDER, say(form, messages.phrase(requirement.source()), String.valueOf(requirement.year())));
            if (requirement.partial()) {
                line(text, UNDER, say("partial"));
            }
        }
    }

    /** An outcome in words; what is met is told in the words of the profile. */
    private String outcome(QualityProfile profile, QualityOutcome outcome) {
        return outcome == QualityOutcome.MET
                ? SafeText.of(messages.phrase(profile.met()))
                : say("outcome." + outcome.name());
    }

    private void hashes(List<EvidenceHash> hashes, StringBuilder text) {
        if (!hashes.isEmpty()) {
            text.append('\n');
        }
        hashes.forEach(hash -> line(text, "  ", say("hash." + hash.result().name(), place(hash.at()), hash.file())));
    }

    private void personalData(LintReport report, StringBuilder text) {
        text.append('\n');
        line(text, "  ", say(report.isPicture() ? "public.picture" : "public.file"));
        for (PersonalDatum datum : report.personalData()) {
            line(text, "    ", say("datum." + datum.kind().name(), place(datum.at())));
        }
    }

    /** What was seen, with its place, as one sentence. */
    String sentence(QualityNote note) {
        String sentence = messages.text("lint.note." + note.code().value(), note.arguments());
        return messages.join("lint.at", sentence, SafeText.of(place(note.at())));
    }

    /** What a badge that is called a micro-credential lacks, as one sentence. */
    String sentence(MicroCredentialClaim claim) {
        String lacks =
                claim.lacksEvidence() && claim.lacksRubric() ? "both" : claim.lacksRubric() ? "rubric" : "evidence";
        return say("claim." + lacks, place(claim.at()));
    }

    private String say(String name, String... values) {
        return messages.text("lint." + name, List.of(values));
    }

    private static String place(JsonPointer at) {
        return at.value();
    }

    private static void line(StringBuilder text, String indent, String safe) {
        text.append(indent).append(safe).append('\n');
    }
}
