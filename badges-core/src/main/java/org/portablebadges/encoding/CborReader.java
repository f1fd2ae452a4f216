package org.portablebadges.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Takes CBOR apart item by item, as its consumer expects it. Only what {@link CborWriter} writes is accepted: numbers,
 * strings, arrays and maps of definite length, each number in its shortest form, no tags, nothing behind the last item.
 * Every length is compared with the bytes that are left before anything of that size is made. Every method throws a
 * {@code cbor.malformed} finding that says where and what was expected. Not thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949">RFC 8949</a>
 */
public final class CborReader {
    private final byte[] bytes;
    private int position;

    /** Reads these bytes from the first. */
    public CborReader(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Beginning of an array: how many items follow in it. */
    public int array() throws ProblemException {
        return count(CborKind.ARRAY, 1);
    }

    /** Beginning of a map: how many pairs of items follow in it. Order and difference of the keys are not asked. */
    public int map() throws ProblemException {
        return count(CborKind.MAP, 2);
    }

    /** A string of bytes. */
    public byte[] bytes() throws ProblemException {
        return take(count(CborKind.BYTES, 1));
    }

    /** A string of text, in sound UTF-8. */
    public String text() throws ProblemException {
        int start = position;
        byte[] utf8 = take(count(CborKind.TEXT, 1));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(start, CborKind.TEXT.label());
        }
    }

    /** A whole number from 0 to {@link Integer#MAX_VALUE}. */
    public int unsigned() throws ProblemException {
        int start = position;
        long value = argument(CborKind.UNSIGNED);
        if (value > Integer.MAX_VALUE) {
            throw malformed(start, CborKind.UNSIGNED.label());
        }
        return (int) value;
    }

    /** Requires that nothing follows. */
    public void end() throws ProblemException {
        if (position != bytes.length) {
            throw malformed(position, "end");
        }
    }

    private int count(CborKind kind, int smallest) throws ProblemException {
        int start = position;
        long count = argument(kind);
        if (count > (bytes.length - position) / smallest) {
            throw malformed(start, kind.label());
        }
        return (int) count;
    }

    private long argument(CborKind kind) throws ProblemException {
        int start = position;
        if (start == bytes.length || (bytes[start] & 0xff) >> 5 != kind.major()) {
            throw malformed(start, kind.label());
        }
        int additional = bytes[position++] & 0x1f;
        if (additional <= CborKind.MAX_INLINE) {
            return additional;
        }
        int size = 1 << (additional - CborKind.MAX_INLINE - 1);
        if (size > 8 || size > bytes.length - position) {
            throw malformed(start, kind.label());
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = (value << 8) | (bytes[position++] & 0xff);
        }
        if (value < 0 || CborKind.argumentSize(value) != size) {
            throw malformed(start, kind.label());
        }
        return value;
    }

    private byte[] take(int length) {
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    private static ProblemException malformed(int at, String expected) {
        return ProblemException.of(ProblemCode.CBOR_MALFORMED, at, expected);
    }
}
