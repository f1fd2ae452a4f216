package org.portablebadges.fuzz;

import java.util.List;

/** One way in for bytes that a stranger chose, and what must hold whatever they are. Stateless once it is made. */
interface FuzzTarget {
    /** Inputs to start from. */
    List<byte[]> seeds();

    /**
     * Takes the bytes in.
     *
     * @throws AssertionError where the contract is broken; nothing else is ever thrown by a sound library
     */
    void hold(byte[] input);
}
