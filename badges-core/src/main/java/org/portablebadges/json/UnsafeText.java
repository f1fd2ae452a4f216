package org.portablebadges.json;

/**
 * Which characters of a stranger's text must not reach a screen as they are: control characters, line and paragraph
 * separators, bidirectional controls, and characters without width.
 */
public final class UnsafeText {
    private UnsafeText() {}

    /** Whether the code point must be shown as an escape. */
    public static boolean isUnsafe(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || isBlankOfOtherKind(c);
    }

    // Letters by their class, but nothing is drawn: Hangul fillers, the Braille blank, the combining grapheme joiner.
    private static boolean isBlankOfOtherKind(int c) {
        return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xffa0;
    }
}
