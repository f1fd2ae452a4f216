package org.portablebadges.linkeddata;

import java.util.Optional;
import org.portablebadges.problem.Iri;

/**
 * An IRI in a statement, compared as a string. Keeps its spelling in N-Quads, because the predicates of a vocabulary are
 * the same objects in every document. Immutable and thread-safe.
 */
final class IriTerm implements RdfResource {
    private final String value;
    private final String spelling;

    /**
     * @param value the IRI, unescaped; none of its characters is a control character, a space or one of {@code < > " { } |
     *     \ ^ `}, so that it cannot end early in N-Quads and forge a statement
     * @throws IllegalArgumentException where one is
     */
    IriTerm(String value) {
        this(value, '<' + NQuads.requireWholeCharacters(requireAllowed(value)) + '>');
    }

    private IriTerm(String value, String spelling) {
        this.value = value;
        this.spelling = spelling;
    }

    /** The term for an absolute IRI; empty for any other text. */
    static Optional<IriTerm> ofAbsolute(String text) {
        // An absolute IRI has none of the characters that requireAllowed looks for.
        return Iri.isAbsolute(text)
                ? Optional.of(new IriTerm(text, '<' + NQuads.requireWholeCharacters(text) + '>'))
                : Optional.empty();
    }

    /** The IRI, unescaped. */
    String value() {
        return value;
    }

    /** The IRI in angle brackets. */
    String spelling() {
        return spelling;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IriTerm iri && value.equals(iri.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return spelling;
    }

    private static String requireAllowed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isForbidden(value.charAt(i))) {
                throw new IllegalArgumentException("an IRI holds a character that N-Quads does not allow: " + value);
            }
        }
        return value;
    }

    private static boolean isForbidden(char c) {
        return switch (c) {
            case '<', '>', '"', '{', '}', '|', '\\', '^', '`' -> true;
            default -> c <= ' ';
        };
    }
}
