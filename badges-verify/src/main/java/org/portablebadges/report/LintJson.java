package org.portablebadges.report;

import java.util.List;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.quality.EvidenceHash;
import org.portablebadges.quality.FormatFinding;
import org.portablebadges.quality.LintReport;
import org.portablebadges.quality.MicroCredentialClaim;
import org.portablebadges.quality.PersonalDatum;
import org.portablebadges.quality.ProfileAnswer;
import org.portablebadges.quality.QualityNote;
import org.portablebadges.quality.QualityRequirement;
import org.portablebadges.quality.RequirementAnswer;

/** What lint has to say, as JSON: stable names and codes for programs, sentences beside them for people. */
public final class LintJson {
    private final Messages messages;
    private final LintText text;
    private final boolean strict;

    /**
     * JSON whose sentences come from these messages.
     *
     * @param strict whether what is recommended counts like what is required
     */
    public LintJson(Messages messages, boolean strict) {
        this.messages = messages;
        this.text = new LintText(messages, strict);
        this.strict = strict;
    }

    /** The report. */
    public JsonObject of(LintReport report) {
        JsonObject.Builder json = JsonObject.builder()
                .put("clean", report.isClean(strict))
                .put("proofChecked", false)
                .put("format", array(report.format().stream().map(this::finding).toList()));
        report.claim().map(this::claim).ifPresent(claim -> json.put("calledMicroCredential", claim));
        json.put("profiles", array(report.profiles().stream().map(this::profile).toList()))
                .put(
                        "evidence",
                        array(report.hashes().stream().map(LintJson::hash).toList()))
                .put("baked", report.isPicture())
                .put(
                        "public",
                        array(report.personalData().stream()
                                .map(LintJson::datum)
                                .toList()));
        return json.build();
    }

    private JsonObject finding(FormatFinding found) {
        return JsonObject.builder()
                .put("code", found.finding().code().value())
                .put("strict", found.finding().severity().name())
                .put("compatible", found.compatible().name())
                .put("at", found.finding().at().value())
                .put("message", messages.of(found.finding()))
                .build();
    }

    private JsonObject claim(MicroCredentialClaim claim) {
        JsonObject.Builder json = JsonObject.builder()
                .put("at", claim.at().value())
                .put("lacksEvidence", claim.lacksEvidence())
                .put("lacksRubric", claim.lacksRubric());
        return claim.isBorneOut()
                ? json.build()
                : json.put("message", text.sentence(claim)).build();
    }

    private JsonObject profile(ProfileAnswer answer) {
        return JsonObject.builder()
                .put("name", answer.profile().name())
                .put("partial", answer.profile().partial())
                .put("kind", answer.kind().value())
                .put("metMeans", answer.profile().met())
                .put(
                        "requirements",
                        array(answer.answers().stream().map(this::requirement).toList()))
                .build();
    }

    private JsonObject requirement(RequirementAnswer answer) {
        QualityRequirement requirement = answer.requirement();
        return JsonObject.builder()
                .put("id", requirement.id())
                .put("asks", requirement.asks())
                .put("need", requirement.need().value())
                .put("outcome", answer.outcome().name())
                .put("notes", array(answer.notes().stream().map(this::note).toList()))
                .put("source", requirement.source())
                .put("year", new JsonNumber(String.valueOf(requirement.year())))
                .put("illustrative", requirement.illustrative())
                .put("partial", requirement.partial())
                .build();
    }

    private JsonObject note(QualityNote note) {
        return JsonObject.builder()
                .put("code", note.code().value())
                .put("at", note.at().value())
                .put(
                        "arguments",
                        array(note.arguments().stream().map(JsonString::new).toList()))
                .put("message", text.sentence(note))
                .build();
    }

    private static JsonObject hash(EvidenceHash hash) {
        JsonObject.Builder json = JsonObject.builder()
                .put("at", hash.at().value())
                .put("result", hash.result().name());
        return hash.file().isEmpty()
                ? json.build()
                : json.put("file", hash.file()).build();
    }

    private static JsonObject datum(PersonalDatum datum) {
        return JsonObject.builder()
                .put("kind", datum.kind().name())
                .put("at", datum.at().value())
                .build();
    }

    private static JsonArray array(List<? extends JsonValue> elements) {
        return new JsonArray(List.copyOf(elements));
    }
}
