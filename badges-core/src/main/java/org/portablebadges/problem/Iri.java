package org.portablebadges.problem;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Identifier or link, exactly as written. Two of them are equal only if their characters are: letter case,
 * percent-encoding and a trailing slash all make a different identifier, because a lookalike is a different issuer.
 *
 * @param value the identifier: an absolute IRI in a sound credential, any text in an unsound one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3987">RFC 3987</a>
 */
public record Iri(String value) {
    // A table, because every identifier of a file is looked through, some of them several times.
    private static final boolean[] FORBIDDEN = forbidden();

    public Iri {
        requireNonNull(value, "value");
    }

    /** Short for the constructor. */
    public static Iri of(String value) {
        return new Iri(value);
    }

    /**
     * Whether the text is an absolute IRI: a scheme, a colon, at least one character more, and no white space, control
     * character or one of {@code < > " { } | \ ^ `}.
     */
    public boolean isAbsolute() {
        return isAbsolute(value);
    }

    /** Same question about a bare string. */
    public static boolean isAbsolute(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isScheme(text, colon)) {
            return false;
        }
        for (int i = colon + 1; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text before the first colon equals this scheme, ignoring letter case as schemes do. */
    public boolean hasScheme(String scheme) {
        int colon = value.indexOf(':');
        return colon > 0 && value.substring(0, colon).equalsIgnoreCase(scheme);
    }

    /** The part before the first {@code #}; the whole where there is none. */
    public Iri withoutFragment() {
        int hash = value.indexOf('#');
        return hash < 0 ? this : new Iri(value.substring(0, hash));
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isScheme(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean inner = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
            if (!letter && !inner) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(char c) {
        return c < FORBIDDEN.length && FORBIDDEN[c];
    }

    private static boolean[] forbidden() {
        boolean[] forbidden = new boolean[0xa1];
        Arrays.fill(forbidden, 0, ' ' + 1, true);
        Arrays.fill(forbidden, 0x7f, forbidden.length, true);
        for (char c : "<>\"{|}\\^`".toCharArray()) {
            forbidden[c] = true;
        }
        return forbidden;
    }
}
