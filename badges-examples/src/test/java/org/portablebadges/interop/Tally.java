package org.portablebadges.interop;

/** Counts what one direction went through, and says so on one line. */
final class Tally {
    private final String direction;
    private int accepted;
    private int refused;

    Tally(String direction) {
        this.direction = direction;
    }

    /** Counts a badge and its twin with a changed name, each where it was judged rightly. */
    void count(boolean wholeAccepted, boolean renamedRefused) {
        accepted += wholeAccepted ? 1 : 0;
        refused += renamedRefused ? 1 : 0;
    }

    void print() {
        System.out.println(
                "interop: " + direction + ": " + accepted + " accepted, " + refused + " refused with a changed name");
    }
}
