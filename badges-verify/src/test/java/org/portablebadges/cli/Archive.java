package org.portablebadges.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A ZIP archive written by hand, so that it can have what no tool writes. */
final class Archive {
    private static final int LOCAL_LENGTH = 30;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();
    private int flags;
    private int method = 8;
    private int crcChange;

    /** The next entry is said to be encrypted. */
    Archive encrypted() {
        flags = 1;
        return this;
    }

    /** The next entry is said to be packed in this way. */
    Archive packedBy(int number) {
        method = number;
        return this;
    }

    /** The next entry has the checksum of other bytes. */
    Archive damaged() {
        crcChange = 1;
        return this;
    }

    Archive add(String name, byte[] content) {
        byte[] packed = method == 0 ? content : deflated(content);
        int offset = bytes.size();
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(buffer(LOCAL_LENGTH)
                .putInt(0, 0x04034b50)
                .putShort(26, (short) encoded.length)
                .array());
        bytes.writeBytes(encoded);
        bytes.writeBytes(packed);
        list(encoded, content, packed.length, offset);
        flags = 0;
        method = 8;
        crcChange = 0;
        return this;
    }

    /** The last entry once more in the directory, with the same bytes. */
    Archive again() {
        directory.add(directory.get(directory.size() - 1));
        return this;
    }

    byte[] bytes() {
        int start = bytes.size();
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        directory.forEach(whole::writeBytes);
        whole.writeBytes(buffer(22)
                .putInt(0, 0x06054b50)
                .putShort(8, (short) directory.size())
                .putShort(10, (short) directory.size())
                .putInt(12, whole.size() - start)
                .putInt(16, start)
                .array());
        return whole.toByteArray();
    }

    String write(Path file) throws IOException {
        return Files.write(file, bytes()).toString();
    }

    private void list(byte[] name, byte[] content, int packed, int offset) {
        var crc = new CRC32();
        crc.update(content);
        directory.add(ByteBuffer.allocate(46 + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, 0x02014b50)
                .putShort(8, (short) flags)
                .putShort(10, (short) method)
                .putInt(16, (int) crc.getValue() + crcChange)
                .putInt(20, packed)
                .putInt(24, content.length)
                .putShort(28, (short) name.length)
                .putInt(42, offset)
                .position(46)
                .put(name)
                .array());
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
