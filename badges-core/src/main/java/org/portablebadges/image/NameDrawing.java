package org.portablebadges.image;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.Bidi;
import java.util.Map;
import java.util.Optional;

/** A name drawn in the sans-serif font of the machine: how much of each pixel it covers. */
final class NameDrawing {
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private final BufferedImage image;

    private NameDrawing(BufferedImage image) {
        this.image = image;
    }

    /** Drawing of a name; empty where there is nothing to draw or the font lacks a character. May throw anything. */
    static Optional<NameDrawing> of(String name) {
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, 1);
        if (name.isEmpty() || font.canDisplayUpTo(name.replaceAll("[\u200C\u200D]", "")) >= 0) {
            return Optional.empty();
        }
        boolean leftToRight = new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        NameLines lines = NameLines.fit(
                name,
                (text, size) -> text.isEmpty()
                        ? 0
                        : layout(text, font, size, leftToRight).getAdvance());
        BufferedImage image = new BufferedImage(Emblem.SIZE, Emblem.SIZE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            for (int i = 0; i < lines.lines().size(); i++) {
                TextLayout layout = layout(lines.lines().get(i), font, lines.size(), leftToRight);
                double left = Emblem.CENTER_X - layout.getAdvance() / 2;
                graphics.translate(left, lines.baseline(i));
                graphics.fill(layout.getOutline(null));
                graphics.translate(-left, -lines.baseline(i));
            }
        } finally {
            graphics.dispose();
        }
        return Optional.of(new NameDrawing(image));
    }

    private static TextLayout layout(String text, Font font, int size, boolean leftToRight) {
        Map<TextAttribute, Object> attributes = Map.of(
                TextAttribute.FONT,
                font.deriveFont((float) size),
                TextAttribute.RUN_DIRECTION,
                leftToRight ? TextAttribute.RUN_DIRECTION_LTR : TextAttribute.RUN_DIRECTION_RTL);
        return new TextLayout(text, attributes, SMOOTH);
    }

    /** Share of a pixel that is covered, 0 to 255. */
    int coverage(int x, int y) {
        return image.getRaster().getSample(x, y, 0);
    }
}
