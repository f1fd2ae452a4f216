package org.portablebadges.report;

import java.util.List;
import java.util.Map;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.proof.ProofExplanation;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.InnerReport;
import org.portablebadges.verify.VerificationReport;

/**
 * A report as JSON: stable names and codes for programs, sentences beside them for people. The schema {@link
 * org.portablebadges.schema.SchemaCatalog#VERIFICATION_REPORT} describes it.
 */
public final class JsonReport {
    private final Messages messages;

    /**
     * JSON whose sentences come from these messages. Everything but the sentences is the same in every language; what the
     * {@code badges} program writes has them in English, whatever language it speaks.
     */
    public JsonReport(Messages messages) {
        this.messages = messages;
    }

    /** The report; an inner report has the same members below {@code report}. */
    public JsonObject of(VerificationReport report) {
        return JsonObject.builder()
                .put("verdict", report.verdict().name())
                .put("verifiedAt", report.verifiedAt().toString())
                .put("checks", array(report.checks().stream().map(this::check).toList()))
                .put("inner", array(report.inner().stream().map(this::inner).toList()))
                .build();
    }

    /** The values on the way to what each proof signs, exactly. */
    public JsonArray explained(List<ProofExplanation> explanations) {
        return array(explanations.stream().map(this::explained).toList());
    }

    private JsonObject explained(ProofExplanation explanation) {
        return JsonObject.builder()
                .put("at", explanation.at().value())
                .put("suite", explanation.suite())
                .put(
                        "steps",
                        array(explanation.steps().stream()
                                .map(step -> JsonObject.builder()
                                        .put("name", step.name())
                                        .put("value", step.value())
                                        .build())
                                .toList()))
                .put(
                        "findings",
                        array(explanation.findings().stream().map(this::finding).toList()))
                .build();
    }

    private JsonObject check(Check check) {
        return JsonObject.builder()
                .put("id", check.id().name())
                .put("outcome", check.outcome().name())
                .put("explanation", messages.explanation(check))
                .put(
                        "findings",
                        array(check.findings().stream().map(this::finding).toList()))
                .put("evidence", evidence(check.evidence()))
                .build();
    }

    private JsonObject finding(Finding finding) {
        return JsonObject.builder()
                .put("code", finding.code().value())
                .put("severity", finding.severity().name())
                .put("at", finding.at().value())
                .put(
                        "arguments",
                        array(finding.arguments().stream().map(JsonString::new).toList()))
                .put("message", messages.of(finding))
                .build();
    }

    private JsonObject inner(InnerReport inner) {
        return JsonObject.builder()
                .put("at", inner.at().value())
                .put("kind", inner.kind().name())
                .put("report", of(inner.report()))
                .build();
    }

    private static JsonObject evidence(Map<String, String> evidence) {
        var builder = JsonObject.builder();
        evidence.forEach(builder::put);
        return builder.build();
    }

    private static JsonArray array(List<? extends JsonValue> elements) {
        return new JsonArray(List.copyOf(elements));
    }
}
