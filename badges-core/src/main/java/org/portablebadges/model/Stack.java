package org.portablebadges.model;

import static java.util.Objects.requireNonNull;
import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * A larger achievement that is earned by earning others. No standard has a form for its definition; ours is the object
 * {@code {"type": "Stack", "id": …, "name": …, "requirement": …}}. What the standards can say of it is derived by
 * {@link StackRecord}.
 *
 * @param id id of the achievement that the stack as a whole is; an absolute IRI
 * @param name its name
 * @param requirement what must have been earned; does not name the stack itself
 */
public record Stack(Iri id, String name, Requirement requirement) {
    static final ObjectShape<Stack> SHAPE = ObjectShape.closed(
                    "Stack", Stack::of, core("id", IRI), core("name", TEXT), core("requirement", Requirement.SHAPE))
            .with(Stack::checkSelf);

    public Stack {
        requireNonNull(name, "name");
        if (!id.isAbsolute()) {
            throw new IllegalArgumentException("not an absolute IRI: " + id);
        }
        if (requirement.achievements().contains(id)) {
            throw new IllegalArgumentException("the stack " + id + " asks for itself");
        }
    }

    /**
     * Reads a definition.
     *
     * @throws ProblemException naming everything that is wrong, each with its place in the object
     */
    public static Stack read(JsonObject json) throws ProblemException {
        var check = new FormatCheck(Conformance.STRICT);
        SHAPE.check(json, check.root());
        if (!check.findings().isEmpty()) {
            throw new ProblemException(check.findings());
        }
        return SHAPE.make(json);
    }

    /** This definition as {@link #read} takes it. */
    public JsonObject toJson() {
        return JsonObject.builder()
                .put("type", "Stack")
                .put("id", id.value())
                .put("name", name)
                .put("requirement", requirement.toJson())
                .build();
    }

    /**
     * The same definition in the standard's words: each achievement named is a part of the stack, and what stands next to
     * each other in order precedes each other. How many of them are enough cannot be said this way.
     *
     * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#association">CLR 2.0 Association</a>
     */
    public List<Association> associations() {
        var found = new ArrayList<Association>();
        requirement.achievements().forEach(part -> found.add(new Association(AssociationType.IS_PART_OF, part, id)));
        found.addAll(new Sequence(requirement).associations());
        return found;
    }

    private static Stack of(JsonObject json) {
        return new Stack(
                Values.one(json, "id").flatMap(IRI::read).orElseThrow(),
                Values.one(json, "name").flatMap(TEXT::read).orElseThrow(),
                Values.one(json, "requirement").flatMap(Requirement.SHAPE::read).orElseThrow());
    }

    private static void checkSelf(JsonObject json, Place place) {
        if (json.has("@context")) {
            place.child("@context", true).report(FormatRule.UNKNOWN_MEMBER, "@context");
        }
        var id = Values.one(json, "id").flatMap(IRI::read);
        var requirement = Values.one(json, "requirement").flatMap(Requirement.SHAPE::read);
        if (id.isPresent()
                && requirement.isPresent()
                && requirement.get().achievements().contains(id.get())) {
            place.child("id", true).report(FormatRule.DUPLICATE_ID, id.get());
        }
    }
}
