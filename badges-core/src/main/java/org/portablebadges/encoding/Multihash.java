package org.portablebadges.encoding;

import java.util.Arrays;
import java.util.Optional;

/**
 * A hash that says which function made it: a multihash, written in multibase, the form of {@code digestMultibase}.
 * Immutable.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources">VC 2.0, 5.3</a>
 */
public final class Multihash {
    // Function codes of the multicodec table; each is followed by the length of the hash.
    private static final int SHA_2_256 = 0x12;
    private static final int SHA_2_384 = 0x20;

    private final Digest digest;
    private final byte[] hash;

    private Multihash(Digest digest, byte[] hash) {
        this.digest = digest;
        this.hash = hash;
    }

    /**
     * A hash that was computed elsewhere, of a file in pieces for instance.
     *
     * @throws IllegalArgumentException where the function is neither SHA-256 nor SHA-384
     */
    public static Multihash of(Digest digest, byte[] hash) {
        code(digest);
        return new Multihash(digest, hash.clone());
    }

    /** SHA-256 of these bytes. */
    public static Multihash sha256(byte[] bytes) {
        return new Multihash(Digest.SHA_256, Digest.SHA_256.of(bytes));
    }

    /** SHA-384 of these bytes. */
    public static Multihash sha384(byte[] bytes) {
        return new Multihash(Digest.SHA_384, Digest.SHA_384.of(bytes));
    }

    /** Reads one in base58btc or base64url; empty where it is malformed or neither SHA-256 nor SHA-384. */
    public static Optional<Multihash> parse(String multibase) {
        return Multibase.decode(multibase).flatMap(Multihash::ofBytes);
    }

    /** As text, in base58btc. */
    public String text() {
        byte[] bytes = new byte[hash.length + 2];
        bytes[0] = (byte) code(digest);
        bytes[1] = (byte) hash.length;
        System.arraycopy(hash, 0, bytes, 2, hash.length);
        return Multibase.base58Btc(bytes);
    }

    /** Which function made it. */
    public Digest digest() {
        return digest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Multihash that && digest == that.digest && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return 31 * digest.hashCode() + Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return text();
    }

    private static Optional<Multihash> ofBytes(byte[] bytes) {
        if (bytes.length < 2 || bytes[1] != bytes.length - 2) {
            return Optional.empty();
        }
        byte[] hash = Arrays.copyOfRange(bytes, 2, bytes.length);
        return switch (bytes[0]) {
            case SHA_2_256 -> hash.length == 32 ? Optional.of(new Multihash(Digest.SHA_256, hash)) : Optional.empty();
            case SHA_2_384 -> hash.length == 48 ? Optional.of(new Multihash(Digest.SHA_384, hash)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static int code(Digest digest) {
        return switch (digest) {
            case SHA_256 -> SHA_2_256;
            case SHA_384 -> SHA_2_384;
            case SHA_512, MD5 -> throw new IllegalArgumentException("no multihash is made with " + digest);
        };
    }
}
