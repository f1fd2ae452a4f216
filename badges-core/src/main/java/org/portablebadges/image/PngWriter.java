package org.portablebadges.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes pixels as PNG: 8 bits each of red, green, blue and alpha, and nothing but the chunks that must be there.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG</a>
 */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] EIGHT_BITS_RGBA = {8, 6, 0, 0, 0};

    private PngWriter() {}

    static byte[] write(Raster raster) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(raster.size()).putInt(raster.size()).put(EIGHT_BITS_RGBA);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("IDAT", deflate(rows(raster))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] rows(Raster raster) {
        int size = raster.size();
        ByteBuffer rows = ByteBuffer.allocate(size * (1 + 4 * size));
        for (int y = 0; y < size; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < size; x++) {
                rows.putInt(Integer.rotateLeft(raster.pixel(x, y), 8));
            }
        }
        return rows.array();
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
        chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
