package org.portablebadges.linkeddata;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import jakarta.json.JsonStructure;
import java.util.List;
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
    private Expansion() {}

    static List<Quad> quads(JsonObject document, DocumentSource documents, int limit) throws ProblemException {
        var statements = new Statements(limit);
        JsonLdOptions options = options(documents);
        try {
            JsonStructure expanded = JsonLd.expand(document(JakartaTree.of(document)))
                    .options(options)
                    .get()
                    .asJsonArray();
            JsonLd.toRdf(document(NumberSpelling.respell(expanded)))
                    .options(options)
                    .provide(statements);
        } catch (JsonLdError e) {
            throw ProblemException.of(
                    ProblemCode.PROOF_NOT_EXPANDABLE,
                    JsonPointer.ROOT,
                    e.getCode().toString());
        }
        return statements.quads();
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
