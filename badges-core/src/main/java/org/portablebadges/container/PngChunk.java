package org.portablebadges.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * One chunk of a PNG: where it stands in the file and what it is. Its CRC fits.
 *
 * @param type four letters
 * @param offset byte offset of the chunk's length field
 * @param length length of its data
 * @see <a href="https://www.w3.org/TR/png-3/#5Chunk-layout">PNG, Chunk layout</a>
 */
record PngChunk(String type, int offset, int length) {
    private static final int AROUND_DATA = 12;

    /** The chunk at an offset of a file. */
    static PngChunk at(byte[] file, int offset) throws ProblemException {
        int room = file.length - offset - AROUND_DATA;
        if (room < 0) {
            throw ProblemException.of(ProblemCode.CONTAINER_PNG_TRUNCATED, offset);
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        PngChunk chunk = new PngChunk(
                new String(file, offset + 4, 4, StandardCharsets.ISO_8859_1), offset, bytes.getInt(offset));
        if (chunk.length < 0 || !chunk.type.chars().allMatch(PngChunk::isLetter)) {
            throw chunk.problem(ProblemCode.CONTAINER_PNG_MALFORMED);
        }
        if (chunk.length > room) {
            throw ProblemException.of(ProblemCode.CONTAINER_PNG_TRUNCATED, offset);
        }
        if (crc(file, offset + 4, chunk.length + 4) != bytes.getInt(chunk.end() - 4)) {
            throw chunk.problem(ProblemCode.CONTAINER_PNG_CRC);
        }
        return chunk;
    }

    /** Bytes of a chunk with this data. */
    static byte[] write(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + AROUND_DATA);
        chunk.putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII));
        chunk.put(data);
        chunk.putInt(crc(chunk.array(), 4, data.length + 4));
        return chunk.array();
    }

    int dataStart() {
        return offset + 8;
    }

    int dataEnd() {
        return dataStart() + length;
    }

    /** Offset of the byte after the chunk. */
    int end() {
        return offset + AROUND_DATA + length;
    }

    ProblemException problem(ProblemCode code) {
        return ProblemException.of(code, type, offset);
    }

    private static int crc(byte[] file, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(file, from, length);
        return (int) crc.getValue();
    }

    private static boolean isLetter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
