package org.portablebadges.status;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/**
 * GZIP that makes the same bytes on every Java runtime: those of {@link java.util.zip.Deflater} depend on the zlib that
 * the runtime was built with. Fixed Huffman codes, and copies of the byte before only, which is what a status list needs:
 * nearly all of it is zeros.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1951#section-3.2.6">RFC 1951, 3.2.6</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
final class RunLengthGzip {
    // No time stamp, no file name, system unknown: nothing of the machine gets into the bytes.
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    // RFC 1951, 3.2.5: the shortest copy that each length symbol stands for, and its extra bits.
    private static final int FIRST_LENGTH_SYMBOL = 257;
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] EXTRA_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int SHORTEST_COPY = 3;
    private static final int LONGEST_COPY = 258;
    private static final int END_OF_BLOCK = 256;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int pendingBits;

    private RunLengthGzip() {}

    static byte[] compress(byte[] bytes) {
        return new RunLengthGzip().write(bytes);
    }

    private byte[] write(byte[] bytes) {
        out.writeBytes(HEADER);
        bits(1, 1); // the last block
        bits(1, 2); // with fixed codes
        int at = 0;
        while (at < bytes.length) {
            symbol(bytes[at] & 0xff);
            at += 1 + copies(run(bytes, at));
        }
        symbol(END_OF_BLOCK);
        bits(0, 7); // fills up the last byte
        var checksum = new CRC32();
        checksum.update(bytes);
        littleEndian((int) checksum.getValue());
        littleEndian(bytes.length);
        return out.toByteArray();
    }

    /** How many bytes after this one repeat it. */
    private static int run(byte[] bytes, int at) {
        int end = at + 1;
        while (end < bytes.length && bytes[end] == bytes[at]) {
            end++;
        }
        return end - at - 1;
    }

    /** Writes a run as copies of the byte before; gives how many bytes they cover, at most two less than asked. */
    private int copies(int run) {
        int left = run;
        while (left >= SHORTEST_COPY) {
            int length = Math.min(left, LONGEST_COPY);
            copy(length);
            left -= length;
        }
        return run - left;
    }

    private void copy(int length) {
        int code = LENGTHS.length - 1;
        while (LENGTHS[code] > length) {
            code--;
        }
        symbol(FIRST_LENGTH_SYMBOL + code);
        bits(length - LENGTHS[code], EXTRA_BITS[code]);
        bits(0, 5); // distance 1
    }

    private void symbol(int symbol) {
        if (symbol < 144) {
            code(0x30 + symbol, 8);
        } else if (symbol < 256) {
            code(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            code(symbol - 256, 7);
        } else {
            code(0xc0 + symbol - 280, 8);
        }
    }

    /** A Huffman code, which begins with its highest bit where all else begins with its lowest. */
    private void code(int code, int length) {
        bits(Integer.reverse(code) >>> (Integer.SIZE - length), length);
    }

    private void bits(int value, int length) {
        pending |= value << pendingBits;
        pendingBits += length;
        while (pendingBits >= 8) {
            out.write(pending);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }

    private void littleEndian(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            out.write(value >>> shift);
        }
    }
}
