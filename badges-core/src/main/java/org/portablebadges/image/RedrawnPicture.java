package org.portablebadges.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A stranger's PNG drawn anew: its pixels and nothing else of it, in bounded size, so that a page may show it. Whatever
 * is not a PNG, SVG above all, is not shown.
 */
public final class RedrawnPicture {
    /** Longest side of the new picture, in pixels. */
    public static final int SIDE = 400;

    /** Shortest side of a picture in which there is anything to see. */
    static final int LEAST_SIDE = 16;

    /** Most pixels of a picture that is read. */
    static final long MOST_PIXELS = 16_000_000;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private RedrawnPicture() {}

    /** The picture as PNG of at most {@value #SIDE} pixels a side; empty where it is none, tiny or too large. */
    public static Optional<byte[]> png(byte[] picture) {
        if (!startsAsPng(picture)) {
            return Optional.empty();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            // Texts and profiles in the file are not read: they may be compressed without bound.
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            boolean tiny = Math.min(reader.getWidth(0), reader.getHeight(0)) < LEAST_SIDE;
            return tiny || pixels > MOST_PIXELS ? Optional.empty() : Optional.of(write(shrink(reader.read(0))));
        } catch (IOException | RuntimeException e) {
            // The JDK's reader answers damaged pictures with many kinds of unchecked exceptions.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static boolean startsAsPng(byte[] picture) {
        if (picture.length < SIGNATURE.length) {
            return false;
        }
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (picture[i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage shrink(BufferedImage picture) {
        double scale = Math.min(1.0, SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(picture, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return small;
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        var png = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(png)) {
            if (!ImageIO.write(picture, "png", stream)) {
                throw new IOException("no writer for PNG");
            }
        }
        return png.toByteArray();
    }
}
