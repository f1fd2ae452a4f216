package org.portablebadges.key;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Values in DER, each below 64 KiB. */
final class DerWriter {
    private DerWriter() {}

    static byte[] integer(BigInteger number) {
        return value(DerReader.INTEGER, number.toByteArray());
    }

    static byte[] nothing() {
        return value(DerReader.NULL, new byte[0]);
    }

    /** String of whole bytes. */
    static byte[] bitString(byte[] bytes) {
        byte[] content = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, content, 1, bytes.length);
        return value(DerReader.BIT_STRING, content);
    }

    /** Object identifier of numbers with dots. */
    static byte[] objectIdentifier(String identifier) {
        int[] arcs = Pattern.compile("\\.")
                .splitAsStream(identifier)
                .mapToInt(Integer::parseInt)
                .toArray();
        var content = new ByteArrayOutputStream();
        writeArc(content, 40 * arcs[0] + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            writeArc(content, arcs[i]);
        }
        return value(DerReader.OBJECT_IDENTIFIER, content.toByteArray());
    }

    // Seven bits to a byte; all bytes but the last have the highest bit.
    private static void writeArc(ByteArrayOutputStream out, int arc) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (arc >>> shift != 0) {
                out.write(((arc >>> shift) & 0x7f) | 0x80);
            }
        }
        out.write(arc & 0x7f);
    }

    static byte[] sequence(byte[]... values) {
        var content = new ByteArrayOutputStream();
        for (byte[] value : values) {
            content.writeBytes(value);
        }
        return value(DerReader.SEQUENCE, content.toByteArray());
    }

    private static byte[] value(int tag, byte[] content) {
        int length = content.length;
        if (length > 0xffff) {
            throw new IllegalArgumentException("too long for a key or a signature: " + length);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (length >= 0x100) {
            out.write(0x82);
            out.write(length >> 8);
        } else if (length >= 0x80) {
            out.write(0x81);
        }
        out.write(length & 0xff);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
