package org.portablebadges.linkeddata;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;

/**
 * From a JSON-LD document to the canonical text of its statements, offline and within limits. Immutable and
 * thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDF Dataset Canonicalization</a>
 */
public final class Canonicalizer {
    private final DocumentSource documents;
    private final Expansion expansion;
    private final CanonicalizationLimits limits;

    /**
     * @param documents the only contexts that exist; nothing is fetched
     * @param limits bounds for the work; the bytes of the document are bounded by the JSON reader
     */
    public Canonicalizer(DocumentSource documents, CanonicalizationLimits limits) {
        this.documents = requireNonNull(documents, "documents");
        this.expansion = new Expansion(documents);
        this.limits = requireNonNull(limits, "limits");
    }

    /** Canonicalizer with the bundled contexts and the default limits. */
    public static Canonicalizer bundled() {
        return new Canonicalizer(DocumentSource.bundled(), CanonicalizationLimits.DEFAULT);
    }

    /**
     * Canonical N-Quads of a document's statements, one a line in code point order.
     *
     * @param digest hash function inside the algorithm, which the proof's suite decides
     * @throws ProblemException {@code proof.not-expandable} where it is not JSON-LD by known contexts, a {@code
     *     limit.…} code where it is too much work
     */
    public String canonicalize(JsonObject document, Digest digest) throws ProblemException {
        return Rdfc10.canonicalize(expansion.quads(document, limits.quads()), digest, limits)
                .canonicalNQuads();
    }

    /** What the document says that its statements leave out or leave ambiguous; see {@link Coverage#of}. */
    public List<Finding> uncovered(JsonObject document) {
        return Coverage.of(document, documents);
    }
}
