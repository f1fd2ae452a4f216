package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * Where each id of a document is described. Statements about one id are one node wherever they stand, embedded
 * credentials included, so a holder could move a member from one description to another, or repeat a description
 * without some of its members, and the signature would still hold.
 */
final class NodePlaces {
    /** Members that a description may have and still be no more than a reference. */
    private static final Set<String> REFERENCE = Set.of("id", "type", "endorsementComment");

    /** Members beside which one holds a resource fast without describing it; endorsements name achievements so. */
    private static final Set<String> RESOURCE = Set.of("id", "type", "mediaType", "digestSRI", "digestMultibase");

    /** Properties whose values describe a person or an organization, which may be named in several places. */
    private static final Set<String> PROFILES = Set.of("issuer", "creator", "source", "parentOrg");

    private record Place(JsonObject object, String property, JsonPointer at) {
        /** The list that it stands in; itself where it stands in none. */
        String list() {
            return at.withoutIndex().value();
        }
    }

    private final Set<String> single = new HashSet<>();
    private final Set<String> learners = new HashSet<>();
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final List<JsonPointer> embedded = new ArrayList<>();

    /**
     * The credential, its subjects and its status entries decide; each must be described in one place only.
     *
     * @param document the credential
     */
    NodePlaces(JsonObject document) {
        document.string("id").ifPresent(single::add);
        document.get("credentialSubject").ifPresent(subject -> addIds(subject, single));
        document.get("credentialStatus").ifPresent(status -> addIds(status, single));
        if (JsonTypes.of(document).contains("ClrCredential")) {
            document.get("credentialSubject").ifPresent(learner -> addIds(learner, learners));
        }
    }

    private static void addIds(JsonValue value, Set<String> ids) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> addIds(element, ids));
        } else if (value instanceof JsonObject object) {
            object.string("id").ifPresent(ids::add);
        }
    }

    void add(JsonObject object, String property, JsonPointer at) {
        if (object.has("@context") && !property.isEmpty()) {
            embedded.add(at);
        }
        object.string("id").ifPresent(id -> places.computeIfAbsent(id, key -> new ArrayList<>())
                .add(new Place(object, property, at)));
    }

    /** Every description that is one too many. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        places.forEach((id, all) -> {
            if (all.size() > 1) {
                findings.addAll(findings(id, all));
            }
        });
        return findings;
    }

    private List<Finding> findings(String id, List<Place> all) {
        boolean decides = single.contains(id);
        List<Place> descriptions =
                all.stream().filter(place -> !isReference(place)).toList();
        boolean profile = !decides && descriptions.stream().allMatch(place -> PROFILES.contains(place.property()));
        boolean inside = !decides && descriptions.stream().allMatch(this::isEmbedded);
        List<String> lists = all.stream().map(Place::list).toList();
        Set<String> crowded = crowdedLists(all, lists);
        List<Finding> findings = new ArrayList<>();
        Set<JsonObject> described = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Place place = all.get(i);
            boolean beside = crowded.contains(lists.get(i)) && !seen.add(lists.get(i));
            if (!beside && (decides ? isBareReference(place) : isReference(place))) {
                continue;
            }
            boolean first = described.isEmpty();
            boolean repeated = !described.add(place.object());
            boolean allowed = first || profile || inside || (decides ? isLearnerOfBadge(id, place) : repeated);
            if (beside || !allowed) {
                findings.add(Finding.error(ProblemCode.PROOF_NODE_SPLIT, place.at(), id));
            }
        }
        return findings;
    }

    /** Lists in which the id stands more than once, not by reference alone: whoever takes one of them misses the rest. */
    private static Set<String> crowdedLists(List<Place> all, List<String> lists) {
        Set<String> described = new HashSet<>();
        Set<String> crowded = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(lists.get(i))) {
                crowded.add(lists.get(i));
            }
            if (!isReference(all.get(i))) {
                described.add(lists.get(i));
            }
        }
        crowded.retainAll(described);
        return crowded;
    }

    // What embedded credentials say of one another's nodes is for their own proofs to hold.
    private boolean isEmbedded(Place place) {
        String at = place.at().value() + "/";
        return embedded.stream().anyMatch(document -> at.startsWith(document.value() + "/"));
    }

    // A record repeats its learner in every badge inside it; facts about those come from their own proofs. As a
    // ClrSubject, whose type the proof covers already, the subject of a badge could take over what is in the record.
    private boolean isLearnerOfBadge(String id, Place place) {
        List<String> types = JsonTypes.of(place.object());
        return learners.contains(id)
                && place.property().equals("credentialSubject")
                && isEmbedded(place)
                && types.contains("AchievementSubject")
                && !types.contains("ClrSubject");
    }

    private static boolean isBareReference(Place place) {
        return place.object().names().equals(Set.of("id"))
                || (isReference(place) && JsonTypes.of(place.object()).equals(List.of("EndorsementSubject")));
    }

    private static boolean isReference(Place place) {
        Set<String> reference = place.property().equals("relatedResource") ? RESOURCE : REFERENCE;
        return reference.containsAll(place.object().names());
    }
}
