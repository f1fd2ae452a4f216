package org.portablebadges.image;

/**
 * Geometry of the emblem, in pixels from the top left corner: a card with round corners, a ribbon with two tails, and a
 * scalloped medal with a ring and a star. Plain arithmetic, so that it looks the same everywhere and cannot fail.
 */
final class Emblem {
    static final int SIZE = 400;
    static final int CARD_CORNER = 40;
    static final double CENTER_X = SIZE / 2.0;

    private static final int SCALLOPS = 24;
    private static final int RIM_CORNERS = SCALLOPS * 10;

    private final double centerY;
    private final double radius;
    private final Polygon star;
    private final Polygon leftTail;
    private final Polygon rightTail;

    /**
     * @param withName whether there is a name below, which the emblem makes room for
     */
    Emblem(boolean withName) {
        this.centerY = withName ? 130 : 166;
        this.radius = withName ? 96 : 122;
        this.star = new Polygon(starCorners());
        this.leftTail = new Polygon(tailCorners(-1));
        this.rightTail = new Polygon(tailCorners(1));
    }

    double centerY() {
        return centerY;
    }

    double ringOuter() {
        return radius * 0.83;
    }

    double ringInner() {
        return radius * 0.79;
    }

    Polygon star() {
        return star;
    }

    Polygon leftTail() {
        return leftTail;
    }

    Polygon rightTail() {
        return rightTail;
    }

    /** The scalloped rim of the medal. */
    Polygon rim() {
        double[] corners = new double[2 * RIM_CORNERS];
        for (int i = 0; i < RIM_CORNERS; i++) {
            double angle = 2 * Math.PI * i / RIM_CORNERS;
            corners[2 * i] = CENTER_X + rimAt(angle) * Math.cos(angle);
            corners[2 * i + 1] = centerY + rimAt(angle) * Math.sin(angle);
        }
        return new Polygon(corners);
    }

    /** Color at a point as {@code 0xAARRGGBB}; transparent outside the card. */
    int colorAt(double x, double y, Palette palette) {
        double dx = x - CENTER_X;
        double dy = y - centerY;
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance < ringOuter() || (distance < radius * 1.1 && distance < rimAt(Math.atan2(dy, dx)))) {
            return opaque(medalColorAt(x, y, distance, palette));
        }
        if (leftTail.contains(x, y)) {
            return opaque(palette.ribbon());
        }
        if (rightTail.contains(x, y)) {
            return opaque(palette.fold());
        }
        return insideCard(x, y) ? opaque(palette.paper()) : 0;
    }

    private int medalColorAt(double x, double y, double distance, Palette palette) {
        if (distance > ringOuter()) {
            return palette.medal();
        }
        return distance > ringInner() || star.contains(x, y) ? palette.paper() : palette.ink();
    }

    private double rimAt(double angle) {
        return radius * (1 + 0.035 * Math.cos(SCALLOPS * angle));
    }

    private static boolean insideCard(double x, double y) {
        double dx = Math.max(0, Math.abs(x - CENTER_X) - CENTER_X + CARD_CORNER);
        double dy = Math.max(0, Math.abs(y - CENTER_X) - CENTER_X + CARD_CORNER);
        return dx * dx + dy * dy < CARD_CORNER * CARD_CORNER;
    }

    private double[] starCorners() {
        double[] corners = new double[20];
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5;
            double length = radius * (i % 2 == 0 ? 0.6 : 0.27);
            corners[2 * i] = CENTER_X + length * Math.sin(angle);
            corners[2 * i + 1] = centerY + radius * 0.03 - length * Math.cos(angle);
        }
        return corners;
    }

    private double[] tailCorners(int side) {
        double[] shape = {0, 0.5, 0.6, 0.4, 0.88, 1.47, 0.62, 1.37, 0.42, 1.6};
        double[] corners = new double[shape.length];
        for (int i = 0; i < shape.length; i += 2) {
            corners[i] = CENTER_X + side * radius * shape[i];
            corners[i + 1] = centerY + radius * shape[i + 1];
        }
        return corners;
    }

    private static int opaque(int color) {
        return 0xFF000000 | color;
    }
}
