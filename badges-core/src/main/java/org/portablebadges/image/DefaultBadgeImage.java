package org.portablebadges.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Default badge picture, 400 by 400 pixels: a medal with a star, in colors that follow from the achievement's name, and
 * the name below it. The same name gives the same bytes on the same machine. Making a picture never fails: a name that
 * cannot be drawn is left out of the PNG.
 */
public final class DefaultBadgeImage {
    private DefaultBadgeImage() {}

    /**
     * The picture as PNG. The name is drawn where a font is available that has all of its characters.
     *
     * @param achievementName name in any script; empty for the emblem alone
     */
    public static byte[] png(String achievementName) {
        String name = CleanName.of(achievementName);
        Palette palette = Palette.of(name);
        Optional<NameDrawing> drawing = draw(name);
        Raster raster = new Raster(Emblem.SIZE);
        raster.paint(new Emblem(drawing.isPresent()), palette);
        drawing.ifPresent(coverage -> raster.paint(coverage, palette.ink()));
        return PngWriter.write(raster);
    }

    /**
     * The picture as SVG: text as text, in whatever sans-serif font its reader has, with nothing to fetch.
     *
     * @param achievementName name in any script; empty for the emblem alone
     */
    public static byte[] svg(String achievementName) {
        String name = CleanName.of(achievementName);
        return SvgWriter.write(name, Palette.of(name)).getBytes(StandardCharsets.UTF_8);
    }

    // Where fonts or their native libraries are missing, the JDK fails in many ways: InternalError,
    // NoClassDefFoundError, ExceptionInInitializerError, UnsatisfiedLinkError, NullPointerException, or a plain Error.
    // A badge without its name is still a badge.
    private static Optional<NameDrawing> draw(String name) {
        try {
            return NameDrawing.of(name);
        } catch (RuntimeException | Error e) {
            return Optional.empty();
        }
    }
}
