package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * One entry of a ZIP archive, as its directory has it. Its name is shown and never used as a path.
 *
 * @param name as written
 * @param encrypted whether it is
 * @param method how it is packed
 * @param crc checksum of its bytes
 * @param packedSize bytes in the archive
 * @param offset where it starts in the archive
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">.ZIP File Format Specification 4.3.7, 4.3.12
 *     and 4.5.3</a>
 */
record ZipMember(String name, boolean encrypted, int method, long crc, long packedSize, long offset) {
    /** Bytes of the header in front of an entry's name. */
    static final int LOCAL_LENGTH = 30;

    private static final int LOCAL = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long IN_EXTRA = 0xffffffffL;
    private static final int EXTRA_64 = 1;
    private static final int EXTRA_HEADER = 4;

    static ZipMember read(ZipDirectory directory) throws IOException, ProblemException {
        ByteBuffer entry = directory.take(ENTRY_LENGTH);
        if (entry.getInt(0) != ENTRY) {
            throw ZipDirectory.damaged();
        }
        String name = text(directory.take(ZipDirectory.unsigned(entry, 28)));
        ByteBuffer extra = directory.take(ZipDirectory.unsigned(entry, 30));
        directory.take(ZipDirectory.unsigned(entry, 32));
        long[] sizes = {unsigned(entry, 24), unsigned(entry, 20), unsigned(entry, 42)};
        fill(sizes, extra);
        return new ZipMember(
                name,
                (ZipDirectory.unsigned(entry, 8) & ENCRYPTED) != 0,
                ZipDirectory.unsigned(entry, 10),
                unsigned(entry, 16),
                sizes[1],
                sizes[2]);
    }

    // 4.5.3: of unpacked size, packed size and offset those that do not fit into 32 bits, in this order.
    private static void fill(long[] sizes, ByteBuffer extra) throws ProblemException {
        int at = 0;
        while (at + EXTRA_HEADER <= extra.limit()) {
            int end = at + EXTRA_HEADER + ZipDirectory.unsigned(extra, at + 2);
            if (ZipDirectory.unsigned(extra, at) == EXTRA_64) {
                int next = at + EXTRA_HEADER;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_EXTRA && next + Long.BYTES <= Math.min(end, extra.limit())) {
                        sizes[i] = extra.getLong(next);
                        next += Long.BYTES;
                    }
                }
            }
            at = end;
        }
        for (long size : sizes) {
            if (size < 0) {
                throw ZipDirectory.damaged();
            }
        }
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /**
     * The bytes of the entry; one more than the limit where there are more, and no further.
     *
     * @param archive the file that it is in
     */
    byte[] read(Path archive) throws ProblemException {
        if (encrypted) {
            throw ProblemException.of(ProblemCode.CONTAINER_ZIP_ENCRYPTED);
        }
        if (method != STORED && method != DEFLATED) {
            throw ProblemException.of(ProblemCode.CONTAINER_ZIP_METHOD, method);
        }
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.READ)) {
            return unpacked(packed(channel));
        } catch (ZipException | EOFException e) {
            throw ZipDirectory.damaged();
        } catch (IOException e) {
            throw BatchFiles.inaccessible();
        }
    }

    private InputStream packed(FileChannel channel) throws IOException, ProblemException {
        ByteBuffer local = ZipDirectory.at(channel, offset, LOCAL_LENGTH);
        if (local.remaining() < LOCAL_LENGTH || local.getInt(0) != LOCAL) {
            throw ZipDirectory.damaged();
        }
        channel.position(offset + LOCAL_LENGTH + ZipDirectory.unsigned(local, 26) + ZipDirectory.unsigned(local, 28));
        return new Part(Channels.newInputStream(channel), packedSize);
    }

    private byte[] unpacked(InputStream packed) throws IOException, ProblemException {
        int limit = ContainerLimits.DEFAULT.file();
        byte[] bytes;
        var inflater = new Inflater(true);
        try {
            InputStream stream = method == STORED ? packed : new InflaterInputStream(packed, inflater, 8_192);
            bytes = stream.readNBytes(limit + 1);
        } finally {
            inflater.end();
        }
        if (bytes.length <= limit) {
            var found = new CRC32();
            found.update(bytes);
            if (found.getValue() != crc) {
                throw ZipDirectory.damaged();
            }
        }
        return bytes;
    }

    private static long unsigned(ByteBuffer buffer, int index) {
        return Integer.toUnsignedLong(buffer.getInt(index));
    }

    // 4.4.4, bit 11, says UTF-8, and many archives forget it. The name is only shown, so that a wrong guess harms
    // nothing.
    private static String text(ByteBuffer bytes) {
        try {
            return UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return ISO_8859_1.decode(bytes).toString();
        }
    }

    /** The next bytes of a stream and no more. */
    private static final class Part extends FilterInputStream {
        private long left;

        Part(InputStream stream, long length) {
            super(stream);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = super.read(bytes, offset, (int) Math.min(left, length));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
