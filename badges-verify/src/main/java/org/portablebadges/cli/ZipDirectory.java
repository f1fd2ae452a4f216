package org.portablebadges.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * The central directory of a ZIP archive, read one entry at a time, so that an archive of a million files needs no more
 * memory than one of ten, and an entry that cannot be read does not hide those behind it. Not thread-safe.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">.ZIP File Format Specification 4.3.12 to
 *     4.3.16</a>
 */
final class ZipDirectory implements AutoCloseable {
    /** Most entries that are read of one archive. */
    static final long MOST_ENTRIES = 1_000_000;

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int END_64_LOCATOR_LENGTH = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;

    private final FileChannel channel;
    private final InputStream entries;
    private final long count;
    private final long most;
    private final long size;
    private long read;
    private long claimed;

    private ZipDirectory(FileChannel channel, long count, long offset, long most) throws IOException {
        this.channel = channel;
        this.count = count;
        this.most = most;
        this.size = channel.size();
        this.entries = new BufferedInputStream(Channels.newInputStream(channel.position(offset)));
    }

    /** Whether a file starts as an archive does, be it an empty one. */
    static boolean isArchive(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] start = stream.readNBytes(Integer.BYTES);
            int signature = start.length == Integer.BYTES ? little(start).getInt() : 0;
            return signature == LOCAL_HEADER || signature == END;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Finds the directory of an archive.
     *
     * @param most how many entries are read
     * @throws ProblemException {@code container.zip-damaged} where there is none
     */
    static ZipDirectory open(Path archive, long most) throws IOException, ProblemException {
        FileChannel channel = FileChannel.open(archive, StandardOpenOption.READ);
        try {
            return find(channel, most);
        } catch (IOException | ProblemException e) {
            channel.close();
            throw e;
        }
    }

    // The last record that fits, with a comment up to the end of the file.
    private static ZipDirectory find(FileChannel channel, long most) throws IOException, ProblemException {
        long start = Math.max(0, channel.size() - END_LENGTH - LONGEST_COMMENT);
        ByteBuffer tail = at(channel, start, (int) (channel.size() - start));
        for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END && i + END_LENGTH + unsigned(tail, i + 20) == tail.limit()) {
                long count = unsigned(tail, i + 10);
                long offset = Integer.toUnsignedLong(tail.getInt(i + 16));
                return count == 0xffff || offset == 0xffffffffL
                        ? find64(channel, start + i - END_64_LOCATOR_LENGTH, count, offset, most)
                        : of(channel, count, offset, most);
            }
        }
        throw damaged();
    }

    private static ZipDirectory find64(FileChannel channel, long locator, long count, long offset, long most)
            throws IOException, ProblemException {
        ByteBuffer found = locator < 0 ? ByteBuffer.allocate(0) : at(channel, locator, END_64_LOCATOR_LENGTH);
        if (found.remaining() < END_64_LOCATOR_LENGTH || found.getInt(0) != END_64_LOCATOR) {
            return of(channel, count, offset, most);
        }
        ByteBuffer end = at(channel, found.getLong(8), END_64_LENGTH);
        if (end.remaining() < END_64_LENGTH || end.getInt(0) != END_64) {
            throw damaged();
        }
        return of(channel, end.getLong(32), end.getLong(48), most);
    }

    private static ZipDirectory of(FileChannel channel, long count, long offset, long most)
            throws IOException, ProblemException {
        if (count < 0 || offset < 0 || offset > channel.size()) {
            throw damaged();
        }
        return new ZipDirectory(channel, count, offset, most);
    }

    boolean hasNext() {
        return read < count;
    }

    /**
     * The next entry.
     *
     * @throws ProblemException {@code limit.zip-entries} where there are more than are read, {@code
     *     container.zip-damaged} where there is none
     */
    ZipMember next() throws IOException, ProblemException {
        if (read == most) {
            throw ProblemException.of(ProblemCode.LIMIT_ZIP_ENTRIES, most, count);
        }
        read++;
        ZipMember member = ZipMember.read(this);
        // Entries that share their bytes make a small archive unpack to anything.
        claimed += Math.min(size, member.packedSize()) + ZipMember.LOCAL_LENGTH;
        if (claimed > size) {
            throw damaged();
        }
        return member;
    }

    /** The next bytes of the directory. */
    ByteBuffer take(int length) throws IOException, ProblemException {
        byte[] bytes = entries.readNBytes(length);
        if (bytes.length < length) {
            throw damaged();
        }
        return little(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Bytes at a place in a file, fewer where it ends. */
    static ByteBuffer at(FileChannel channel, long position, int length) throws IOException, ProblemException {
        if (position < 0) {
            throw damaged();
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int count = 0;
        while (count >= 0 && buffer.hasRemaining()) {
            count = channel.read(buffer, position + buffer.position());
        }
        return buffer.flip();
    }

    static int unsigned(ByteBuffer buffer, int index) {
        return Short.toUnsignedInt(buffer.getShort(index));
    }

    static ProblemException damaged() {
        return ProblemException.of(ProblemCode.CONTAINER_ZIP_DAMAGED);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
