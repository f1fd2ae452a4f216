package org.portablebadges.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portablebadges.container.ExtractedCredential.Kind;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Text of a credential as a container sees it: a compact JWS or a JSON object, told apart by their shape alone. */
final class CredentialText {
    /** What the JDK puts in the place of bytes that are no UTF-8; a text may also have it of its own. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final boolean[] BASE64URL = base64UrlLetters();

    private CredentialText() {}

    // The signature may be empty: an unsigned token is still a JWS, and the envelope says what is wrong with it.

    static boolean isCompactJws(String text) {
        int first = endOfPart(text, 0);
        int second = endOfPart(text, first + 1);
        return first > 0
                && second > first + 1
                && isDot(text, first)
                && isDot(text, second)
                && endOfPart(text, second + 1) == text.length();
    }

    /** Where the letters of base64url end that start here; the length of the text where they end with it. */
    private static int endOfPart(String text, int from) {
        int at = from;
        while (at < text.length() && isBase64Url(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDot(String text, int at) {
        return at < text.length() && text.charAt(at) == '.';
    }

    private static boolean isBase64Url(char c) {
        return c < BASE64URL.length && BASE64URL[c];
    }

    private static boolean[] base64UrlLetters() {
        boolean[] letters = new boolean[128];
        for (char c = 0; c < letters.length; c++) {
            letters[c] =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        }
        return letters;
    }

    /** Whether the first character that is not JSON white space opens an object. */
    static boolean startsAsJsonObject(String text) {
        int at = 0;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '{';
    }

    /** Whether the text is an address on the web and nothing else. */
    static boolean isAddress(String text) {
        return (text.startsWith("https://") || text.startsWith("http://")) && Iri.isAbsolute(text);
    }

    /** Text without white space around it; JSON, XML and the ends of lines agree on these four characters. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static String decode(byte[] bytes, int from, int length) throws ProblemException {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            byte[] written = text.getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(written, 0, written.length, bytes, from, from + length)) {
                throw ProblemException.of(ProblemCode.CONTAINER_NOT_UTF8);
            }
        }
        return text;
    }

    /**
     * The credential in what a container carries; a JWS loses white space around it, JSON is left as it is.
     *
     * @param generation what the place in a picture is for; null where there is no such place
     */
    static ExtractedCredential extracted(
            ContainerFormat format,
            @Nullable Generation generation,
            String carried,
            List<Finding> warnings,
            ContainerLimits limits)
            throws ProblemException {
        requireSize(carried, limits);
        String stripped = strip(carried);
        if (isCompactJws(stripped)) {
            return new ExtractedCredential(format, generation, Kind.COMPACT_JWS, stripped, warnings);
        }
        if (startsAsJsonObject(carried)) {
            return new ExtractedCredential(format, generation, Kind.JSON, carried, warnings);
        }
        if (generation == Generation.OPEN_BADGES_2 && isAddress(stripped)) {
            return new ExtractedCredential(format, generation, Kind.ADDRESS, stripped, warnings);
        }
        throw ProblemException.of(ProblemCode.CONTAINER_NOT_A_CREDENTIAL, format);
    }

    static void requireSize(String text, ContainerLimits limits) throws ProblemException {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        requireSize(bytes, limits);
    }

    static void requireSize(int bytes, ContainerLimits limits) throws ProblemException {
        if (bytes > limits.credential()) {
            throw ProblemException.of(ProblemCode.LIMIT_CREDENTIAL_SIZE, limits.credential(), bytes);
        }
    }
}
