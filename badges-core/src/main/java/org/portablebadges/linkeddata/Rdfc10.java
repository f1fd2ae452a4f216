package org.portablebadges.linkeddata;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portablebadges.encoding.Digest;
import org.portablebadges.linkeddata.IndexedQuads.Statement;
import org.portablebadges.problem.ProblemException;

/**
 * RDF Dataset Canonicalization: gives blank nodes labels that depend only on what is said, so that two spellings of the
 * same statements become the same text.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDFC-1.0, 4.4, Canonicalization Algorithm</a>
 */
final class Rdfc10 {
    private final IndexedQuads quads;
    private final HashBudget budget;
    private final String[] firstDegree;
    private final BlankNodeLabels canonical;

    private Rdfc10(IndexedQuads quads, HashBudget budget) {
        int nodes = quads.numbers().size();
        this.quads = quads;
        this.budget = budget;
        this.firstDegree = new String[nodes];
        this.canonical = new BlankNodeLabels("c14n", nodes);
    }

    /**
     * Canonical form of the statements; their order and duplicates do not matter.
     *
     * @param digest SHA-256, or SHA-384 for suites over P-384
     * @throws ProblemException {@code limit.quads}, {@code limit.blank-nodes} or {@code limit.canonicalization}
     */
    public static CanonicalDataset canonicalize(Collection<Quad> quads, Digest digest, CanonicalizationLimits limits)
            throws ProblemException {
        return canonicalize(quads, digest, limits, new CanonicalizationBudget(limits.operations()));
    }

    /** Same, with a budget of operations that others use too, instead of the limit's. */
    static CanonicalDataset canonicalize(
            Collection<Quad> quads, Digest digest, CanonicalizationLimits limits, CanonicalizationBudget shared)
            throws ProblemException {
        if (requireNonNull(digest, "digest") == Digest.MD5) {
            throw new IllegalArgumentException("RDFC-1.0 is used with SHA-256 or SHA-384");
        }
        IndexedQuads indexed = IndexedQuads.of(quads, limits, shared);
        int share = limits.share(indexed.numbers().size(), indexed.links());
        var budget = new HashBudget(digest, share, shared);
        return new Rdfc10(indexed, budget).canonicalize();
    }

    private CanonicalDataset canonicalize() throws ProblemException {
        List<List<Integer>> lookAlikes = new ArrayList<>();
        for (List<Integer> nodes : nodesByFirstDegree().values()) {
            if (nodes.size() == 1) {
                canonical.issue(nodes.get(0));
            } else {
                lookAlikes.add(nodes);
            }
        }
        var neighborhoods = new NeighborhoodHash(quads, firstDegree, canonical, budget);
        for (List<Integer> nodes : lookAlikes) {
            label(nodes, neighborhoods);
        }
        return result();
    }

    /** Steps 2 and 3: nodes grouped by the hash of what is said of each directly, in the order of the hashes. */
    private Map<String, List<Integer>> nodesByFirstDegree() throws ProblemException {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int node = 0; node < firstDegree.length; node++) {
            String hash = firstDegree(node);
            firstDegree[node] = hash;
            groups.computeIfAbsent(hash, any -> new ArrayList<>()).add(node);
        }
        return groups;
    }

    // RDFC-1.0, 4.6.3: two statements that read alike once masked are both hashed, so lines are a list and not a set.
    private String firstDegree(int node) throws ProblemException {
        List<Statement> statements = quads.mentioning(node);
        String[] lines = new String[statements.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = statements.get(i).line(other -> other == node ? "a" : "z");
        }
        Arrays.sort(lines, NQuads.CODE_POINT_ORDER);
        return budget.hash(String.join("", lines));
    }

    /** Step 5 for one group of nodes that look alike by themselves: labels them in the order of their neighborhoods. */
    private void label(List<Integer> nodes, NeighborhoodHash neighborhoods) throws ProblemException {
        List<NeighborhoodHash.Result> results = new ArrayList<>();
        for (int node : nodes) {
            if (!canonical.has(node)) {
                results.add(neighborhoods.of(node));
            }
        }
        results.sort(Comparator.comparing(NeighborhoodHash.Result::hash));
        results.forEach(result -> canonical.issueAll(result.nodes()));
    }

    private CanonicalDataset result() {
        String[] lines = new String[quads.statements().size()];
        for (int i = 0; i < lines.length; i++) {
            Statement statement = quads.statements().get(i);
            lines[i] = statement.line(canonical::label);
        }
        Arrays.sort(lines, NQuads.CODE_POINT_ORDER);
        Map<String, String> labels = new LinkedHashMap<>();
        quads.numbers().forEach((id, node) -> labels.put(id, canonical.label(node)));
        return new CanonicalDataset(List.of(lines), labels, budget.spent());
    }
}
