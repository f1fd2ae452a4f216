package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Achievement;
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

    // More than these help nobody, and an endorsement made to collect them must not fill the memory.
    private static final int MOST_FINDINGS = 100;

    private final EndorsementCredential endorsement;
    private final Endorsable host;
    private final boolean selection;

    /**
     * The check.
     *
     * @param selection whether the holder chose what of the endorsement to show, and may have left a version out
     */
    EndorsedCheck(EndorsementCredential endorsement, Endorsable host, boolean selection) {
        this.endorsement = endorsement;
        this.host = host;
        this.selection = selection;
    }

    Check check() {
        Iri subject = endorsement.credentialSubject().id();
        List<JsonObject> endorsed = host.named(subject);
        if (endorsed.isEmpty()) {
            return elsewhere(subject);
        }
        Check check = endorsed(subject, endorsed).with("endorsed", subject.value());
        String standards = standards(subject);
        return standards.isEmpty() ? check : check.with("heldAgainst", standards);
    }

    private Check elsewhere(Iri subject) {
        return host.id()
                .map(id -> Finding.error(ProblemCode.ENDORSEMENT_OTHER_SUBJECT, SUBJECT_ID, subject, id))
                .map(other -> Check.failed(CheckId.RECIPIENT, List.of(other)))
                .orElseGet(() -> Check.undetermined(
                        CheckId.RECIPIENT,
                        List.of(Finding.error(ProblemCode.ENDORSEMENT_SUBJECT_UNNAMED, SUBJECT_ID, subject))));
    }

    private Check endorsed(Iri subject, List<JsonObject> descriptions) {
        List<String> digests = digests(subject);
        if (!digests.isEmpty()) {
            // Every description counts, whatever type it gives itself: a copy that fits must not vouch for one that
            // does not.
            List<JsonObject> described = descriptions.stream()
                    .filter(description -> !description.names().equals(Set.of("id")))
                    .toList();
            return version(subject, described, digests);
        }
        if (descriptions.stream().noneMatch(EndorsedCheck::isAchievement)) {
            return Check.passed(CheckId.RECIPIENT, Note.of(NoteCode.ENDORSED, subject), List.of());
        }
        return selection
                ? Check.undetermined(
                        CheckId.RECIPIENT,
                        List.of(Finding.error(ProblemCode.ENDORSEMENT_VERSION_NOT_STATED, JsonPointer.ROOT)))
                : Check.passed(
                        CheckId.RECIPIENT,
                        Note.of(NoteCode.ENDORSED, subject),
                        List.of(Finding.notice(ProblemCode.ENDORSEMENT_VERSION_NOT_STATED, JsonPointer.ROOT)));
    }

    /** The versions that the endorser says were endorsed, as written; one is enough to make it an endorsement of that. */
    private List<String> digests(Iri endorsed) {
        return endorsement.relatedResource().stream()
                .filter(resource -> resource.id().equals(endorsed))
                .map(resource ->
                        resource.digestMultibase().or(resource::digestSRI).orElse(""))
                .distinct()
                .toList();
    }

    // What has no version here, such as a profile or an achievement that does not say it is one, leaves the digest
    // open.
    private Check version(Iri subject, List<JsonObject> achievements, List<String> digests) {
        List<Finding> other = new ArrayList<>();
        List<Finding> unknown = new ArrayList<>();
        for (String digest : digests) {
            Optional<Multihash> stated = Multihash.parse(digest);
            if (stated.isEmpty() || !haveVersions(achievements, stated.get())) {
                unknown.add(Finding.error(ProblemCode.ENDORSEMENT_DIGEST_UNKNOWN, RESOURCES, digest));
            } else if (!areVersion(achievements, stated.get())) {
                other.add(Finding.error(ProblemCode.ENDORSEMENT_OTHER_VERSION, RESOURCES, digest));
            }
        }
        if (!other.isEmpty()) {
            return Check.failed(CheckId.RECIPIENT, first(other));
        }
        return unknown.isEmpty()
                ? Check.passed(CheckId.RECIPIENT, Note.of(NoteCode.ENDORSED_VERSION, subject), List.of())
                        .with("version", digests.get(0))
                : Check.undetermined(CheckId.RECIPIENT, first(unknown));
    }

    private boolean haveVersions(List<JsonObject> achievements, Multihash stated) {
        for (JsonObject achievement : achievements) {
            if (host.version(achievement, stated.digest()).isEmpty()) {
                return false;
            }
        }
        return !achievements.isEmpty();
    }

    /** Whether all descriptions are the version that was stated. */
    private boolean areVersion(List<JsonObject> achievements, Multihash stated) {
        Optional<Multihash> expected = Optional.of(stated);
        for (JsonObject achievement : achievements) {
            if (!host.version(achievement, stated.digest()).equals(expected)) {
                return false;
            }
        }
        return true;
    }

    private static List<Finding> first(List<Finding> findings) {
        return findings.subList(0, Math.min(findings.size(), MOST_FINDINGS));
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
