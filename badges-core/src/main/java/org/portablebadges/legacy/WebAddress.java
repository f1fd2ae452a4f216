package org.portablebadges.legacy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@code http} or {@code https} address taken apart so that two can be compared exactly. Whatever browsers and
 * libraries read in different ways is no address here: user information, backslashes, upper case in scheme or host,
 * bracketed hosts, dot segments, encoded slashes and dots, white space.
 *
 * @param scheme {@code http} or {@code https}
 * @param host name in lower case
 * @param port as written, or the scheme's own
 * @param path segments after each slash; a single empty one for the root
 */
record WebAddress(String scheme, String host, int port, List<String> path) {
    private static final Pattern ORIGIN = Pattern.compile("(https?)://([^/?#:@\\\\]+)(?::([1-9][0-9]{0,4}))?");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern REST = Pattern.compile("[!$&'()*+,;=:@a-zA-Z0-9._~%/?#-]*");
    private static final Pattern BAD_ENCODING = Pattern.compile("%(?![0-9a-fA-F]{2})|%2[eEfF]|%5[cC]|%[01]");
    private static final int LONGEST = 4_096;

    WebAddress {
        path = List.copyOf(path);
    }

    static Optional<WebAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher origin = ORIGIN.matcher(text);
        if (!origin.lookingAt() || !isHost(origin.group(2))) {
            return Optional.empty();
        }
        String rest = text.substring(origin.end());
        boolean ends = rest.isEmpty() || "/?#".indexOf(rest.charAt(0)) >= 0;
        if (!ends || !REST.matcher(rest).matches() || BAD_ENCODING.matcher(rest).find()) {
            return Optional.empty();
        }
        int port = port(origin);
        List<String> path = path(rest);
        boolean dots = path.contains(".") || path.contains("..");
        return dots || port > 65_535
                ? Optional.empty()
                : Optional.of(new WebAddress(origin.group(1), origin.group(2), port, path));
    }

    /** Whether the text is the name of a host, in lower case. */
    static boolean isHost(String text) {
        return text.length() <= 253 && HOST.matcher(text).matches();
    }

    boolean hasOriginOf(WebAddress other) {
        return scheme.equals(other.scheme) && host.equals(other.host) && port == other.port;
    }

    boolean hasOwnPort() {
        return port == ownPort(scheme);
    }

    /** Whether this is the other address or below it, segment by segment. */
    boolean isBelow(WebAddress other) {
        List<String> start = other.path;
        int last = start.size() - 1;
        List<String> whole = start.get(last).isEmpty() ? start.subList(0, last) : start;
        return hasOriginOf(other)
                && path.size() >= whole.size()
                && path.subList(0, whole.size()).equals(whole);
    }

    private static int port(Matcher origin) {
        String written = origin.group(3);
        return written == null ? ownPort(origin.group(1)) : Integer.parseInt(written);
    }

    private static int ownPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static List<String> path(String rest) {
        String path = rest.split("[?#]", 2)[0];
        return path.isEmpty() ? List.of("") : List.of(path.substring(1).split("/", -1));
    }
}
