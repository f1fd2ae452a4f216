package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;

/**
 * Documents made of every name that a bundled context defines, those in scoped contexts included: properties below one
 * another and types together as no credential has them, with values of every kind. The context in force only guides the
 * choice of names, so that documents become deep.
 */
final class RandomDocuments {
    private static final ActiveContext NONE = ActiveContext.empty(DocumentSource.bundled());
    private static final List<String> URLS = ContextCatalog.bundled().all().stream()
            .map(BundledContext::url)
            .map(Iri::value)
            .distinct()
            .toList();
    private static final List<String> NAMES = names();
    // Values of these are seldom right, and a document with a wrong one tells little about the rest of it.
    private static final Set<String> KEYWORDS = Set.of("id", "type");
    private static final List<String> IRIS =
            List.of("https://example.org/a", "urn:example:b", "_:c", "schema:d", "did:example:e");
    private static final List<String> TEXTS =
            List.of("", "words", "relative/f", "2026-07-01T00:00:00Z", "12.50", "assertionMethod");
    private static final List<String> NUMBERS = List.of("0", "-0", "7", "2.50", "99.99", "1e-7", "1e21", "1e400");
    private static final int DEEPEST = 4;

    private final Random random;

    RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    JsonObject document() {
        JsonArray contexts = contexts();
        JsonObject document = JsonObject.EMPTY.with("@context", contexts);
        return node(document, NONE.with(contexts), DEEPEST);
    }

    private JsonArray contexts() {
        List<String> urls = new ArrayList<>();
        if (chance(3, 4)) {
            urls.add(chance(3, 4) ? "https://www.w3.org/ns/credentials/v2" : "https://www.w3.org/2018/credentials/v1");
        }
        for (int i = random.nextInt(3); i > 0 || urls.isEmpty(); i--) {
            urls.add(one(URLS));
        }
        return JsonArray.ofStrings(urls.toArray(String[]::new));
    }

    private JsonObject node(JsonObject start, ActiveContext outer, int depth) {
        JsonObject.Builder node = start.toBuilder();
        if (chance(1, 2)) {
            node.put("id", text(true));
        }
        ActiveContext context = outer;
        List<String> types = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            types.add(name(outer, true));
        }
        if (!types.isEmpty()) {
            node.put("type", JsonArray.ofStrings(types.toArray(String[]::new)));
        }
        for (String type : new TreeSet<>(types)) {
            context = context.onType(outer.term(type).orElseGet(() -> Term.none(type)));
        }
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String name = name(context, false);
            node.put(name, value(context.term(name).orElseGet(() -> Term.none(name)), context, depth - 1));
        }
        return node.build();
    }

    private JsonValue value(Term property, ActiveContext context, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> JsonLiteral.NULL;
            case 1 -> JsonLiteral.of(random.nextBoolean());
            case 2 -> new JsonNumber(one(NUMBERS));
            case 3 -> JsonArray.of(value(property, context, 0), value(property, context, depth - 1));
            case 4, 5 -> new JsonString(text(property.coercion() != null));
            default -> node(JsonObject.EMPTY, context.forNestedNode().inside(property), depth);
        };
    }

    /** An identifier where one is expected, and the other way round now and then. */
    private String text(boolean isIri) {
        return one(isIri == chance(19, 20) ? IRIS : TEXTS);
    }

    /** One of the names in force here or, now and then, any name at all. */
    private String name(ActiveContext context, boolean isType) {
        List<String> names = chance(1, 16)
                ? NAMES
                : context.terms().stream()
                        .filter(term -> !"@json".equals(term.coercion()) || chance(1, 20))
                        .map(Term::name)
                        .sorted()
                        .toList();
        List<String> fitting = names.stream()
                .filter(name -> Character.isUpperCase(name.charAt(0)) == isType)
                .filter(name -> !KEYWORDS.contains(name) || chance(1, 20))
                .toList();
        return one(fitting.isEmpty() ? NAMES : fitting);
    }

    private boolean chance(int of, int in) {
        return random.nextInt(in) < of;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> names() {
        var names = new TreeSet<String>();
        for (BundledContext context : ContextCatalog.bundled().all()) {
            JsonValue definitions = context.document().get("@context").orElse(JsonObject.EMPTY);
            DefinedTerms.forEach(NONE, definitions, JsonPointer.ROOT, (found, at) -> names.add(found.name()));
        }
        return List.copyOf(names);
    }
}
