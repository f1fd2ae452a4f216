package org.portablebadges.linkeddata;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.ProblemException;

/**
 * Statements of a document, with the canonical labels of its blank nodes. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#labelreplacementcanonicalizejsonld">VC-DI-ECDSA 3.4.2,
 *     labelReplacementCanonicalizeJsonLd</a>
 */
public final class CanonicalStatements {
    private final List<Quad> quads;
    private final Map<String, String> canonical;

    CanonicalStatements(List<Quad> quads, Digest digest, CanonicalizationLimits limits, CanonicalizationBudget budget)
            throws ProblemException {
        this.quads = List.copyOf(quads);
        this.canonical = Rdfc10.canonicalize(quads, digest, limits, budget).labels();
    }

    /** The canonical labels, such as {@code c14n0}, without {@code _:}. */
    public SortedSet<String> labels() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(canonical.values()));
    }

    /**
     * Each statement in canonical N-Quads, ended by a line feed, sorted by Unicode code point, under other labels.
     *
     * @param labels what each of {@link #labels()} becomes; two labels must not become the same
     */
    public List<String> relabeled(Map<String, String> labels) {
        Map<String, String> byId = new HashMap<>();
        canonical.forEach((id, label) -> byId.put(id, labels.getOrDefault(label, label)));
        return RelabeledQuads.lines(quads, byId);
    }
}
