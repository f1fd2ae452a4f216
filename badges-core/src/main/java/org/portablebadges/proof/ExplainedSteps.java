package org.portablebadges.proof;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

/** An explanation in the making: steps are kept even where a later one cannot be made. Not thread-safe. */
final class ExplainedSteps {
    private final List<ProofExplanation.Step> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void add(String name, String value) {
        steps.add(new ProofExplanation.Step(name, value));
    }

    void add(String name, byte[] value) {
        add(name, Hex.encode(value));
    }

    void add(String name, JsonValue value) {
        add(name, JsonWriter.compact(value));
    }

    void addAll(List<ProofExplanation.Step> more) {
        steps.addAll(more);
    }

    void missing(ProblemException why) {
        findings.addAll(why.findings());
    }

    ProofExplanation of(JsonPointer at, String suite) {
        return new ProofExplanation(at, suite, steps, findings);
    }
}
