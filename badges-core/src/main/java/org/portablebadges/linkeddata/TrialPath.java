package org.portablebadges.linkeddata;

/**
 * A path under construction, compared with the best one so far as it grows, so that a hopeless one is seen at once and
 * no character is compared twice. Paths are ASCII.
 */
final class TrialPath {
    private final StringBuilder text = new StringBuilder();
    private final String best;
    private int compared;
    private boolean smaller;
    private boolean greater;

    /**
     * @param best the path to beat; empty where there is none yet
     */
    TrialPath(String best) {
        this.best = best;
    }

    /** Appends to the path; answers whether it can still beat or equal the best one. */
    boolean append(String part) {
        text.append(part);
        if (best.isEmpty() || smaller) {
            return true;
        }
        while (!smaller && !greater && compared < text.length()) {
            compareNext();
        }
        return !greater;
    }

    /** Whether the path, now complete, beats the best one. */
    boolean isBetter() {
        return best.isEmpty() || smaller || (!greater && text.length() < best.length());
    }

    String text() {
        return text.toString();
    }

    private void compareNext() {
        if (compared == best.length()) {
            greater = true;
            return;
        }
        int order = Character.compare(text.charAt(compared), best.charAt(compared));
        smaller = order < 0;
        greater = order > 0;
        compared++;
    }
}
