package org.portablebadges.linkeddata;

/**
 * An IRI in a statement, compared as a string.
 *
 * @param value the IRI, unescaped; none of its characters is a control character, a space or one of
 *     {@code < > " { } | \ ^ `}, so that it cannot end early in N-Quads and forge a statement
 */
record IriTerm(String value) implements RdfResource {
    public IriTerm {
        NQuads.requireWholeCharacters(value);
        if (value.chars().anyMatch(IriTerm::isForbidden)) {
            throw new IllegalArgumentException("an IRI holds a character that N-Quads does not allow: " + value);
        }
    }

    private static boolean isForbidden(int c) {
        return c <= ' ' || (c < 0x7f && "<>\"{}|\\^`".indexOf(c) >= 0);
    }
}
