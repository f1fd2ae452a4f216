package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.RelatedResource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * RECIPIENT of an endorsement: it speaks of what it stands on, and of an achievement in the version that stands there
 * ({@link Achievement#versionDigest}).
 */
final class EndorsedCheck {
    private static final JsonPointer SUBJECT_ID =
            JsonPointer.of("credentialSubject").child("id");
    private static final JsonPointer RESOURCES = JsonPointer.of("relatedResource");

    private final EndorsementCredential endorsement;
    private final Endorsable host;

    EndorsedCheck(EndorsementCredential endorsement, Endorsable host) {
        this.endorsement = endorsement;
        this.host = host;
    }

    Check check() {
        Iri subject = endorsement.credentialSubject().id();
        List<JsonObject> endorsed = host.named(subject);
        if (endorsed.isEmpty()) {
            return elsewhere(subject);
        }
        List<JsonObject> achievements =
                endorsed.stream().filter(EndorsedCheck::isAchievement).toList();
        Check check = achievements.isEmpty()
                ? Check.passed(CheckId.RECIPIENT, Note.of(NoteCode.ENDORSED, subject), List.of())
                : version(subject, achievements);
        check = check.with("endorsed", subject.value());
        String standards = standards(subject);
        return standards.isEmpty() ? check : check.with("heldAgainst", standards);
    }

    private Check elsewhere(Iri subject) {
        Optional<String> id = host.host().string("id");
        return id.isEmpty()
                ? Check.undetermined(
                        CheckId.RECIPIENT,
                        List.of(Finding.error(ProblemCode.ENDORSEMENT_SUBJECT_UNNAMED, SUBJECT_ID, subject)))
                : Check.failed(
                        CheckId.RECIPIENT,
                        List.of(Finding.error(ProblemCode.ENDORSEMENT_OTHER_SUBJECT, SUBJECT_ID, subject, id.get())));
    }

    private Check version(Iri achievement, List<JsonObject> described) {
        List<String> digests = endorsement.relatedResource().stream()
                .filter(resource -> resource.id().equals(achievement))
                .map(resource -> resource.digestMultibase().orElse(""))
                .toList();
        if (digests.isEmpty()) {
            Finding open = Finding.notice(ProblemCode.ENDORSEMENT_VERSION_NOT_STATED, JsonPointer.ROOT);
            return Check.passed(CheckId.RECIPIENT, Note.of(NoteCode.ENDORSED, achievement), List.of(open));
        }
        List<Finding> other = new ArrayList<>();
        List<Finding> unknown = new ArrayList<>();
        for (JsonObject copy : described) {
            Optional<Multihash> own =
                    Achievement.read(copy, Conformance.COMPATIBLE).value().flatMap(Achievement::versionDigest);
            for (String digest : digests) {
                Optional<Multihash> stated = Multihash.parse(digest);
                if (stated.isEmpty() || own.isEmpty()) {
                    unknown.add(Finding.error(ProblemCode.ENDORSEMENT_DIGEST_UNKNOWN, RESOURCES, digest));
                } else if (!stated.equals(own)) {
                    other.add(Finding.error(ProblemCode.ENDORSEMENT_OTHER_VERSION, RESOURCES, digest));
                }
            }
        }
        if (!other.isEmpty()) {
            return Check.failed(CheckId.RECIPIENT, other);
        }
        return unknown.isEmpty()
                ? Check.passed(CheckId.RECIPIENT, Note.of(NoteCode.ENDORSED_VERSION, achievement), List.of())
                        .with("version", digests.get(0))
                : Check.undetermined(CheckId.RECIPIENT, unknown);
    }

    /** What else the endorser referred to, such as the quality standard it held the achievement against. */
    private String standards(Iri achievement) {
        return endorsement.relatedResource().stream()
                .map(RelatedResource::id)
                .filter(id -> !id.equals(achievement))
                .map(Iri::value)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static boolean isAchievement(JsonObject object) {
        List<JsonValue> types = object.get("type")
                .map(type -> type.asArray().map(JsonArray::elements).orElse(List.of(type)))
                .orElse(List.of());
        return types.contains(new JsonString("Achievement"));
    }
}
