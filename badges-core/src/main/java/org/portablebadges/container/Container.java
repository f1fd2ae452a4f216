package org.portablebadges.container;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portablebadges.container.ExtractedCredential.Kind;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Finds the credential in a file, or bakes one into a picture. Files are told apart by their content, never by a name.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#docformat">OB 3.0, Open Badges Document Formats</a>
 */
public final class Container {
    private Container() {}

    /**
     * The kind of a file.
     *
     * <p>PNG is known by its signature; SVG is XML whose root is {@code svg} in the SVG namespace; JSON starts with an
     * object, so an array or a string is none; JWS is three base64url parts, with white space around them at most.
     *
     * @throws ProblemException where the file is none of these, is empty or too large, or is XML that cannot be read
     */
    public static ContainerFormat detect(byte[] file, ContainerLimits limits) throws ProblemException {
        requireSize(file, limits);
        if (PngFile.isPng(file)) {
            return ContainerFormat.PNG;
        }
        if (isUtf16(file)) {
            throw ProblemException.of(ProblemCode.CONTAINER_NOT_UTF8);
        }
        return switch (firstCharacter(file)) {
            case '{' -> ContainerFormat.JSON;
            case '<' -> {
                SvgFile.requireSvg(file, limits);
                yield ContainerFormat.SVG;
            }
            default -> {
                if (CredentialText.isCompactJws(jwsText(file))) {
                    yield ContainerFormat.JWS;
                }
                throw ProblemException.of(ProblemCode.CONTAINER_UNKNOWN);
            }
        };
    }

    /**
     * The one credential in a file: of Open Badges 3.0, Open Badges 2.0 or CLR 2.0. A picture with one of each holds two.
     *
     * @throws ProblemException with one {@code container.…} or {@code limit.…} finding where there is not exactly one
     */
    public static ExtractedCredential extract(byte[] file, ContainerLimits limits) throws ProblemException {
        ContainerFormat format = detect(file, limits);
        return switch (format) {
            case PNG -> PngFile.parse(file, limits).extract();
            case SVG -> SvgFile.parse(file, limits).extract();
            case JWS -> jws(file, limits);
            case JSON -> json(file, limits);
        };
    }

    /**
     * A picture with an Open Badges 3.0 credential in it, as {@link #bake(byte[], String, Generation, boolean,
     * ContainerLimits)} makes it.
     *
     * @throws ProblemException as that method does
     */
    public static byte[] bake(byte[] image, String credentialText, boolean replace, ContainerLimits limits)
            throws ProblemException {
        return bake(image, credentialText, Generation.OPEN_BADGES_3, replace, limits);
    }

    /**
     * A picture with the credential in it. Everything else in the picture stays as it was, byte for byte. What was
     * written is read again, so {@link #extract} is known to give the text back; white space around a compact JWS is
     * not kept.
     *
     * @param image PNG or SVG; not changed
     * @param credentialText compact JWS or JSON object
     * @param generation in the place for which generation it is written
     * @param replace whether credentials of any generation that the picture carries already are removed; otherwise they
     *     are a problem
     * @throws ProblemException where the picture or the text cannot be used, or the result would exceed the limits
     */
    public static byte[] bake(
            byte[] image, String credentialText, Generation generation, boolean replace, ContainerLimits limits)
            throws ProblemException {
        ContainerFormat format = detect(image, limits);
        if (format != ContainerFormat.PNG && format != ContainerFormat.SVG) {
            throw ProblemException.of(ProblemCode.CONTAINER_NOT_A_PICTURE, format);
        }
        requireWholeCharacters(format, credentialText);
        // Without a generation, because an address is read but never written.
        String text = CredentialText.extracted(format, null, credentialText, List.of(), limits)
                .text();
        byte[] baked = format == ContainerFormat.PNG
                ? PngFile.parse(image, limits).bake(text, generation, replace)
                : SvgFile.parse(image, limits).bake(text, generation, replace);
        if (!extract(baked, limits).text().equals(text)) {
            throw new AssertionError("baking changed the credential");
        }
        return baked;
    }

    private static void requireSize(byte[] file, ContainerLimits limits) throws ProblemException {
        if (file.length == 0) {
            throw ProblemException.of(ProblemCode.CONTAINER_EMPTY);
        }
        if (file.length > limits.file()) {
            throw ProblemException.of(ProblemCode.LIMIT_FILE_SIZE, limits.file(), file.length);
        }
    }

    // Editors on Windows still save text as UTF-16. Saying so helps more than "unknown format".
    private static boolean isUtf16(byte[] file) {
        return startsWith(file, 0xFE, 0xFF)
                || startsWith(file, 0xFF, 0xFE)
                || startsWith(file, '<', 0)
                || startsWith(file, 0, '<');
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && file[0] == (byte) first && file[1] == (byte) second;
    }

    private static int firstCharacter(byte[] file) {
        boolean marked = startsWith(file, 0xEF, 0xBB) && file.length > 2 && file[2] == (byte) 0xBF;
        for (int at = marked ? 3 : 0; at < file.length; at++) {
            byte b = file[at];
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return b;
            }
        }
        return -1;
    }

    private static String jwsText(byte[] file) {
        return CredentialText.strip(new String(file, StandardCharsets.ISO_8859_1));
    }

    private static ExtractedCredential jws(byte[] file, ContainerLimits limits) throws ProblemException {
        String text = jwsText(file);
        CredentialText.requireSize(text.length(), limits);
        return new ExtractedCredential(ContainerFormat.JWS, null, Kind.COMPACT_JWS, text, List.of());
    }

    // Text with a byte order mark is left as it is: the JSON reader has a code of its own for it.
    private static ExtractedCredential json(byte[] file, ContainerLimits limits) throws ProblemException {
        CredentialText.requireSize(file.length, limits);
        String text = CredentialText.decode(file, 0, file.length);
        return new ExtractedCredential(ContainerFormat.JSON, null, Kind.JSON, text, List.of());
    }

    private static void requireWholeCharacters(ContainerFormat format, String text) throws ProblemException {
        int lone = text.codePoints()
                .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                .findFirst()
                .orElse(-1);
        if (lone >= 0) {
            throw ProblemException.of(ProblemCode.CONTAINER_CHARACTER, format, codePoint(lone));
        }
    }

    static String codePoint(int c) {
        return String.format("U+%04X", c);
    }
}
