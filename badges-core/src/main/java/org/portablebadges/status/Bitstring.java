package org.portablebadges.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * The values of a status list. The value at index 0 begins at the left-most bit of the first byte; of a value of several
 * bits the left-most is the highest. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding">Bitstring Status List 1.0, 3</a>
 */
public final class Bitstring {
    /** Values that a list has at least, so that an index does not tell whose it is (Bitstring Status List 1.0, 2.2). */
    public static final int MINIMUM_ENTRIES = 131_072;

    private static final char MULTIBASE = 'u';

    private final byte[] bytes;

    private Bitstring(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A list of values of one bit.
     *
     * @param entries how many values, a multiple of 8
     * @param set the indexes whose bit is set
     */
    public static Bitstring of(int entries, BitSet set) {
        if (entries < 1 || entries % 8 != 0 || set.length() > entries) {
            throw new IllegalArgumentException(set.length() + " values in a list of " + entries);
        }
        byte[] bytes = new byte[entries / 8];
        set.stream().forEach(index -> bytes[index / 8] |= (byte) (0x80 >> (index % 8)));
        return new Bitstring(bytes);
    }

    /**
     * Reads {@code encodedList}: multibase with base64url of the GZIP bytes; drafts leave out the multibase prefix.
     *
     * @param mostBytes how long the values may be once inflated; no more is ever inflated
     * @throws ProblemException {@link ProblemCode#STATUS_LIST_NOT_BASE64URL}, {@link ProblemCode#STATUS_LIST_NOT_GZIP} or
     *     {@link ProblemCode#STATUS_LIST_TOO_LARGE}
     */
    public static Bitstring decode(String encodedList, int mostBytes) throws ProblemException {
        // GZIP begins with 1f 8b, so the text without prefix begins with an H.
        boolean prefixed = !encodedList.isEmpty() && encodedList.charAt(0) == MULTIBASE;
        byte[] compressed = Base64Url.decode(prefixed ? encodedList.substring(1) : encodedList)
                .orElseThrow(() -> ProblemException.of(ProblemCode.STATUS_LIST_NOT_BASE64URL));
        return new Bitstring(inflate(compressed, mostBytes));
    }

    /** The values as {@code encodedList}, the same text for the same values on every Java runtime. */
    public String encode() {
        return Multibase.base64Url(RunLengthGzip.compress(bytes));
    }

    /** How many values of this many bits there are. */
    public long entries(int size) {
        return bytes.length * 8L / requirePositive(size);
    }

    /** How many bits are set; of a list of values of one bit, how many of its values. */
    public long bitsSet() {
        return BitSet.valueOf(bytes).cardinality();
    }

    /** The value at an index; empty where the list ends before it. */
    public OptionalLong status(long index, int size) {
        if (index < 0 || index >= entries(size)) {
            return OptionalLong.empty();
        }
        long status = 0;
        for (long bit = index * size; bit < (index + 1) * size; bit++) {
            status = status << 1 | (bytes[(int) (bit / 8)] >> (7 - bit % 8) & 1);
        }
        return OptionalLong.of(status);
    }

    private static int requirePositive(int size) {
        if (size < 1 || size > StatusListEntry.MOST_BITS) {
            throw new IllegalArgumentException("values of " + size + " bits");
        }
        return size;
    }

    private static byte[] inflate(byte[] compressed, int mostBytes) throws ProblemException {
        byte[] inflated;
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            inflated = stream.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            throw ProblemException.of(ProblemCode.STATUS_LIST_NOT_GZIP);
        }
        if (inflated.length > mostBytes) {
            throw ProblemException.of(ProblemCode.STATUS_LIST_TOO_LARGE, mostBytes);
        }
        return inflated;
    }
}
