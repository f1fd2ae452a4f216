package org.portablebadges.report;

import java.util.List;
import org.portablebadges.problem.Finding;
import org.portablebadges.proof.ProofExplanation;

/**
 * Explanations of proofs as text for a person. Values are indented, so that no line of theirs passes for one of the
 * report, and characters that could harm a screen are escapes; {@link JsonReport#explained} has them exactly. Immutable
 * and thread-safe.
 */
public final class ExplanationText {
    private final Messages messages;

    /** Text whose sentences come from these messages. */
    public ExplanationText(Messages messages) {
        this.messages = messages;
    }

    /** The explanations one after another, each line ending in a line feed. */
    public String of(List<ProofExplanation> explanations) {
        if (explanations.isEmpty()) {
            return messages.join("explained.nothing") + "\n";
        }
        var text = new StringBuilder();
        explanations.forEach(explanation -> append(explanation, text));
        return text.toString();
    }

    private void append(ProofExplanation explanation, StringBuilder text) {
        String place = explanation.at().value();
        List<String> arguments = List.of(explanation.suite(), place);
        text.append(messages.text(place.isEmpty() ? "explained.token" : "explained.proof", arguments))
                .append('\n');
        for (ProofExplanation.Step step : explanation.steps()) {
            text.append("\n  ").append(SafeText.of(step.name())).append('\n');
            SafeText.lines(step.value())
                    .lines()
                    .forEach(line -> text.append("    ").append(line).append('\n'));
        }
        for (Finding finding : explanation.findings()) {
            text.append("\n  ").append(messages.line(finding)).append('\n');
        }
        text.append('\n');
    }
}
