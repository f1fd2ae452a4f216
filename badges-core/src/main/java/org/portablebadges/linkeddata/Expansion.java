package org.portablebadges.linkeddata;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.processor.ExpansionProcessor;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import jakarta.json.JsonArray;
import jakarta.json.JsonStructure;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * From a JSON-LD document to its statements. Titanium expands it and names its blank nodes; numbers are respelled in
 * between, because Titanium spells some fractions unlike the specification. What Titanium drops, {@link Coverage}
 * reports.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm">JSON-LD 1.1 API, Deserialize
 *     JSON-LD to RDF</a>
 */
final class Expansion {
    // Titanium logs identifiers and terms of the document as they stand; Coverage reports them, fit for a screen. The
    // logger is kept, because its level is lost with it.
    private static final Logger TITANIUM = Logger.getLogger("com.apicatalog.jsonld");

    static {
        TITANIUM.setLevel(Level.OFF);
    }

    private Expansion() {}

    static List<Quad> quads(JsonObject document, DocumentSource documents, int limit) throws ProblemException {
        var statements = new Statements(limit);
        JsonLdOptions options = options(documents);
        try {
            // The processors and not the JsonLd facade, which prepares an HTTP client before it is told not to.
            JsonArray expanded = ExpansionProcessor.expand(document(JakartaTree.of(document)), options, false);
            ToRdfProcessor.toRdf(statements, NumberSpelling.respell(expanded), options);
        } catch (JsonLdError e) {
            throw ProblemException.of(ProblemCode.PROOF_NOT_EXPANDABLE, JsonPointer.ROOT, reason(e));
        }
        return statements.quads();
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

    private static Document document(JsonStructure json) {
        return JsonDocument.of(json);
    }

    private static JsonLdOptions options(DocumentSource documents) {
        DocumentLoader loader = (url, loaderOptions) -> documents
                .find(Iri.of(url.toString()))
                .map(found -> document(JakartaTree.of(found)))
                .orElseThrow(
                        () -> new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not bundled: " + url));
        var options = new JsonLdOptions(loader);
        options.setUriValidation(UriValidationPolicy.SchemeOnly);
        return options;
    }
}
