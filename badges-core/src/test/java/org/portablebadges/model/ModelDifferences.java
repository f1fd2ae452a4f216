package org.portablebadges.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.SignedStatements.Node;
import org.portablebadges.model.Values.Located;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;

/**
 * Where the model and the signed statements of a credential disagree. Every member that the class tables know is asked
 * for by the accessor of its name, so a new member is held against the statements without being named here.
 */
final class ModelDifferences {
    /** Members of VC 1.1 that the model reads by the names of VC 2.0. */
    private static final Map<String, String> ACCESSORS =
            Map.of("issuanceDate", "validFrom", "expirationDate", "validUntil");

    private static final Set<String> ENDS = Set.of("expirationDate", "validUntil");

    private final SignedStatements signed;
    private final Set<String> uncovered;
    private final Set<String> repeated = new HashSet<>();
    private int compared;

    /**
     * @param signed the statements
     * @param uncovered places that they are said to leave out
     */
    ModelDifferences(SignedStatements signed, Set<String> uncovered) {
        this.signed = signed;
        this.uncovered = uncovered;
    }

    /** How many values were found among the statements. */
    int compared() {
        return compared;
    }

    /** What the model shows and is not signed, or is signed and shown otherwise; each with its place. */
    List<String> of(Credential shown) {
        collectIds(shown.json(), new HashSet<>());
        return isUncovered(JsonPointer.of("id"))
                ? List.of()
                : closest(shown, new Located(JsonPointer.ROOT, shown.json()), signed.roots());
    }

    private void collectIds(JsonValue value, Set<String> seen) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> collectIds(element, seen));
        } else if (value instanceof JsonObject object) {
            object.string("id").filter(id -> !seen.add(id)).ifPresent(repeated::add);
            object.members().values().forEach(member -> collectIds(member, seen));
        }
    }

    /** The differences from that node which fits best. */
    private List<String> closest(Object shown, Located written, List<Node> nodes) {
        Optional<String> id = written.value()
                .asObject()
                .map(json -> json.string("id"))
                .orElseGet(() -> written.value().asString());
        List<List<String>> differences = nodes.stream()
                .filter(node -> id.isEmpty() || node.term().equals("<" + id.get() + ">"))
                .map(node -> node(shown, written, node))
                .toList();
        return least(differences).orElseGet(() -> List.of(written.at() + " is no node that is signed"));
    }

    private static Optional<List<String>> least(List<List<String>> differences) {
        return differences.stream().min((one, other) -> Integer.compare(one.size(), other.size()));
    }

    private List<String> node(Object shown, Located written, Node node) {
        List<String> differences = new ArrayList<>();
        if (written.value() instanceof JsonObject json) {
            json.names().stream()
                    .filter(name -> isOfTheStandard(shown, name)
                            && !isUncovered(written.at().child(name)))
                    .forEach(name -> differences.addAll(member(shown, json, name, node, written.at())));
        }
        return differences;
    }

    private static boolean isOfTheStandard(Object shown, String name) {
        if (name.equals("@context") || name.equals("id")) {
            return false;
        }
        return shown instanceof ModelObject object
                ? !object.extensions().has(name)
                : Accessors.values(shown, name).isPresent();
    }

    private List<String> member(Object shown, JsonObject json, String name, Node node, JsonPointer parent) {
        JsonPointer at = parent.child(name);
        // In the records of closed classes an empty text stands for none.
        Optional<List<Object>> values = Accessors.values(shown, ACCESSORS.getOrDefault(name, name))
                .map(all -> shown instanceof Record && all.contains("") ? List.of() : all);
        if (values.isEmpty()) {
            return List.of(at + " has no accessor");
        }
        boolean ends = isOld(shown) && ENDS.contains(name) && json.names().containsAll(ENDS);
        List<String> objects = signed.objects(node, predicates(ends ? ENDS : Set.of(name)));
        List<Located> written = Values.located(json.get(name).orElseThrow(), at);
        var member = new SignedMember(node.graph(), objects);
        boolean once = values.get().size() == 1
                && written.stream().map(Located::value).distinct().count() == 1;
        if (once || values.get().size() == written.size()) {
            for (int i = 0; i < values.get().size(); i++) {
                member.compare(values.get().get(i), written.get(i));
            }
        }
        // Of two ends the model shows the earlier; a node described in several places has the values of all of them.
        boolean alone = !ends && !repeated.contains(json.string("id").orElse("")) && !hasOtherSpelling(json, parent);
        return alone ? member.differencesAndRest(at) : member.differences;
    }

    /** Whether a property stands there under its IRI too, which is reported: the statement could be of any member. */
    private boolean hasOtherSpelling(JsonObject json, JsonPointer at) {
        return json.names().stream().anyMatch(name -> name.contains(":") && isUncovered(at.child(name)));
    }

    private static boolean isOld(Object shown) {
        return shown instanceof Credential credential && credential.version() == CredentialVersion.VC_1_1;
    }

    private static Set<String> predicates(Set<String> names) {
        return names.stream().flatMap(name -> ContextTerms.iris(name).stream()).collect(Collectors.toSet());
    }

    private boolean isUncovered(JsonPointer at) {
        return uncovered.stream()
                .anyMatch(place -> place.startsWith(at.value())
                        && place.substring(at.value().length()).matches("(/[0-9]+)*"));
    }

    private boolean isUncoveredBelow(JsonPointer at) {
        return uncovered.stream().anyMatch(place -> place.startsWith(at.value() + "/"));
    }

    /** What is signed of one member, while the values that the model shows of it are looked for there. */
    private final class SignedMember {
        private final String graph;
        private final List<String> objects;
        private final Set<String> found = new HashSet<>();
        private final List<String> differences = new ArrayList<>();
        private boolean excused;

        SignedMember(String graph, List<String> objects) {
            this.graph = graph;
            this.objects = objects;
        }

        /** Looks for one value; a node is found once. */
        void compare(Object value, Located written) {
            if (isExcused(value, written)) {
                excused = true;
                return;
            }
            List<List<String>> all = new ArrayList<>();
            for (String object : objects) {
                if (!object.startsWith("_:") || !found.contains(object)) {
                    List<String> one = differences(value, written, object);
                    all.add(one);
                    if (one.isEmpty()) {
                        found.add(object);
                        compared++;
                        return;
                    }
                }
            }
            differences.addAll(least(all).orElseGet(() -> List.of(written.at() + " is not signed")));
        }

        // A flag that cannot be read is shown as if it were not there. A text in several languages is no text to
        // JSON-LD.
        // What has a name that cannot be signed is signed nowhere.
        private boolean isExcused(Object value, Located written) {
            if (value.equals(false) && !(written.value() instanceof JsonLiteral)) {
                return true;
            }
            boolean inLanguages = written.value() instanceof JsonObject && !isNode(value);
            return inLanguages
                    ? isUncoveredBelow(written.at())
                    : isUncovered(written.at().child("id"));
        }

        private boolean isNode(Object value) {
            boolean closed = value instanceof Record && !(value instanceof Term) && !(value instanceof Iri);
            return value instanceof ModelObject || value instanceof JsonObject || closed;
        }

        private List<String> differences(Object value, Located written, String object) {
            // A bare text is read as an object with that id; a context may sign it as an identifier or as a text.
            Object text = written.value().asString().isPresent() && isNode(value)
                    ? written.value().asString().get()
                    : value;
            if (!isNode(text)) {
                return SignedValue.of(object).says(text)
                        ? List.of()
                        : List.of(written.at() + " shows " + text + ", signed is " + object);
            }
            List<Node> nodes = signed.nodes(object, graph);
            if (!(value instanceof JsonObject json)) {
                return closest(value, written, nodes);
            }
            Optional<? extends Credential> embedded = CredentialKind.only(json)
                    .flatMap(kind -> kind.read(json, Conformance.COMPATIBLE).value());
            return embedded.isPresent() ? closest(embedded.get(), written, nodes) : List.of();
        }

        /** The differences, and if there are none, what is signed and was not looked for. */
        List<String> differencesAndRest(JsonPointer at) {
            List<String> rest =
                    objects.stream().filter(object -> !found.contains(object)).toList();
            return found.isEmpty() || excused || !differences.isEmpty() || rest.isEmpty()
                    ? differences
                    : List.of(at + " is also signed as " + rest);
        }
    }
}
