package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * Whether a context from elsewhere may stand beside the bundled ones. It may only add words: a holder could name it in a
 * credential whose issuer did not, so nothing that the bundled contexts define may become writable in another way.
 */
public final class AddedContext {
    // What term definitions need. Everything else reaches beyond them: @vocab, @base, @import, @language, @propagate …
    private static final Set<String> KEYWORDS =
            Set.of("@id", "@type", "@container", "@context", "@version", "@protected", "@prefix");
    private static final Set<String> CONTAINERS = Set.of("@set", "@list", "@graph");

    private final List<Finding> findings = new ArrayList<>();

    private AddedContext() {}

    /**
     * Why a document may not be used as a context in addition to the bundled ones.
     *
     * @return errors {@code trust.context-keyword}, {@code trust.context-term} or {@code format.wrong-shape}, each at its
     *     place; empty where it may be used
     */
    public static List<Finding> refusals(JsonObject document) {
        var check = new AddedContext();
        JsonPointer at = JsonPointer.of("@context");
        JsonValue context = document.get("@context").orElse(JsonObject.EMPTY);
        if (!document.has("@context")) {
            check.findings.add(Finding.error(ProblemCode.FORMAT_MEMBER_MISSING, JsonPointer.ROOT, "@context"));
        }
        check.context(context, at);
        if (check.findings.isEmpty()) {
            check.terms(context, at);
        }
        return List.copyOf(new LinkedHashSet<>(check.findings));
    }

    private void context(JsonValue context, JsonPointer at) {
        if (context instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                context(array.elements().get(i), at.child(i));
            }
        } else if (context instanceof JsonObject definitions) {
            definitions(definitions, at);
        } else {
            // The address of yet another context, or null, which takes all words away.
            keyword(context.asString().orElse(context.toString()), at);
        }
    }

    private void definitions(JsonObject definitions, JsonPointer at) {
        for (Map.Entry<String, JsonValue> member : definitions.members().entrySet()) {
            String name = member.getKey();
            JsonPointer here = at.child(name);
            if (name.startsWith("@")) {
                if (!name.equals("@version") && !name.equals("@protected")) {
                    keyword(name, here);
                }
            } else if (member.getValue() instanceof JsonObject definition) {
                definition(definition, here);
            } else {
                meaning(member.getValue(), here);
            }
        }
    }

    private void definition(JsonObject definition, JsonPointer at) {
        for (Map.Entry<String, JsonValue> member : definition.members().entrySet()) {
            String name = member.getKey();
            JsonValue value = member.getValue();
            JsonPointer here = at.child(name);
            if (!KEYWORDS.contains(name)) {
                keyword(name, here);
            } else if (name.equals("@context")) {
                context(value, here);
            } else if (name.equals("@id")) {
                meaning(value, here);
            } else if (name.equals("@container")) {
                container(value, here);
            }
        }
    }

    // An alias of a keyword, or a word without meaning, could hide what stands below it.
    private void meaning(JsonValue value, JsonPointer at) {
        if (!(value instanceof JsonString text) || text.value().startsWith("@")) {
            keyword(value.asString().orElse(value.toString()), at);
        }
    }

    private void container(JsonValue value, JsonPointer at) {
        List<JsonValue> kinds = value instanceof JsonArray array ? array.elements() : List.of(value);
        for (JsonValue kind : kinds) {
            String name = kind.asString().orElse(kind.toString());
            if (!CONTAINERS.contains(name)) {
                keyword(name, at);
            }
        }
    }

    private void keyword(String name, JsonPointer at) {
        findings.add(Finding.error(ProblemCode.TRUST_CONTEXT_KEYWORD, at, name));
    }

    // By itself and beside the bundled ones, whose prefixes it could borrow.
    private void terms(JsonValue context, JsonPointer at) {
        DefinedTerms bundled = DefinedTerms.bundled();
        for (ActiveContext before :
                List.of(ActiveContext.empty(url -> Optional.empty()), DefinedTerms.bundledContext())) {
            DefinedTerms.forEach(before, context, at, (term, place) -> {
                if (bundled.hasName(term.name())) {
                    findings.add(Finding.error(ProblemCode.TRUST_CONTEXT_TERM, place, term.name()));
                } else if (term.iri().isEmpty() || bundled.hasIri(term.iri())) {
                    findings.add(Finding.error(ProblemCode.TRUST_CONTEXT_TERM, place, term.iri()));
                }
            });
        }
    }
}
