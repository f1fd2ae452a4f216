package org.portablebadges.issue;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.portablebadges.problem.Iri;

/**
 * Remembers the status lists of an issuer: which places are taken, by which credentials, and which are set. Every method is
 * one transaction: what it reported as done stays done, also when the process is killed right after. Several processes may
 * use the same ledger at the same time. Implementations are thread-safe and report failures of their storage as a
 * {@link LedgerException}.
 */
public interface StatusLedger {
    /** Opens a list; false where there is one at this address already. */
    boolean open(LedgerList list);

    /** The list at an address. */
    Optional<LedgerList> find(Iri list);

    /**
     * Takes places for credentials. A credential that has a place on this list already keeps it.
     *
     * @param wanted the place for each credential, counted from zero and less than the list's entries
     * @return the place that each credential has now; one whose wanted place is another's has none and is not in it
     */
    Map<Iri, Integer> take(Iri list, Map<Iri, Integer> wanted);

    /** The place that a credential has on a list. */
    OptionalInt indexOf(Iri list, Iri credential);

    /** Sets a place, or clears it; false where nobody has taken it. */
    boolean mark(Iri list, int index, boolean set);

    /** All places that are taken. */
    BitSet taken(Iri list);

    /** All places that are set. */
    BitSet marked(Iri list);
}
