package org.portablebadges.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Numbers that the standard keeps in strings. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private Numbers() {}

    /** The number where the text is a plain decimal one. */
    static Optional<BigDecimal> of(String text) {
        String trimmed = text.trim();
        return DECIMAL.matcher(trimmed).matches() ? Optional.of(new BigDecimal(trimmed)) : Optional.empty();
    }

    /** The things from low to high; empty where one has no number, two have the same, or there is none at all. */
    static <T> Optional<List<T>> ordered(List<T> things, Function<T, Optional<String>> number) {
        Map<BigDecimal, T> byNumber = new HashMap<>();
        for (T thing : things) {
            number.apply(thing).flatMap(Numbers::of).ifPresent(n -> byNumber.put(n.stripTrailingZeros(), thing));
        }
        if (things.isEmpty() || byNumber.size() < things.size()) {
            return Optional.empty();
        }
        return Optional.of(byNumber.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList());
    }
}
