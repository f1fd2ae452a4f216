package org.portablebadges.linkeddata;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.processor.ExpansionProcessor;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import jakarta.json.JsonArray;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * From a JSON-LD document to its statements: the usual one directly by {@link DirectStatements}, any other one by
 * Titanium and {@link Statements}, which give the same for both. What either drops, {@link Coverage} reports. Keeps the
 * contexts it was given in the form that each reads; thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#expansion-algorithms">JSON-LD 1.1 API, Expansion</a>
 */
final class Expansion {
    // Titanium logs identifiers and terms of the document as they stand; Coverage reports them, fit for a screen. The
    // logger is kept, because its level is lost with it.
    private static final Logger TITANIUM = Logger.getLogger("com.apicatalog.jsonld");

    static {
        TITANIUM.setLevel(Level.OFF);
    }

    private final DocumentSource documents;
    private final ActiveContext start;
    private final Map<Iri, Document> converted = new ConcurrentHashMap<>();

    Expansion(DocumentSource documents) {
        this.documents = documents;
        this.start = ActiveContext.empty(documents);
    }

    /** The context that a document starts with, which keeps what was made of contexts before. */
    ActiveContext start() {
        return start;
    }

    List<Quad> quads(JsonObject document, int limit) throws ProblemException {
        return quads(document, limit, new FreshBlankNodes());
    }

    List<Quad> quads(JsonObject document, int limit, BlankNodes blanks) throws ProblemException {
        Optional<List<Quad>> direct = DirectStatements.of(document, start, limit, blanks);
        return direct.isPresent() ? direct.get() : expanded(document, limit, blanks);
    }

    /** The same by way of Titanium, whatever the document is like. */
    List<Quad> expanded(JsonObject document, int limit, BlankNodes blanks) throws ProblemException {
        return Statements.of(expand(JsonDocument.of(JakartaTree.of(document))), limit, blanks);
    }

    // The processor and not the JsonLd facade, which prepares an HTTP client before it is told not to. Documents come
    // from strangers: whatever Titanium throws on one is that document's problem and not the caller's.
    private JsonArray expand(Document document) throws ProblemException {
        try {
            return ExpansionProcessor.expand(document, options(), false);
        } catch (JsonLdError e) {
            throw ProblemException.of(ProblemCode.PROOF_NOT_EXPANDABLE, JsonPointer.ROOT, reason(e));
        } catch (RuntimeException e) {
            throw ProblemException.of(
                    ProblemCode.PROOF_NOT_EXPANDABLE,
                    JsonPointer.ROOT,
                    e.getClass().getSimpleName());
        }
    }

    private JsonLdOptions options() {
        var options = new JsonLdOptions(this::load);
        options.setUriValidation(UriValidationPolicy.SchemeOnly);
        return options;
    }

    private Document load(URI url, DocumentLoaderOptions ignored) throws JsonLdError {
        Iri address = Iri.of(url.toString());
        Document known = converted.get(address);
        if (known != null) {
            return known;
        }
        Optional<JsonObject> found = documents.find(address);
        if (found.isEmpty()) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not bundled: " + url);
        }
        Document document = JsonDocument.of(JakartaTree.of(found.get()));
        converted.put(address, document);
        return document;
    }

    // A context that contradicts another one is reported as one that could not be loaded; the cause says why.
    private static String reason(JsonLdError error) {
        JsonLdError innermost = error;
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonLdError inner) {
                innermost = inner;
            }
        }
        return innermost.getCode().toString();
    }
}
