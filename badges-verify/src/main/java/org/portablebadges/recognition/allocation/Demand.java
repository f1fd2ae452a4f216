package org.portablebadges.recognition.allocation;

import java.util.List;
import java.util.Map;

/**
 * What must be filled with items. An item is named by its index in the list that the search is given; no item and no two
 * items of one key fill two places.
 */
public sealed interface Demand {
    /** Whether one item is all that it takes, whichever way it is filled. */
    default boolean isUnit() {
        return false;
    }

    /** Something that holds, or does not, whatever the items. */
    record Fixed(boolean holds) implements Demand {}

    /**
     * A number of places that the same items fit.
     *
     * @param name what the places are known by; unique among all demands of one search
     * @param count number of places
     * @param accepted indices of the items that fit
     * @param groups for items by index, what they must differ in; no entry, no such rule
     */
    record Places(String name, int count, List<Integer> accepted, Map<Integer, String> groups) implements Demand {
        public Places {
            accepted = List.copyOf(accepted);
            groups = Map.copyOf(groups);
            if (count < 0) {
                throw new IllegalArgumentException(count + " places");
            }
        }

        /** Places whose items need not differ in anything. */
        public Places(String name, int count, List<Integer> accepted) {
            this(name, count, accepted, Map.of());
        }

        @Override
        public boolean isUnit() {
            return count == 1;
        }

        Places accepting(List<Integer> others) {
            return new Places(name, count, others, groups);
        }
    }

    /**
     * Places of which some must be filled in a narrower way.
     *
     * @param places all places
     * @param minimums how many of them at least by items of a kind
     * @param overlap whether one item may count for several minimums
     */
    record Including(Places places, List<Minimum> minimums, boolean overlap) implements Demand {
        public Including {
            minimums = List.copyOf(minimums);
        }
    }

    /**
     * A narrower kind of item.
     *
     * @param count how many at least
     * @param accepted indices of the items of this kind
     */
    record Minimum(int count, List<Integer> accepted) {
        public Minimum {
            accepted = List.copyOf(accepted);
        }
    }

    /**
     * A number of parts, or more.
     *
     * @param least how many
     * @param parts the parts
     */
    record Some(int least, List<Demand> parts) implements Demand {
        public Some {
            parts = List.copyOf(parts);
        }

        /** Every part. */
        public static Some all(List<Demand> parts) {
            return new Some(parts.size(), parts);
        }

        @Override
        public boolean isUnit() {
            return least == 1 && parts.stream().allMatch(Demand::isUnit);
        }

        /** Whether no part may be missing. */
        boolean isWhole() {
            return least == parts.size();
        }

        /** Whether each part takes one item, so that filling them is a matter of flow. */
        boolean isFlow() {
            return parts.stream().allMatch(Demand::isUnit);
        }
    }

    /**
     * Every part, none filled by an item earned before the last one of the part ahead of it.
     *
     * @param parts the parts, in order
     */
    record InOrder(List<Demand> parts) implements Demand {
        public InOrder {
            parts = List.copyOf(parts);
        }
    }
}
