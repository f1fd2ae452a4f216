package org.portablebadges.examples.programs;

import java.io.PrintStream;
import java.util.List;
import org.portablebadges.problem.ProblemException;

/** Decides every case of the program pack and prints what came of it. */
public final class Programs {
    private Programs() {}

    /**
     * Decides and prints.
     *
     * @param json one object a line instead of a table
     * @return whether every decision is the one expected
     * @throws ProblemException where a file of the pack is wrong
     */
    public static boolean run(boolean json, PrintStream out) throws ProblemException {
        ProgramPack pack = ProgramPack.open();
        List<Answer> answers = pack.answers();
        List<LintAnswer> lint = LintAnswer.all(pack);
        out.print(json ? AnswerLines.json(answers, lint) : AnswerLines.table(answers, lint));
        return answers.stream().allMatch(Answer::isAsExpected) && lint.stream().allMatch(LintAnswer::isAsExpected);
    }
}
