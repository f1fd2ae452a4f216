package org.portablebadges.recognition;

import java.util.List;
import java.util.Optional;

/**
 * Something that keeps a badge from counting.
 *
 * @param reason what
 * @param open whether more information could remove it; otherwise it stays whatever else becomes known
 */
record Obstacle(Reason reason, boolean open) {
    static Obstacle firm(ReasonCode code, Object... arguments) {
        return new Obstacle(Reason.of(code, arguments), false);
    }

    static Obstacle open(ReasonCode code, Object... arguments) {
        return new Obstacle(Reason.of(code, arguments), true);
    }

    /** The one that says most: a firm one if there is any. */
    static Optional<Obstacle> gravest(List<Obstacle> obstacles) {
        return obstacles.stream()
                .filter(obstacle -> !obstacle.open())
                .findFirst()
                .or(() -> obstacles.stream().findFirst());
    }
}
