package org.portablebadges.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Values.Located;
import org.portablebadges.problem.JsonPointer;

/**
 * Whether each id in a credential names one thing. Statements about one id are about one thing wherever they stand, so
 * two things of one id would lend each other their properties. Two people or organizations of one id are one of them,
 * described twice; ids inside an achievement are compared with each other there.
 */
final class DistinctIds {
    /** Kinds of things that cannot be one and the same. */
    private enum Kind {
        CREDENTIAL,
        AGENT,
        ACHIEVEMENT,
        RESULT
    }

    /** What an id was first seen to name. */
    private record Named(Kind kind, JsonValue value) {}

    private final Map<String, Named> seen = new HashMap<>();
    private final Place place;

    private DistinctIds(Place place) {
        this.place = place;
    }

    /** Reports ids that name two things in an achievement credential. */
    static void checkBadge(JsonObject json, Place place) {
        var ids = new DistinctIds(place);
        ids.credentialAndIssuer(json);
        ids.each(json, place.at(), "credentialSubject", (subject, at) -> {
            ids.name(Kind.AGENT, subject, at);
            ids.agents(subject, at, "source");
            ids.achievements(subject, at);
        });
    }

    /** Reports ids that name two things in a learner record, not looking into the credentials that it bundles. */
    static void checkRecord(JsonObject json, Place place) {
        var ids = new DistinctIds(place);
        ids.credentialAndIssuer(json);
        ids.each(json, place.at(), "credentialSubject", (subject, at) -> {
            ids.name(Kind.AGENT, subject, at);
            ids.each(subject, at, "verifiableCredential", (inner, where) -> ids.name(Kind.CREDENTIAL, inner, where));
            ids.achievements(subject, at);
        });
    }

    private void credentialAndIssuer(JsonObject json) {
        name(Kind.CREDENTIAL, json, place.at());
        agents(json, place.at(), "issuer");
    }

    private void achievements(JsonObject subject, JsonPointer at) {
        each(subject, at, "achievement", (achievement, where) -> {
            name(Kind.ACHIEVEMENT, achievement, where);
            agents(achievement, where, "creator");
            each(achievement, where, "resultDescription", (description, there) -> {
                name(Kind.RESULT, description, there);
                each(description, there, "rubricCriterionLevel", (level, here) -> name(Kind.RESULT, level, here));
            });
        });
    }

    private void agents(JsonObject parent, JsonPointer at, String member) {
        each(parent, at, member, (agent, where) -> {
            name(Kind.AGENT, agent, where);
            agents(agent, where, "parentOrg");
        });
    }

    private void name(Kind kind, JsonObject thing, JsonPointer at) {
        Optional<String> id = Values.one(thing, "id").flatMap(JsonValue::asString);
        if (id.isEmpty()) {
            return;
        }
        Named first = seen.putIfAbsent(id.get(), new Named(kind, thing));
        if (first != null && !isSame(first, new Named(kind, thing))) {
            place.at(at.child("id")).report(FormatRule.DUPLICATE_ID, id.get());
        }
    }

    private static boolean isSame(Named one, Named other) {
        boolean described = one.kind() == Kind.AGENT || one.kind() == Kind.RESULT;
        return one.kind() == other.kind() && (described || one.value().equals(other.value()));
    }

    private void each(JsonObject parent, JsonPointer at, String member, Visit visit) {
        JsonValue written = parent.get(member).orElse(JsonLiteral.NULL);
        for (Located value : Values.located(written, at.child(member))) {
            if (value.value() instanceof JsonObject object) {
                visit.visit(object, value.at());
            } else if (value.value() instanceof JsonString id) {
                visit.visit(JsonObject.EMPTY.with("id", id), value.at());
            }
        }
    }

    private interface Visit {
        void visit(JsonObject object, JsonPointer at);
    }
}
