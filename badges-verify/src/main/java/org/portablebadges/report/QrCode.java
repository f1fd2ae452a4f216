package org.portablebadges.report;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as one SVG path.
 *
 * @param size modules on a side, the quiet zone of four on each side among them
 * @param path the dark modules, each a square of one
 */
record QrCode(int size, String path) {
    /** Most bytes that a code of the largest size surely holds with 15 percent of it unreadable. */
    static final int MOST_BYTES = 2_300;

    private static final int QUIET = 4;

    /**
     * The code of this text.
     *
     * @throws IllegalArgumentException for more than {@value #MOST_BYTES} bytes
     */
    static QrCode of(String text) {
        ByteMatrix modules = modules(text);
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }

    static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints(text)).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too much for one QR code", e);
        }
    }

    // Left to itself the encoder writes Latin-1 and loses every other letter.
    private static Map<EncodeHintType, ?> hints(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    }
}
