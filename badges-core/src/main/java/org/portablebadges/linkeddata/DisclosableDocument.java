package org.portablebadges.linkeddata;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Statements of a document one by one, and which of them a selection of the document makes. Their blank nodes have
 * labels that say nothing about the rest of the document. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#canonicalizeandgroup">VC-DI-ECDSA 3.4.16, canonicalizeAndGroup</a>
 */
public final class DisclosableDocument {
    /**
     * A part of a document.
     *
     * @param document what remains of it
     * @param indexes which of the statements it makes, as indexes of {@link DisclosableDocument#statements()}
     * @param labels for each label that canonicalizing the part gives to a blank node, that node's label in the whole
     */
    public record Selection(JsonObject document, SortedSet<Integer> indexes, SortedMap<String, String> labels) {
        public Selection {
            indexes = Collections.unmodifiableSortedSet(new TreeSet<>(indexes));
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }
    }

    private final JsonObject document;
    private final SkolemizedDocument skolemized;
    private final Digest digest;
    private final CanonicalizationLimits limits;
    private final Map<String, String> labels = new HashMap<>();
    private final List<String> statements;
    private final Map<String, Integer> indexes = new HashMap<>();

    DisclosableDocument(
            JsonObject document,
            Expansion expansion,
            Digest digest,
            CanonicalizationLimits limits,
            UnaryOperator<String> label)
            throws ProblemException {
        this.document = document;
        this.skolemized = new SkolemizedDocument(document, expansion, limits.quads());
        this.digest = digest;
        this.limits = limits;
        List<Quad> quads = skolemized.quads();
        CanonicalDataset canonical = Rdfc10.canonicalize(quads, digest, limits);
        requireSame(canonical, Rdfc10.canonicalize(expansion.quads(document, limits.quads()), digest, limits));
        canonical.labels().forEach((id, issued) -> labels.put(id, label.apply(issued)));
        this.statements = RelabeledQuads.lines(quads, labels);
        for (String statement : statements) {
            indexes.put(statement, indexes.size());
        }
    }

    // Identifiers of ours could mean something else than "no identifier" under a context that was not thought of.
    private static void requireSame(CanonicalDataset ours, CanonicalDataset plain) throws ProblemException {
        if (!ours.lines().equals(plain.lines())) {
            throw ProblemException.of(ProblemCode.PROOF_NOT_EXPANDABLE, "blank nodes");
        }
    }

    /** All statements in canonical N-Quads, each ended by a line feed, sorted by Unicode code point. */
    public List<String> statements() {
        return statements;
    }

    /**
     * What pointers select.
     *
     * @throws ProblemException {@code proof.pointer-unmatched} where a pointer points at nothing, or at a part of an
     *     ordered list, which is shown whole or not at all
     */
    public Selection select(List<JsonPointer> pointers) throws ProblemException {
        if (pointers.isEmpty()) {
            return new Selection(JsonObject.EMPTY, new TreeSet<>(), new TreeMap<>());
        }
        List<Quad> quads = skolemized.quads(pointers);
        List<String> selected = RelabeledQuads.lines(quads, labels);
        if (!indexes.keySet().containsAll(selected)) {
            throw unmatched(pointers);
        }
        var matching = new TreeSet<Integer>();
        selected.forEach(statement -> matching.add(indexes.get(statement)));
        var seen = new TreeMap<String, String>();
        Rdfc10.canonicalize(quads, digest, limits)
                .labels()
                .forEach((id, issued) -> seen.put(issued, labels.getOrDefault(id, "")));
        return new Selection(PointerTree.select(document, pointers), matching, seen);
    }

    /** The problem of the first pointer with which the selection makes statements that the whole does not make. */
    private ProblemException unmatched(List<JsonPointer> pointers) throws ProblemException {
        int sound = 0;
        int unsound = pointers.size();
        while (unsound - sound > 1) {
            int middle = (sound + unsound) / 2;
            List<Quad> quads = skolemized.quads(pointers.subList(0, middle));
            if (indexes.keySet().containsAll(RelabeledQuads.lines(quads, labels))) {
                sound = middle;
            } else {
                unsound = middle;
            }
        }
        JsonPointer pointer = pointers.get(unsound - 1);
        return ProblemException.of(ProblemCode.PROOF_POINTER_UNMATCHED, pointer, pointer);
    }
}
