package org.portablebadges.issue;

import static java.util.Objects.requireNonNull;

import org.portablebadges.problem.Iri;
import org.portablebadges.status.Bitstring;
import org.portablebadges.status.StatusPurpose;

/**
 * A list in a ledger.
 *
 * @param address where the list is published, which is also the id of its credential
 * @param purpose what its places are about
 * @param entries how many places it has, a multiple of 8 and at least {@link Bitstring#MINIMUM_ENTRIES}
 */
public record LedgerList(Iri address, StatusPurpose purpose, int entries) {
    public LedgerList {
        requireNonNull(address, "address");
        requireNonNull(purpose, "purpose");
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("a list has an absolute address: " + address);
        }
        if (entries < Bitstring.MINIMUM_ENTRIES || entries % 8 != 0) {
            throw new IllegalArgumentException("a list of " + entries + " places");
        }
    }
}
