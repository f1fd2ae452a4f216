package org.portablebadges.recognition;

import java.util.Optional;

/** Where facts come from: a register, a case file, both. */
@FunctionalInterface
public interface FactSource {
    /** No facts at all. */
    FactSource NONE = name -> Optional.empty();

    /** The fact of a name; empty where it is not known. The same answer whenever it is asked within one decision. */
    Optional<Fact> fact(String name);
}
