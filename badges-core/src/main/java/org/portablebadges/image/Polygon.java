package org.portablebadges.image;

import java.util.Locale;
import java.util.StringJoiner;

/** Closed figure of straight lines. */
final class Polygon {
    private final double[] corners;

    /**
     * @param corners x and y of each corner in turn
     */
    Polygon(double... corners) {
        this.corners = corners.clone();
    }

    /** Whether a point lies inside, by the even-odd rule. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
            double top = corners[i + 1];
            double bottom = corners[j + 1];
            if (top > y != bottom > y && x < (corners[j] - corners[i]) * (y - top) / (bottom - top) + corners[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** The corners as SVG writes them, to a tenth of a pixel. */
    String points() {
        StringJoiner points = new StringJoiner(" ");
        for (int i = 0; i < corners.length; i += 2) {
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", corners[i], corners[i + 1]));
        }
        return points.toString();
    }
}
