package org.portablebadges.recognition.allocation;

/**
 * What placing one more item brings, in two kinds of which the first always comes first.
 *
 * @param toMinimums how much nearer the minimums of categories come
 * @param toTotal how much the total grows
 */
record Gain(long toMinimums, long toTotal) implements Comparable<Gain> {
    static final Gain NONE = new Gain(0, 0);

    Gain plus(Gain other) {
        return new Gain(toMinimums + other.toMinimums, toTotal + other.toTotal);
    }

    Gain negated() {
        return new Gain(-toMinimums, -toTotal);
    }

    @Override
    public int compareTo(Gain other) {
        int first = Long.compare(toMinimums, other.toMinimums);
        return first == 0 ? Long.compare(toTotal, other.toTotal) : first;
    }
}
