package org.portablebadges.encoding;

/**
 * Halves of surrogate pairs that stand alone in a text. Such a half is no character and has no UTF-8, so two texts with one
 * could become the same bytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-8.2">RFC 8259, section 8.2</a>
 */
public final class Surrogates {
    private Surrogates() {}

    /** Index of the first half that stands alone; -1 where there is none. */
    public static int firstAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean whole = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!whole) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
