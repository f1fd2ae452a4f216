package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class Rdfc10Test {
    @Test
    void nothing_is_the_empty_text() throws Exception {
        var empty = canonicalize(List.of());

        assertThat(empty.canonicalNQuads()).isEmpty();
        assertThat(empty.labels()).isEmpty();
        assertThat(empty.operations()).isZero();
    }

    @Test
    void statements_without_blank_nodes_cost_no_operation() throws Exception {
        var quads = NQuadsReader.read("<urn:b> <urn:p> \"2\" .\n<urn:a> <urn:p> \"1\" <urn:g> .\n");

        var canonical = canonicalize(quads);

        assertThat(canonical.lines()).containsExactly("<urn:a> <urn:p> \"1\" <urn:g> .\n", "<urn:b> <urn:p> \"2\" .\n");
        assertThat(canonical.operations()).isZero();
    }

    @Test
    void a_blank_node_unlike_all_others_costs_one_hash() throws Exception {
        var canonical = canonicalize(NQuadsReader.read("_:x <urn:p> \"1\" .\n_:y <urn:p> \"2\" .\n"));

        assertThat(canonical.operations()).isEqualTo(2);
        assertThat(canonical.labels()).containsOnlyKeys("x", "y").containsValues("c14n0", "c14n1");
    }

    @Test
    void a_statement_given_twice_counts_once() throws Exception {
        var once = NQuadsReader.read("_:x <urn:p> _:y .\n");

        assertThat(canonicalize(twice(once)).canonicalNQuads())
                .isEqualTo(canonicalize(once).canonicalNQuads());
    }

    /** The first hash of x covers "_:a p _:z" two times; were it once, x would look like y. */
    @Test
    void statements_that_read_alike_once_masked_are_both_hashed() throws Exception {
        var canonical = canonicalize(
                NQuadsReader.read(
                        """
                _:x <urn:p> _:l1 .
                _:x <urn:p> _:l2 .
                _:y <urn:p> _:l3 .
                _:l1 <urn:n> "1" .
                _:l2 <urn:n> "2" .
                _:l3 <urn:n> "3" .
                """));

        assertThat(canonical.operations()).as("one hash a node").isEqualTo(5);
    }

    @Test
    void spelling_changes_nothing() throws Exception {
        for (int seed = 0; seed < 400; seed++) {
            var random = new RandomQuads(seed);
            var quads = random.dataset();
            var limits = new CanonicalizationLimits(1000, 1000, 2_000_000);
            var canonical = Rdfc10.canonicalize(quads, Digest.SHA_256, limits);

            var respelled = Rdfc10.canonicalize(random.respelled(quads), Digest.SHA_256, limits);

            assertThat(respelled.canonicalNQuads()).as("seed %d", seed).isEqualTo(canonical.canonicalNQuads());
        }
    }

    @Test
    void canonicalizing_twice_changes_nothing() throws Exception {
        for (int seed = 0; seed < 100; seed++) {
            String canonical = canonicalize(new RandomQuads(seed).dataset()).canonicalNQuads();

            assertThat(canonicalize(NQuadsReader.read(canonical)).canonicalNQuads())
                    .as("seed %d", seed)
                    .isEqualTo(canonical);
        }
    }

    @Test
    void another_hash_function_may_label_otherwise_and_says_the_same() throws Exception {
        var quads = NQuadsReader.read("_:x <urn:p> \"1\" .\n_:y <urn:p> \"2\" .\n_:z <urn:p> \"3\" .\n");

        var labels = Rdfc10.canonicalize(quads, Digest.SHA_384, CanonicalizationLimits.DEFAULT)
                .labels();

        assertThat(labels).isNotEqualTo(canonicalize(quads).labels());
        assertThat(labels.values()).containsExactlyInAnyOrder("c14n0", "c14n1", "c14n2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rdfc10.canonicalize(quads, Digest.MD5, CanonicalizationLimits.DEFAULT));
    }

    @Test
    void lines_are_sorted_by_code_point() throws Exception {
        var quads = NQuadsReader.read("<urn:a> <urn:p> \"\\U0001F393\" .\n<urn:a> <urn:p> \"\\uFF21\" .\n");

        assertThat(canonicalize(quads).lines())
                .containsExactly("<urn:a> <urn:p> \"\uFF21\" .\n", "<urn:a> <urn:p> \"\uD83C\uDF93\" .\n");
    }

    @Test
    void the_bound_on_statements_is_inclusive() throws Exception {
        var three = twice(
                NQuadsReader.read(
                        """
                <urn:a> <urn:p> "1" .
                <urn:a> <urn:p> "2" .
                <urn:a> <urn:p> "3" .
                """));

        assertRefused(three, new CanonicalizationLimits(2, 0, 0), ProblemCode.LIMIT_QUADS, "2");
        assertThat(canonicalize(three, new CanonicalizationLimits(3, 0, 0)).lines())
                .hasSize(3);
        assertThat(canonicalize(three, new CanonicalizationLimits(4, 0, 0)).lines())
                .hasSize(3);
    }

    @Test
    void the_bound_on_blank_nodes_is_inclusive() throws Exception {
        var three = NQuadsReader.read("_:x <urn:p> _:y _:g .\n");

        assertRefused(three, new CanonicalizationLimits(9, 2, 99), ProblemCode.LIMIT_BLANK_NODES, "2");
        assertThat(canonicalize(three, new CanonicalizationLimits(9, 3, 99)).labels())
                .hasSize(3);
        assertThat(canonicalize(three, new CanonicalizationLimits(9, 4, 99)).labels())
                .hasSize(3);
    }

    @Test
    void the_bound_on_operations_is_inclusive() throws Exception {
        var quads = mutuallyLinked(4);
        int needed = canonicalize(quads, new CanonicalizationLimits(99, 99, 1_000_000))
                .operations();

        assertRefused(
                quads,
                new CanonicalizationLimits(99, 99, needed - 1),
                ProblemCode.LIMIT_CANONICALIZATION,
                String.valueOf(needed - 1));
        assertThat(canonicalize(quads, new CanonicalizationLimits(99, 99, needed))
                        .operations())
                .isEqualTo(needed);
        assertThat(canonicalize(quads, new CanonicalizationLimits(99, 99, needed + 1))
                        .operations())
                .isEqualTo(needed);
    }

    /** Work grows about tenfold with each node: without a budget ten nodes would take minutes. */
    @Test
    void mutually_linked_blank_nodes_are_canonicalized_or_refused() throws Exception {
        for (int nodes = 3; nodes <= 5; nodes++) {
            assertThat(canonicalize(mutuallyLinked(nodes)).labels()).hasSize(nodes);
        }
        for (int nodes : List.of(7, 10, 25, 50)) {
            int links = 2 * nodes * (nodes - 1);
            assertRefused(
                    mutuallyLinked(nodes),
                    CanonicalizationLimits.DEFAULT,
                    ProblemCode.LIMIT_CANONICALIZATION,
                    String.valueOf(10_000 + 2 * nodes + 10 * links));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200000, 0, 0, 10000",
        "200000, 1, 0, 10002",
        "200000, 0, 1, 10010",
        "200000, 10000, 0, 30000",
        "200000, 0, 18999, 199990",
        "200000, 0, 19000, 200000",
        "200000, 0, 19001, 200000",
        "400000, 1, 1, 20024",
        "199999, 0, 0, 10000",
        "10001, 0, 0, 10000",
        "10000, 0, 0, 10000",
        "9999, 0, 0, 9999",
        "2147483647, 2147483647, 2147483647, 2147483647"
    })
    void a_document_has_a_share_that_grows_with_its_blank_nodes_and_their_links(
            int operations, int nodes, int links, int share) {
        assertThat(new CanonicalizationLimits(9, 9, operations).share(nodes, links))
                .isEqualTo(share);
    }

    @Test
    void blank_nodes_that_nothing_links_are_canonicalized_however_many() throws Exception {
        for (boolean alike : new boolean[] {true, false}) {
            var quads = new ArrayList<Quad>();
            for (int i = 0; i < 10_000; i++) {
                quads.add(Quad.of(iri("a"), iri("has"), node("n", i)));
                quads.add(Quad.of(node("n", i), iri("name"), Literal.of(alike ? "x" : "x" + i)));
            }

            assertThat(canonicalize(quads).labels()).hasSize(10_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void statements_may_have_a_million_characters_and_200_for_each_operation(int more, boolean refused)
            throws Exception {
        var limits = new CanonicalizationLimits(9, 9, 10);
        int others = 2 * iri("p").spelling().length() + 2 * "\"\"".length();
        var quads = List.of(
                Quad.of(node("n", 0), iri("p"), Literal.of("a".repeat((1_002_000 - others) / 2 - 5 + more))),
                Quad.of(new IriTerm("a:b"), new IriTerm("c"), Literal.of("")));

        if (refused) {
            assertRefused(quads, limits, ProblemCode.LIMIT_CANONICALIZATION, "10");
        } else {
            assertThat(canonicalize(quads, limits).lines()).hasSize(2);
        }
    }

    @Test
    void the_share_is_inclusive_and_a_refusal_holds_for_all_that_use_the_budget() throws Exception {
        var shared = new CanonicalizationBudget(99);
        var other = new HashBudget(Digest.SHA_256, 99, shared);
        var refused = new HashBudget(Digest.SHA_256, 2, shared);
        other.spend();
        refused.spend();
        refused.spend();
        other.spend();

        for (HashBudget budget : List.of(refused, other)) {
            assertThatThrownBy(budget::spend).isInstanceOfSatisfying(ProblemException.class, e -> {
                assertThat(e.code()).isEqualTo(ProblemCode.LIMIT_CANONICALIZATION);
                assertThat(e.finding().arguments()).containsExactly("2");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 4_900})
    void two_equal_lists_are_canonicalized_however_long(int length) throws Exception {
        var quads = new ArrayList<Quad>();
        for (String list : List.of("l", "r")) {
            quads.add(Quad.of(iri("owner-" + list), iri("list"), node(list, 0)));
            for (int i = 0; i < length; i++) {
                quads.add(Quad.of(node(list, i), iri("first"), Literal.of("item " + i)));
                quads.add(Quad.of(node(list, i), iri("rest"), node(list, i + 1)));
            }
        }
        var canonical = canonicalize(quads, new CanonicalizationLimits(100_000, 10_000, 200_000));

        assertThat(canonical.labels()).hasSize(2 * (length + 1));
    }

    @Test
    void a_chain_of_look_alikes_is_refused_by_its_work_and_not_by_the_stack() {
        var chain = new ArrayList<Quad>();
        for (int i = 0; i + 1 < 10_000; i++) {
            chain.add(Quad.of(node("n", i), iri("next"), node("n", i + 1)));
        }
        assertRefused(chain, CanonicalizationLimits.DEFAULT, ProblemCode.LIMIT_CANONICALIZATION, "200000");
    }

    @Test
    void many_neighbors_of_one_kind_are_refused_by_their_orders() {
        var star = new ArrayList<Quad>();
        for (String hub : List.of("h1", "h2")) {
            for (int i = 0; i < 2_000; i++) {
                star.add(Quad.of(node(hub, -1), iri("has"), node(hub, i)));
            }
        }
        assertRefused(star, CanonicalizationLimits.DEFAULT, ProblemCode.LIMIT_CANONICALIZATION, "98004");
    }

    /** Literals whose Java hash codes are all equal: a set of them searched one by one would take minutes. */
    @Test
    void colliding_hash_codes_do_not_slow_it_down() throws Exception {
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < 1 << 16; i++) {
            var text = new StringBuilder();
            for (int bit = 0; bit < 16; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            quads.add(Quad.of(iri("a"), iri("p"), Literal.of(text.toString())));
        }
        assertThat(quads).extracting(Quad::hashCode).containsOnly(quads.get(0).hashCode());

        assertThat(canonicalize(quads).lines()).hasSize(1 << 16);
    }

    @Test
    void limits_are_not_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalizationLimits(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalizationLimits(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalizationLimits(1, 1, -1));
    }

    private static CanonicalDataset canonicalize(List<Quad> quads) throws ProblemException {
        return canonicalize(quads, CanonicalizationLimits.DEFAULT);
    }

    private static CanonicalDataset canonicalize(List<Quad> quads, CanonicalizationLimits limits)
            throws ProblemException {
        return Rdfc10.canonicalize(quads, Digest.SHA_256, limits);
    }

    private static void assertRefused(
            List<Quad> quads, CanonicalizationLimits limits, ProblemCode code, String argument) {
        assertThatThrownBy(() -> canonicalize(quads, limits)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.finding().arguments()).containsExactly(argument);
        });
    }

    private static List<Quad> mutuallyLinked(int nodes) {
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                if (i != j) {
                    quads.add(Quad.of(node("n", i), iri("knows"), node("n", j)));
                }
            }
        }
        return quads;
    }

    private static List<Quad> twice(List<Quad> quads) {
        var twice = new ArrayList<>(quads);
        twice.addAll(quads);
        return twice;
    }

    private static BlankNode node(String kind, int number) {
        return new BlankNode(kind + number);
    }

    private static IriTerm iri(String name) {
        return new IriTerm("urn:example:" + name);
    }
}
