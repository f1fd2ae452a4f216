package org.portablebadges.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.portablebadges.problem.Iri;
import org.portablebadges.status.Bitstring;
import org.portablebadges.status.StatusPurpose;

/** What every ledger does, whatever database it is in. */
abstract class LedgerContract {
    private static final int PLACES_OF_EACH = 5_000;
    private static final int PLACES_BEFORE_KILL = 1_000;
    private static final Iri BADGE = Iri.of("urn:uuid:0d4c6a2e-5b1f-4f0e-9a57-3c2b8e6f7a10");
    private static final Iri OTHER = Iri.of("urn:uuid:0d4c6a2e-5b1f-4f0e-9a57-3c2b8e6f7a11");

    private Iri list;
    private JdbcStatusLedger ledger;

    /** Where the ledger is, in words that another process understands. */
    abstract String address();

    /** An address that no other test has used. */
    abstract Iri freshList();

    @BeforeEach
    void an_open_list() {
        list = freshList();
        ledger = LedgerAddress.open(address());
        ledger.createTables();
        assertThat(ledger.open(new LedgerList(list, StatusPurpose.REVOCATION, Bitstring.MINIMUM_ENTRIES)))
                .isTrue();
    }

    @Test
    void tables_are_made_once() {
        ledger.createTables();

        assertThat(ledger.find(list)).isPresent();
    }

    @Test
    void a_list_is_opened_once_and_keeps_what_it_is_for() {
        var other = new LedgerList(list, StatusPurpose.SUSPENSION, Bitstring.MINIMUM_ENTRIES * 2);

        assertThat(ledger.open(other)).isFalse();
        assertThat(ledger.find(list))
                .contains(new LedgerList(list, StatusPurpose.REVOCATION, Bitstring.MINIMUM_ENTRIES));
        assertThat(ledger.find(Iri.of(list + "/"))).isEmpty();
    }

    @Test
    void a_place_is_taken_once_and_a_credential_keeps_its_place() {
        assertThat(ledger.take(list, Map.of(BADGE, 42))).containsExactly(Map.entry(BADGE, 42));
        assertThat(ledger.take(list, Map.of(OTHER, 42))).isEmpty();
        assertThat(ledger.take(list, Map.of(BADGE, 43))).containsExactly(Map.entry(BADGE, 42));
        assertThat(ledger.indexOf(list, BADGE)).hasValue(42);
        assertThat(ledger.indexOf(list, OTHER)).isEmpty();
        assertThat(ledger.taken(list).stream()).containsExactly(42);
    }

    @Test
    void what_can_be_taken_of_many_is_taken() {
        ledger.take(list, Map.of(BADGE, 42));

        assertThat(ledger.take(list, Map.of(OTHER, 42, Iri.of("urn:x"), 0, Iri.of("urn:y"), 131_071)))
                .containsOnly(Map.entry(Iri.of("urn:x"), 0), Map.entry(Iri.of("urn:y"), 131_071));
    }

    @Test
    void lists_have_places_of_their_own() {
        Iri second = Iri.of(list + "-second");
        ledger.open(new LedgerList(second, StatusPurpose.SUSPENSION, Bitstring.MINIMUM_ENTRIES));
        ledger.take(list, Map.of(BADGE, 42));

        assertThat(ledger.take(second, Map.of(OTHER, 42))).containsExactly(Map.entry(OTHER, 42));
        assertThat(ledger.mark(second, 42, true)).isTrue();
        assertThat(ledger.marked(list).stream()).isEmpty();
        assertThat(ledger.marked(second).stream()).containsExactly(42);
    }

    @Test
    void only_a_place_that_is_taken_is_set_and_cleared() {
        ledger.take(list, Map.of(BADGE, 42));

        assertThat(ledger.mark(list, 41, true)).isFalse();
        assertThat(ledger.mark(list, 42, true)).isTrue();
        assertThat(ledger.mark(list, 42, true)).isTrue();
        assertThat(ledger.marked(list).stream()).containsExactly(42);
        assertThat(ledger.mark(list, 42, false)).isTrue();
        assertThat(ledger.marked(list).stream()).isEmpty();
    }

    /** Both processes take half of the places; one of them is killed in the middle and asks for all of its own again. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void ten_thousand_places_taken_by_two_processes_are_given_once_and_survive_a_kill() throws Exception {
        Map<Iri, Integer> places = new HashMap<>();
        Map<Iri, Integer> beforeKill;
        try (Allotting one = Allotting.start(address(), list, "urn:one:", PLACES_OF_EACH);
                Allotting two = Allotting.start(address(), list, "urn:two:", PLACES_OF_EACH)) {
            var ofOne = one.places();
            beforeKill = two.placesBeforeKill(PLACES_BEFORE_KILL);
            try (Allotting again = Allotting.start(address(), list, "urn:two:", PLACES_OF_EACH)) {
                places.putAll(again.places().get());
                again.requireEnded();
            }
            places.putAll(ofOne.get());
            one.requireEnded();
        }

        assertThat(places).hasSize(2 * PLACES_OF_EACH).containsAllEntriesOf(beforeKill);
        assertThat(new HashSet<>(places.values())).hasSize(2 * PLACES_OF_EACH);
        assertThat(places.keySet()).containsAll(credentials("urn:one:")).containsAll(credentials("urn:two:"));
        assertThat(ledger.taken(list).cardinality()).isEqualTo(2 * PLACES_OF_EACH);
        assertThat(ledger.taken(list).stream()).hasSameElementsAs(places.values());
        System.out.printf(
                "ledger: %,d places of two processes, %,d of them said before one was killed: %s%n",
                places.size(), beforeKill.size(), getClass().getSimpleName());
    }

    private static List<Iri> credentials(String start) {
        return IntStream.range(0, PLACES_OF_EACH / AllottingProgram.BATCH)
                .mapToObj(batch -> AllottingProgram.credentials(start, batch))
                .flatMap(List::stream)
                .toList();
    }
}
