package org.portablebadges.image;

/** Square of pixels, each {@code 0xAARRGGBB}. */
final class Raster {
    // A pixel on an edge is looked at in 4 by 4 places, so that edges are smooth.
    private static final int STEPS = 4;

    private final int size;
    private final int[] pixels;

    Raster(int size) {
        this.size = size;
        this.pixels = new int[size * size];
    }

    int size() {
        return size;
    }

    int pixel(int x, int y) {
        return pixels[y * size + x];
    }

    void paint(Emblem emblem, Palette palette) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                pixels[y * size + x] = average(emblem, palette, x, y);
            }
        }
    }

    private static int average(Emblem emblem, Palette palette, int x, int y) {
        int corner = emblem.colorAt(x, y, palette);
        if (corner == emblem.colorAt(x + 1, y, palette)
                && corner == emblem.colorAt(x, y + 1, palette)
                && corner == emblem.colorAt(x + 1, y + 1, palette)) {
            return corner;
        }
        int alpha = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < STEPS * STEPS; i++) {
            int column = i % STEPS;
            int row = i / STEPS;
            int color = emblem.colorAt(x + (column + 0.5) / STEPS, y + (row + 0.5) / STEPS, palette);
            if (color != 0) {
                alpha++;
                red += color >> 16 & 0xFF;
                green += color >> 8 & 0xFF;
                blue += color & 0xFF;
            }
        }
        return alpha == 0 ? 0 : argb(alpha * 255 / (STEPS * STEPS), red / alpha, green / alpha, blue / alpha);
    }

    /** Lays a color over the pixels, as much as the drawing covers each. */
    void paint(NameDrawing drawing, int color) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int under = pixels[y * size + x];
                int share = drawing.coverage(x, y);
                pixels[y * size + x] = argb(
                        under >>> 24,
                        mix(under >> 16, color >> 16, share),
                        mix(under >> 8, color >> 8, share),
                        mix(under, color, share));
            }
        }
    }

    private static int mix(int under, int over, int share) {
        return ((under & 0xFF) * (255 - share) + (over & 0xFF) * share) / 255;
    }

    private static int argb(int alpha, int red, int green, int blue) {
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
