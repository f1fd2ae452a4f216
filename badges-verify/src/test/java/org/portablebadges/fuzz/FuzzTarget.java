package org.portablebadges.fuzz;

import java.util.List;

/** One way in for bytes that a stranger chose, and what must hold whatever they are. Stateless once it is made. */
interface FuzzTarget {
    /** Inputs to start from. */
    List<byte[]> seeds();

    /**
     * Takes the bytes in. The library may throw {@code ProblemException} only, and only where a signature declares it;
     * there it is caught. Whatever else is thrown goes through and is a finding.
     *
     * @throws AssertionError where an answer of the library breaks what must hold, which is a finding too
     */
    void hold(byte[] input);
}
