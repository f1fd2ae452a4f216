package org.portablebadges.key;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Numbers and sequences of them in DER, each below 64 KiB. */
final class DerWriter {
    private DerWriter() {}

    static byte[] integer(BigInteger number) {
        return value(DerReader.INTEGER, number.toByteArray());
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
