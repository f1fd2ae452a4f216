package org.portablebadges.key;

import java.util.List;
import java.util.Locale;
import org.portablebadges.encoding.Hex;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * DIDs that name a place on the web. Nothing is fetched here: this only says where the document of such a DID would be,
 * so that a captured one can be found.
 *
 * @see <a href="https://w3c-ccg.github.io/did-method-web/">The did:web method</a>
 */
public final class DidWeb {
    private static final String PREFIX = "did:web:";
    private static final int LONGEST_PORT = 5;
    private static final int HIGHEST_PORT = 65_535;

    private DidWeb() {}

    /** Whether this is a did:web, well-formed or not. */
    public static boolean isDidWeb(Iri identifier) {
        return identifier.value().startsWith(PREFIX);
    }

    /**
     * Address of the DID's document: {@code did:web:example.org} is at {@code https://example.org/.well-known/did.json},
     * {@code did:web:example.org%3A8443:units:a} at {@code https://example.org:8443/units/a/did.json}.
     *
     * @param did the DID itself, without fragment, path or query
     * @throws ProblemException {@code issuer.did-malformed} where it is no such DID
     */
    public static Iri address(Iri did) throws ProblemException {
        if (!isDidWeb(did)) {
            throw malformed(did);
        }
        List<String> parts = List.of(did.value().substring(PREFIX.length()).split(":", -1));
        var address = new StringBuilder("https://").append(authority(parts.get(0), did));
        for (String part : parts.subList(1, parts.size())) {
            address.append('/').append(segment(part, did));
        }
        return Iri.of(address.append(parts.size() == 1 ? "/.well-known/did.json" : "/did.json")
                .toString());
    }

    // A port is written after an encoded colon, because a bare one starts the path.
    private static String authority(String text, Iri did) throws ProblemException {
        int colon = text.toUpperCase(Locale.ROOT).indexOf("%3A");
        if (colon < 0) {
            return host(text, did);
        }
        String port = text.substring(colon + 3);
        boolean number = !port.isEmpty()
                && port.length() <= LONGEST_PORT
                && port.chars().allMatch(DidWeb::isDigit)
                && Integer.parseInt(port) <= HIGHEST_PORT;
        if (!number) {
            throw malformed(did);
        }
        return host(text.substring(0, colon), did) + ":" + port;
    }

    // Of a domain name only; the method does not allow addresses of machines, nor names without a dot but localhost.
    private static String host(String text, Iri did) throws ProblemException {
        boolean sound = !text.isEmpty()
                && text.chars().allMatch(c -> isLetterOrDigit(c) || c == '-' || c == '.')
                && text.charAt(0) != '.'
                && !text.endsWith(".")
                && !text.contains("..")
                && !text.chars().allMatch(c -> isDigit(c) || c == '.');
        if (!sound) {
            throw malformed(did);
        }
        return text;
    }

    private static String segment(String text, Iri did) throws ProblemException {
        boolean sound = !text.isEmpty() && !text.equals(".") && !text.equals("..");
        for (int i = 0; sound && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                sound = i + 2 < text.length() && isHarmless(text.substring(i + 1, i + 3));
                i += 2;
            } else {
                sound = isLetterOrDigit(c) || "._-".indexOf(c) >= 0;
            }
        }
        if (!sound) {
            throw malformed(did);
        }
        return text;
    }

    // An encoded dot or slash would lead some servers to another place than it seems.
    private static boolean isHarmless(String digits) {
        return Hex.decode(digits).isPresent() && !List.of("2e", "2f", "5c").contains(digits.toLowerCase(Locale.ROOT));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(int c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static ProblemException malformed(Iri did) {
        return ProblemException.of(ProblemCode.ISSUER_DID_MALFORMED, did);
    }
}
