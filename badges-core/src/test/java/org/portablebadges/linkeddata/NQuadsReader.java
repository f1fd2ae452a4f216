package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads N-Quads as the published vectors have them; throws where a line is something else. */
final class NQuadsReader {
    private static final String IRI = "<((?:[^<>\\\\]|\\\\u[0-9A-Fa-f]{4}|\\\\U[0-9A-Fa-f]{8})*)>";
    private static final String BLANK = "_:([^\\s<>\"]*[^\\s<>\".])";
    private static final String LITERAL = "\"((?:[^\"\\\\\\n\\r]|\\\\.)*)\"(?:\\^\\^" + IRI + "|@([A-Za-z0-9-]+))?";
    private static final String END = "[ \\t]*\\.[ \\t]*(?:#.*)?";
    private static final String SPACE = "[ \\t]*";
    private static final Pattern LINE = Pattern.compile(SPACE + "(?:" + IRI + "|" + BLANK + ")" + SPACE + IRI + SPACE
            + "(?:" + IRI + "|" + BLANK + "|" + LITERAL + ")" + SPACE + "(?:" + IRI + "|" + BLANK + ")?" + END);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))");

    private NQuadsReader() {}

    static List<Quad> read(String text) {
        List<Quad> quads = new ArrayList<>();
        for (String line : text.split("[\\r\\n]+", -1)) {
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                quads.add(quad(line));
            }
        }
        return quads;
    }

    private static Quad quad(String line) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException("not N-Quads: " + line);
        }
        RdfTerm object = m.group(6) == null ? resource(m, 4) : literal(m.group(6), m.group(7), m.group(8));
        GraphName graph = m.group(9) == null && m.group(10) == null ? DefaultGraph.INSTANCE : resource(m, 9);
        return new Quad(resource(m, 1), new IriTerm(unescape(m.group(3))), object, graph);
    }

    private static RdfResource resource(Matcher m, int group) {
        return m.group(group) == null ? new BlankNode(m.group(group + 1)) : new IriTerm(unescape(m.group(group)));
    }

    private static Literal literal(String text, String datatype, String language) {
        if (language != null) {
            return Literal.inLanguage(unescape(text), language);
        }
        return datatype == null
                ? Literal.of(unescape(text))
                : Literal.typed(unescape(text), new IriTerm(unescape(datatype)));
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(character(m.group(1), m.group(2), m.group(3))));
    }

    private static String character(String four, String eight, String letter) {
        if (letter == null) {
            return Character.toString(Integer.parseInt(four == null ? eight : four, 16));
        }
        int i = "tbnrf".indexOf(letter);
        return i < 0 ? letter : "\t\b\n\r\f".substring(i, i + 1);
    }
}
