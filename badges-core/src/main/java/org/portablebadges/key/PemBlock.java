package org.portablebadges.key;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * One block of a text in PEM.
 *
 * @param label what it says it is, such as {@code PRIVATE KEY}
 * @param body what stands between its first and its last line
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>
 */
record PemBlock(String label, String body) {
    /** Characters of the longest text that is read. */
    static final int MAX_LENGTH = 65_536;

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----((?s:.*?))-----END \\1-----");

    /** All blocks of a text; what stands around them is passed over. */
    static List<PemBlock> all(String text) {
        return BLOCK.matcher(text)
                .results()
                .map(match -> new PemBlock(match.group(1), match.group(2)))
                .toList();
    }

    boolean isSecret() {
        return label.endsWith("PRIVATE KEY");
    }

    // RFC 1421 says in a header line of the old forms what PKCS #8 says in its label.
    boolean isEncrypted() {
        return label.startsWith("ENCRYPTED") || body.contains("Proc-Type: 4,ENCRYPTED");
    }

    byte[] decode() throws ProblemException {
        try {
            return Base64.getDecoder().decode(body.replaceAll("[ \\t\\r\\n]", ""));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemCode.KEY_MALFORMED, "PEM");
        }
    }
}
