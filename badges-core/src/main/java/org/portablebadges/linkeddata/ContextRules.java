package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * Where {@code @context} may stand and what it may hold. Contexts decide what the words of a credential mean, so only
 * known ones are accepted, only as URLs, and only at the root of a credential or presentation and in a proof. Anything
 * else would let a holder rename or hide signed content without touching the signature.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#validating-contexts">VC Data Integrity, Validating Contexts</a>
 */
public final class ContextRules {
    private static final Set<String> DOCUMENT_TYPES =
            Set.of("VerifiableCredential", "VerifiablePresentation", "EnvelopedVerifiableCredential");
    private static final int MOST_FINDINGS = 100;
    private static final String CREDENTIALS_2 = "https://www.w3.org/ns/credentials/v2";
    private static final String CREDENTIALS_1 = "https://www.w3.org/2018/credentials/v1";
    private static final Vocabulary OPEN_BADGES_3 =
            new Vocabulary("https://purl.imsglobal.org/spec/ob/v3p0/context", "-3.0.3.json");
    private static final Vocabulary CLR_2 =
            new Vocabulary("https://purl.imsglobal.org/spec/clr/v2p0/context", "-2.0.1.json");
    private static final Set<String> OPEN_BADGES_TYPES =
            Set.of("OpenBadgeCredential", "AchievementCredential", "EndorsementCredential");

    /** Contexts whose addresses start alike, and how the newest of them goes on. */
    private record Vocabulary(String start, String newest) {
        boolean has(JsonValue context) {
            return context.asString().filter(url -> url.startsWith(start)).isPresent();
        }
    }

    private final DocumentSource documents;
    private final ContextLimits limits;
    private int embedded;
    private final List<Finding> findings = new ArrayList<>();

    private ContextRules(DocumentSource documents, ContextLimits limits) {
        this.documents = documents;
        this.limits = limits;
    }

    /**
     * Rules for a credential whose proof signs statements (RDF): every context anywhere in it must be known.
     *
     * @return what breaks a rule, in document order; empty where nothing does
     */
    public static List<Finding> forStatements(JsonObject credential, DocumentSource documents, ContextLimits limits) {
        var rules = new ContextRules(documents, limits);
        rules.order(credential);
        rules.members(credential, JsonPointer.ROOT, true, 0);
        return rules.findings;
    }

    /**
     * Rules for a credential whose text itself is signed (JWT): the contexts that Open Badges names must come first;
     * further unknown ones only leave their terms uninterpreted.
     */
    public static List<Finding> forText(JsonObject credential, DocumentSource documents, ContextLimits limits) {
        var rules = new ContextRules(documents, limits);
        rules.order(credential);
        rules.furtherContexts(credential);
        return rules.findings;
    }

    private void order(JsonObject credential) {
        JsonPointer at = JsonPointer.of("@context");
        List<JsonValue> contexts = contextsOf(credential);
        if (contexts.isEmpty()) {
            found(Finding.error(ProblemCode.CONTEXT_MISSING, JsonPointer.ROOT));
            return;
        }
        String first = contexts.get(0).asString().orElse("");
        if (!first.equals(CREDENTIALS_2) && !first.equals(CREDENTIALS_1)) {
            found(Finding.error(ProblemCode.CONTEXT_ORDER, at.child(0), CREDENTIALS_2));
            return;
        }
        List<Vocabulary> expected = vocabularies(credential);
        for (int i = 0; i < expected.size(); i++) {
            Vocabulary vocabulary = expected.get(i);
            boolean named = contexts.size() > i + 1 && vocabulary.has(contexts.get(i + 1));
            if (!named && !isDraft(contexts, i + 1, expected)) {
                String newest = vocabulary.start() + vocabulary.newest();
                found(Finding.error(ProblemCode.CONTEXT_ORDER, at.child(i + 1), newest));
                return;
            }
        }
    }

    // Records from the time of the drafts of CLR 2.0 name vocabularies that are not known here. That they stand in the
    // place of the published ones is no fault of order; that they are unknown is reported by itself.
    private boolean isDraft(List<JsonValue> contexts, int index, List<Vocabulary> expected) {
        return expected.contains(CLR_2)
                && contexts.size() > index
                && contexts.get(index)
                        .asString()
                        .filter(url -> documents.find(Iri.of(url)).isEmpty())
                        .isPresent();
    }

    /** The vocabularies that stand after the one of VC (OB 3.0 A.2; CLR 2.0, ClrCredential). */
    private static List<Vocabulary> vocabularies(JsonObject credential) {
        List<String> types = JsonTypes.of(credential);
        if (types.contains("ClrCredential")) {
            return List.of(CLR_2, OPEN_BADGES_3);
        }
        return types.stream().anyMatch(OPEN_BADGES_TYPES::contains) ? List.of(OPEN_BADGES_3) : List.of();
    }

    private void furtherContexts(JsonObject credential) {
        List<JsonValue> contexts = contextsOf(credential);
        int ownVocabularies = Math.max(2, 1 + vocabularies(credential).size());
        for (int i = 0; i < contexts.size(); i++) {
            JsonPointer at = JsonPointer.of("@context").child(i);
            String url = contexts.get(i).asString().orElse("");
            if (i < ownVocabularies) {
                url(contexts.get(i), at, ContextRole.CREDENTIAL);
            } else if (documents.find(Iri.of(url)).isEmpty()) {
                found(Finding.warning(ProblemCode.CONTEXT_UNINTERPRETED, at, contexts.get(i)));
            }
        }
    }

    private void visit(JsonValue value, JsonPointer at, boolean proof, int depth) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                visit(array.elements().get(i), at.child(i), proof, depth);
            }
        } else if (value instanceof JsonObject object) {
            boolean document = isDocument(object);
            if (!document || !isTooMuch(at, depth + 1)) {
                members(object, at, document || proof, document ? depth + 1 : depth);
            }
        }
    }

    private void members(JsonObject object, JsonPointer at, boolean contextAllowed, int depth) {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            JsonPointer here = at.child(member.getKey());
            if (member.getKey().equals("@context")) {
                context(object, member.getValue(), here, contextAllowed);
            } else {
                visit(member.getValue(), here, contextAllowed && member.getKey().equals("proof"), depth);
            }
        }
    }

    private boolean isTooMuch(JsonPointer at, int depth) {
        embedded++;
        boolean tooMany = embedded > limits.embedded();
        if (tooMany || depth > limits.depth()) {
            int limit = tooMany ? limits.embedded() : limits.depth();
            found(Finding.error(ProblemCode.LIMIT_EMBEDDED_CREDENTIALS, at, limit));
            return true;
        }
        return false;
    }

    // More than these help nobody, and a file made to collect them must not fill the memory.
    private void found(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void context(JsonObject owner, JsonValue value, JsonPointer at, boolean allowed) {
        if (!allowed) {
            found(Finding.error(ProblemCode.CONTEXT_MISPLACED, at));
            return;
        }
        List<JsonValue> contexts = contextsOf(owner);
        if (contexts.size() > limits.contexts()) {
            found(Finding.error(ProblemCode.LIMIT_CONTEXTS, at, limits.contexts(), contexts.size()));
            return;
        }
        for (int i = 0; i < contexts.size(); i++) {
            url(contexts.get(i), value instanceof JsonArray ? at.child(i) : at, ContextRole.CREDENTIAL);
        }
    }

    private void url(JsonValue context, JsonPointer at, ContextRole role) {
        if (!(context instanceof JsonString string)) {
            found(Finding.error(ProblemCode.CONTEXT_INLINE, at));
            return;
        }
        Iri url = Iri.of(string.value());
        if (documents.find(url).isEmpty()) {
            found(Finding.error(ProblemCode.CONTEXT_UNKNOWN, at, url));
        } else if (ContextCatalog.bundled().find(url).isPresent()
                && !ContextCatalog.bundled().allows(url, role)) {
            found(Finding.error(ProblemCode.CONTEXT_NOT_FOR_ROLE, at, url));
        }
    }

    private static List<JsonValue> contextsOf(JsonObject object) {
        return object.get("@context")
                .map(value -> value instanceof JsonArray array ? array.elements() : List.of(value))
                .orElse(List.of());
    }

    private static boolean isDocument(JsonObject object) {
        for (String type : JsonTypes.of(object)) {
            if (DOCUMENT_TYPES.contains(type)) {
                return true;
            }
        }
        return false;
    }
}
