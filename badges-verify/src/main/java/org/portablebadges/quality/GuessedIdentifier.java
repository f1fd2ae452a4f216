package org.portablebadges.quality;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portablebadges.encoding.Digest;
import org.portablebadges.model.IdentityObject;

/**
 * Finds hashed identifiers that are short numbers, by trying every number of one to six digits, leading zeros included: at
 * most 1,111,110 hashes for each identifier. The salt stands beside the hash, so whoever has the badge can do the same.
 */
final class GuessedIdentifier {
    /** Most digits that are tried. */
    static final int MOST_DIGITS = 6;
    /** Most hashes that one identifier costs. */
    static final int MOST_HASHES = 1_111_110;

    private static final Pattern SHA_256 = Pattern.compile("sha256\\$([0-9a-fA-F]{64})");
    private static final Pattern MD5 = Pattern.compile("md5\\$([0-9a-fA-F]{32})");

    private GuessedIdentifier() {}

    /** How many digits the identifier has; empty where no number of so few digits is the one that was hashed. */
    static OptionalInt digits(IdentityObject identity) {
        Matcher sha = SHA_256.matcher(identity.identityHash());
        if (sha.matches()) {
            return digits(Digest.SHA_256, sha.group(1), identity.salt());
        }
        Matcher md5 = MD5.matcher(identity.identityHash());
        return md5.matches() ? digits(Digest.MD5, md5.group(1), identity.salt()) : OptionalInt.empty();
    }

    private static OptionalInt digits(Digest digest, String hash, String salt) {
        byte[] sought = HexFormat.of().parseHex(hash);
        byte[] ending = salt.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length <= MOST_DIGITS; length++) {
            byte[] candidate = Arrays.copyOf(new byte[length], length + ending.length);
            Arrays.fill(candidate, 0, length, (byte) '0');
            System.arraycopy(ending, 0, candidate, length, ending.length);
            do {
                if (Arrays.equals(digest.of(candidate), sought)) {
                    return OptionalInt.of(length);
                }
            } while (countUp(candidate, length));
        }
        return OptionalInt.empty();
    }

    /** Turns the digits at the start into the next number; false after the last. */
    private static boolean countUp(byte[] digits, int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (digits[i] != '9') {
                digits[i]++;
                return true;
            }
            digits[i] = '0';
        }
        return false;
    }
}
