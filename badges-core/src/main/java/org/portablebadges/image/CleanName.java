package org.portablebadges.image;

/** Name of an achievement, made fit for a picture. */
final class CleanName {
    private static final int LONGEST = 240;

    private CleanName() {}

    /**
     * The name on one line: each run of white space is one space, characters without a shape are gone, and what is far
     * too long for a picture ends in an ellipsis.
     */
    static String of(String name) {
        StringBuilder clean = new StringBuilder();
        boolean space = false;
        int kept = 0;
        for (int at = 0; at < name.length(); ) {
            int c = name.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = kept > 0;
            } else if (hasShape(c)) {
                if (kept == LONGEST) {
                    return clean.append('…').toString();
                }
                clean.append(space ? " " : "").appendCodePoint(c);
                space = false;
                kept++;
            }
        }
        return clean.toString();
    }

    // Format characters go because some of them reorder the text around them. The two joiners stay: Persian and the
    // scripts of India cannot be spelled without them.
    private static boolean hasShape(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
