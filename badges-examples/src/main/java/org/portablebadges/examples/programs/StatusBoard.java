package org.portablebadges.examples.programs;

import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.model.StatusListSubject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.status.Bitstring;
import org.portablebadges.status.StatusListEntry;
import org.portablebadges.status.StatusPurpose;

/** Status lists of everybody in the pack, one for each purpose. Not thread-safe. */
final class StatusBoard {
    /** When the lists were published. */
    static final Instant PUBLISHED = Instant.parse("2027-02-01T06:00:00Z");

    private final Map<Iri, Page> pages = new TreeMap<>((one, two) -> one.value().compareTo(two.value()));

    /** One list: whose it is, how many places are taken, and which are set. */
    private static final class Page {
        private final Party owner;
        private final StatusPurpose purpose;
        private final BitSet set = new BitSet();
        private int taken;

        private Page(Party owner, StatusPurpose purpose) {
            this.owner = owner;
            this.purpose = purpose;
        }
    }

    /**
     * The next place on a list of a party.
     *
     * @param status what the place says: {@code good}, {@code revoked} or {@code suspended}
     */
    CredentialStatus place(Party owner, String status) {
        StatusPurpose purpose = status.equals("suspended") ? StatusPurpose.SUSPENSION : StatusPurpose.REVOCATION;
        Iri address = owner.address("/status/" + purpose.value());
        Page page = pages.computeIfAbsent(address, absent -> new Page(owner, purpose));
        int index = page.taken++;
        page.set.set(index, !status.equals("good"));
        return CredentialStatus.read(
                        StatusListEntry.bit(purpose, address, index).toJson(), Conformance.STRICT)
                .value()
                .orElseThrow();
    }

    /** The lists as their owners published them, by address. */
    Map<Iri, byte[]> published() throws ProblemException {
        Map<Iri, byte[]> published = new TreeMap<>((one, two) -> one.value().compareTo(two.value()));
        for (Map.Entry<Iri, Page> entry : pages.entrySet()) {
            Page page = entry.getValue();
            String values = Bitstring.of(Bitstring.MINIMUM_ENTRIES, page.set).encode();
            var list = StatusListCredential.builder(entry.getKey())
                    .validFrom(PUBLISHED)
                    .credentialSubject(StatusListSubject.builder(page.purpose.value(), values)
                            .build())
                    .build();
            published.put(
                    entry.getKey(), page.owner.issuer(PUBLISHED).sign(list).bytes());
        }
        return published;
    }
}
