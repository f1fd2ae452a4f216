package org.portablebadges.model;

import static java.util.Objects.requireNonNull;
import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.closedTerm;

import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * What one achievement of a learner record is to another: a part, a predecessor, a match.
 *
 * @param associationType how the source stands to the target
 * @param sourceId id of the achievement that is the subject of the statement
 * @param targetId id of the achievement that is its object
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#association">CLR 2.0 Association</a>
 */
public record Association(AssociationType associationType, Iri sourceId, Iri targetId) {
    static final ObjectShape<Association> SHAPE = ObjectShape.closed(
            "Association",
            Association::of,
            core("associationType", closedTerm(AssociationType::of)),
            core("sourceId", IRI),
            core("targetId", IRI));

    public Association {
        requireNonNull(associationType, "associationType");
        requireNonNull(sourceId, "sourceId");
        requireNonNull(targetId, "targetId");
    }

    /** This association as credentials write it. */
    public JsonObject toJson() {
        return JsonObject.builder()
                .put("type", "Association")
                .put("associationType", associationType.value())
                .put("sourceId", sourceId.value())
                .put("targetId", targetId.value())
                .build();
    }

    private static Association of(JsonObject json) {
        return new Association(
                Values.one(json, "associationType")
                        .flatMap(closedTerm(AssociationType::of)::read)
                        .orElseThrow(),
                Values.one(json, "sourceId").flatMap(IRI::read).orElseThrow(),
                Values.one(json, "targetId").flatMap(IRI::read).orElseThrow());
    }
}
