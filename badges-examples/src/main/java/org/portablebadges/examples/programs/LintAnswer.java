package org.portablebadges.examples.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.quality.Lint;
import org.portablebadges.quality.LintReport;
import org.portablebadges.quality.ProfileAnswer;
import org.portablebadges.quality.QualityProfile;
import org.portablebadges.quality.RequirementAnswer;
import org.portablebadges.verify.ClaimedCredential;

/**
 * A badge that was held against a quality profile. It says what is missing, never that a badge is genuine.
 *
 * @param row name of the row
 * @param asked the case
 * @param open ids of requirements that are open, and {@link #CLAIM} where its name promises what it lacks; sorted
 */
record LintAnswer(String row, LintCase asked, List<String> open) {
    /** Stands for a badge that is called a micro-credential and has no evidence or no rubric. */
    static final String CLAIM = "called-a-micro-credential";

    /** Every lint case of the pack, answered. */
    static List<LintAnswer> all(ProgramPack pack) throws ProblemException {
        List<LintAnswer> answers = new ArrayList<>();
        for (ProgramRow row : pack.rows()) {
            for (LintCase one : row.lint()) {
                LintReport report = report(pack, row, one);
                var open = new TreeSet<String>();
                for (ProfileAnswer profile : report.profiles()) {
                    profile.answers().stream()
                            .filter(RequirementAnswer::isOpen)
                            .forEach(answer -> open.add(answer.requirement().id()));
                }
                report.claim().filter(claim -> !claim.isBorneOut()).ifPresent(claim -> open.add(CLAIM));
                answers.add(new LintAnswer(row.name(), one, List.copyOf(open)));
            }
        }
        return List.copyOf(answers);
    }

    private static LintReport report(ProgramPack pack, ProgramRow row, LintCase one) throws ProblemException {
        Recipe recipe = row.recipe(one.badge());
        ClaimedCredential claimed = pack.verifier(ProgramCase.AT)
                .verify(pack.badge(row, one.badge()))
                .claimed()
                .orElseThrow();
        boolean picture = List.of("png", "svg").contains(recipe.form());
        try {
            return Lint.against(List.of(QualityProfile.bundled(one.profile()))).of(claimed.secured(), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAsExpected() {
        return open.equals(asked.expected());
    }
}
