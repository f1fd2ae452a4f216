package org.portablebadges.image;

/**
 * Colors of a badge as {@code 0xRRGGBB}: one hue deep, middle and pale, and a second hue for the ribbon.
 *
 * @param ink text and the medal's disc
 * @param medal rim of the medal
 * @param paper background
 * @param ribbon the ribbon
 * @param fold the ribbon's shaded side
 */
record Palette(int ink, int medal, int paper, int ribbon, int fold) {
    private static final Palette[] ALL = {
        new Palette(0x1F3A5F, 0x3A6EA5, 0xF1F5FA, 0xE0A458, 0xC4863A),
        new Palette(0x1E4D4A, 0x2F7F79, 0xEFF7F5, 0xE3A45C, 0xC6853D),
        new Palette(0x3D2C5E, 0x6B52A3, 0xF5F2FA, 0x5FB3A1, 0x439382),
        new Palette(0x5A2438, 0x9A4762, 0xFBF2F4, 0x6FA3C7, 0x4F83A8),
        new Palette(0x24452B, 0x4C8A57, 0xF1F7F1, 0xD9A441, 0xB98529),
        new Palette(0x4A3320, 0x96673C, 0xFAF5EF, 0x4F9D9A, 0x367E7B),
        new Palette(0x223A70, 0x4661B0, 0xF2F4FB, 0xDD7F6B, 0xBD604D),
        new Palette(0x17475A, 0x2C7C9B, 0xEFF6F9, 0xD98F5C, 0xB9713F)
    };

    /** Palette of a name; the hash of a string is the same in every Java. */
    static Palette of(String name) {
        return ALL[Math.floorMod(name.hashCode(), ALL.length)];
    }
}
