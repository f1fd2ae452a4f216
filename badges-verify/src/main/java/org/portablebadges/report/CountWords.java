package org.portablebadges.report;

/** Numbers of things in words. */
final class CountWords {
    private CountWords() {}

    static String credentials(int count, Messages messages) {
        return messages.join(count == 1 ? "count.credential" : "count.credentials", String.valueOf(count));
    }
}
