package org.portablebadges.linkeddata;

import java.util.Comparator;
import java.util.Locale;
import org.portablebadges.encoding.Surrogates;

/**
 * Statements as lines of text, spelled in the one way that is canonical.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDFC-1.0, canonical form of N-Quads</a>
 */
final class NQuads {
    /**
     * Order by Unicode code point, which is also the order of the UTF-8 bytes. {@link String#compareTo} differs: it
     * puts a character beyond U+FFFF before U+E000.
     */
    static final Comparator<String> CODE_POINT_ORDER = NQuads::compareCodePoints;

    private NQuads() {}

    /** The statement on one line, with its blank nodes' own ids, ended by a line feed. */
    public static String line(Quad quad) {
        var line = new StringBuilder(term(quad.subject()))
                .append(' ')
                .append(term(quad.predicate()))
                .append(' ')
                .append(term(quad.object()));
        if (quad.graph() instanceof RdfResource graph) {
            line.append(' ').append(term(graph));
        }
        return line.append(" .\n").toString();
    }

    static String term(RdfTerm term) {
        if (term instanceof IriTerm iri) {
            return iri.spelling();
        }
        if (term instanceof BlankNode node) {
            return "_:" + node.id();
        }
        return literal((Literal) term);
    }

    /** The text itself; half a surrogate pair has no UTF-8, so two texts with one could share a hash. */
    static String requireWholeCharacters(String text) {
        int alone = Surrogates.firstAlone(text);
        if (alone >= 0) {
            throw new IllegalArgumentException("half of a surrogate pair at index " + alone);
        }
        return text;
    }

    private static String literal(Literal literal) {
        var text = new StringBuilder(literal.lexical().length() + 2).append('"');
        appendEscaped(literal.lexical(), text);
        text.append('"');
        if (!literal.language().isEmpty()) {
            text.append('@').append(literal.language());
        } else if (!literal.datatype().equals(Literal.STRING)) {
            text.append("^^").append(literal.datatype().spelling());
        }
        return text.toString();
    }

    private static void appendEscaped(String lexical, StringBuilder text) {
        int copied = 0;
        for (int i = 0; i < lexical.length(); i++) {
            char c = lexical.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == 0x7f) {
                text.append(lexical, copied, i).append(escape(c));
                copied = i + 1;
            }
        }
        text.append(lexical, copied, lexical.length());
    }

    private static String escape(char c) {
        return switch (c) {
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> String.format(Locale.ROOT, "\\u%04X", (int) c);
        };
    }

    // The two orders differ only where the first half of a surrogate pair meets a character from U+E000 on. Such units
    // lie at least 0x401 apart, which lets everything else be compared by the faster method.
    private static int compareCodePoints(String left, String right) {
        int byUnits = left.compareTo(right);
        return Math.abs(byUnits) <= 0x400 ? byUnits : compareOneByOne(left, right);
    }

    private static int compareOneByOne(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean beyond = Character.isSurrogate(a);
                return beyond == Character.isSurrogate(b) ? Character.compare(a, b) : beyond ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
