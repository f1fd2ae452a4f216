package org.portablebadges.linkeddata;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
    private final Expansion expansion;
    private final CanonicalizationLimits limits;
    private final Supplier<CanonicalizationBudget> budget;

    /**
     * @param documents the only contexts that exist; nothing is fetched
     * @param limits bounds for the work; the bytes of the document are bounded by the JSON reader
     */
    public Canonicalizer(DocumentSource documents, CanonicalizationLimits limits) {
        this(
                new Expansion(requireNonNull(documents, "documents")),
                requireNonNull(limits, "limits"),
                () -> new CanonicalizationBudget(limits.operations()));
    }

    private Canonicalizer(Expansion expansion, CanonicalizationLimits limits, Supplier<CanonicalizationBudget> budget) {
        this.expansion = expansion;
        this.limits = limits;
        this.budget = budget;
    }

    /** The same canonicalizer with one budget of operations for all documents it is given; not thread-safe. */
    public Canonicalizer within(CanonicalizationBudget shared) {
        return new Canonicalizer(expansion, limits, () -> shared);
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
        return Rdfc10.canonicalize(expansion.quads(document, limits.quads()), digest, limits, budget.get())
                .canonicalNQuads();
    }

    /**
     * Statements of a document, whose blank nodes can be given other labels.
     *
     * @throws ProblemException as {@link #canonicalize} does
     */
    public CanonicalStatements statements(JsonObject document, Digest digest) throws ProblemException {
        return new CanonicalStatements(expansion.quads(document, limits.quads()), digest, limits, budget.get());
    }

    /**
     * Statements of a document one by one, to show some of them without the others.
     *
     * @param label what a canonical label such as {@code c14n0} becomes
     * @throws ProblemException as {@link #canonicalize} does
     */
    public DisclosableDocument disclosable(JsonObject document, Digest digest, UnaryOperator<String> label)
            throws ProblemException {
        return new DisclosableDocument(document, expansion, digest, limits, label);
    }

    /** What the document says that its statements leave out or leave ambiguous; see {@link Coverage#of}. */
    public List<Finding> uncovered(JsonObject document) {
        return Coverage.of(document, expansion.start());
    }
}
