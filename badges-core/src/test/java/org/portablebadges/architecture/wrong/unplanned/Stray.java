package org.portablebadges.architecture.wrong.unplanned;

/** Breaks: every package has a row; every package is {@code @NullMarked}. */
final class Stray {
    private Stray() {}
}
