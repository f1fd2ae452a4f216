package org.portablebadges.image;

import java.text.Bidi;
import java.util.Locale;

/** Writes the badge as SVG, from the same geometry as the PNG. */
final class SvgWriter {
    private SvgWriter() {}

    static String write(String name, Palette palette) {
        Emblem emblem = new Emblem(!name.isEmpty());
        String title = name.isEmpty() ? "Badge" : escaped(name);
        StringBuilder svg = new StringBuilder();
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"400\" viewBox=\"0 0 400 400\"");
        svg.append(" role=\"img\" aria-label=\"").append(title).append("\">\n");
        svg.append("<title>").append(title).append("</title>\n");
        svg.append("<rect width=\"400\" height=\"400\" rx=\"").append(Emblem.CARD_CORNER);
        svg.append("\" fill=\"").append(color(palette.paper())).append("\"/>\n");
        polygon(svg, emblem.leftTail(), palette.ribbon());
        polygon(svg, emblem.rightTail(), palette.fold());
        polygon(svg, emblem.rim(), palette.medal());
        circle(svg, emblem, emblem.ringOuter(), palette.paper());
        circle(svg, emblem, emblem.ringInner(), palette.ink());
        polygon(svg, emblem.star(), palette.paper());
        if (!name.isEmpty()) {
            text(svg, name, palette.ink());
        }
        return svg.append("</svg>\n").toString();
    }

    private static void polygon(StringBuilder svg, Polygon polygon, int fill) {
        svg.append("<polygon points=\"").append(polygon.points());
        svg.append("\" fill=\"").append(color(fill)).append("\"/>\n");
    }

    private static void circle(StringBuilder svg, Emblem emblem, double radius, int fill) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>\n",
                Emblem.CENTER_X,
                emblem.centerY(),
                radius,
                color(fill)));
    }

    private static void text(StringBuilder svg, String name, int fill) {
        NameLines lines = NameLines.fit(name, SvgWriter::estimatedWidth);
        boolean leftToRight = new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        svg.append("<g font-family=\"sans-serif\" font-weight=\"700\" font-size=\"")
                .append(lines.size());
        svg.append("\" text-anchor=\"middle\" fill=\"").append(color(fill));
        svg.append(leftToRight ? "\">\n" : "\" direction=\"rtl\">\n");
        for (int i = 0; i < lines.lines().size(); i++) {
            svg.append(String.format(Locale.ROOT, "<text x=\"200\" y=\"%.1f\">", lines.baseline(i)));
            svg.append(escaped(lines.lines().get(i))).append("</text>\n");
        }
        svg.append("</g>\n");
    }

    // Which font will draw the text is not known. These widths are those of a wide bold one, so text rather ends up
    // small than outside the card.
    private static double estimatedWidth(String text, int size) {
        return text.codePoints().mapToDouble(SvgWriter::estimatedWidth).sum() * size;
    }

    private static double estimatedWidth(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c > 0xFFFF || Character.isIdeographic(c) || (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xD7FF)) {
            return 1.05;
        }
        if (Character.isUpperCase(c)) {
            return c == 'I' || c == 'J' ? 0.4 : c == 'M' || c == 'W' ? 1.1 : 0.8;
        }
        return " .,:;!|'ijl".indexOf(c) >= 0 ? 0.4 : c == 'm' || c == 'w' ? 1.05 : 0.7;
    }

    private static String color(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
