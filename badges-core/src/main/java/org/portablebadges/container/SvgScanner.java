package org.portablebadges.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.portablebadges.container.SvgLayout.Span;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Walks over the markup of an SVG to learn where things stand, which the JDK's parser does not tell reliably. It finds
 * the document type declaration, the root's start tag and elements by their number in document order, refuses entity
 * references, and holds the limits. Whether the rest is well-formed is for the parser, which reads the same text after.
 *
 * @see <a href="https://www.w3.org/TR/xml/">XML 1.0</a>
 */
final class SvgScanner {
    private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "apos", "quot");
    private static final int LONGEST_ENTITY_NAME = 100;

    private final String text;
    private final ContainerLimits limits;
    private final Set<Integer> numbers;
    private final List<Span> wanted = new ArrayList<>();

    private final Deque<Integer> declarations = new ArrayDeque<>();

    private int at;
    private int namespaces;
    private int elements;
    private int wantedFrom;
    private int wantedDepth;
    private Span doctype = new Span(0, 0);
    private Span rootTag = new Span(0, 0);
    private String rootName = "";
    private boolean rootEmpty;

    private SvgScanner(String text, ContainerLimits limits, Set<Integer> numbers) {
        this.text = text;
        this.limits = limits;
        this.numbers = numbers;
    }

    /**
     * Layout of an SVG.
     *
     * @param numbers elements whose place is wanted, counted in document order, the root being 0
     * @throws ProblemException where the root is not {@code svg}, an entity is used, a limit exceeded or a tag open
     */
    static SvgLayout scan(String text, ContainerLimits limits, Set<Integer> numbers) throws ProblemException {
        return new SvgScanner(text, limits, numbers).scan();
    }

    private SvgLayout scan() throws ProblemException {
        at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            if (text.charAt(at) == '<') {
                markup();
            } else {
                int end = text.indexOf('<', at);
                int to = end < 0 ? text.length() : end;
                requireNoEntities(at, to);
                at = to;
            }
        }
        if (elements == 0) {
            throw ProblemException.of(ProblemCode.CONTAINER_UNKNOWN);
        }
        return new SvgLayout(doctype, rootTag, rootName, rootEmpty, elements, wanted);
    }

    private void markup() throws ProblemException {
        if (text.startsWith("<!--", at)) {
            at = past("-->", at + 4);
        } else if (text.startsWith("<![CDATA[", at)) {
            at = past("]]>", at + 9);
        } else if (text.startsWith("<?", at)) {
            at = past("?>", at + 2);
        } else if (text.startsWith("<!DOCTYPE", at) && elements == 0 && doctype.to() == 0) {
            doctype();
        } else if (text.startsWith("</", at)) {
            at = past(">", at + 2);
            endElement();
        } else {
            startTag();
        }
    }

    // An entity declared in the internal subset may hold "]" and ">", and so may a comment there.
    private void doctype() throws ProblemException {
        int from = at;
        boolean subset = false;
        boolean declaration = true;
        at += "<!DOCTYPE".length();
        while (true) {
            char c = charAt(at);
            if (subset && text.startsWith("<!--", at)) {
                at = past("-->", at + 4);
            } else if (subset && text.startsWith("<?", at)) {
                at = past("?>", at + 2);
            } else if (declaration && (c == '"' || c == '\'')) {
                at = past(String.valueOf(c), at + 1);
            } else if (c == '>' && !subset) {
                doctype = new Span(from, ++at);
                return;
            } else {
                if (c == '[' && !subset) {
                    subset = true;
                    declaration = false;
                } else if (subset && !declaration && c == ']') {
                    subset = false;
                    declaration = true;
                } else if (subset) {
                    declaration = c == '<' || (declaration && c != '>');
                }
                at++;
            }
        }
    }

    private void startTag() throws ProblemException {
        int from = at;
        at = endOfName(at + 1);
        String name = text.substring(from + 1, at);
        if (elements == 0) {
            requireSvg(name);
        }
        if (declarations.size() == limits.svgDepth()) {
            throw ProblemException.of(ProblemCode.LIMIT_SVG_DEPTH, limits.svgDepth());
        }
        declarations.push(attributes());
        boolean empty = text.charAt(at - 1) == '/';
        at++;
        if (elements == 0) {
            rootTag = new Span(from, at);
            rootName = name;
            rootEmpty = empty;
        }
        if (wantedDepth == 0 && numbers.contains(elements)) {
            wantedFrom = from;
            wantedDepth = declarations.size();
        }
        elements++;
        if (empty) {
            endElement();
        }
    }

    private int endOfName(int from) {
        int end = from;
        while (end < text.length()
                && !isSpace(text.charAt(end))
                && text.charAt(end) != '/'
                && text.charAt(end) != '>') {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private void requireSvg(String name) throws ProblemException {
        if (!name.substring(name.indexOf(':') + 1).equals("svg")) {
            throw ProblemException.of(ProblemCode.CONTAINER_UNKNOWN);
        }
    }

    /**
     * Moves to the {@code >} of a start tag and counts the namespaces it declares. The parser looks a prefix up among
     * all that are declared so far, so the attributes' limit holds for the declarations of open elements together.
     */
    private int attributes() throws ProblemException {
        int attributes = 0;
        int before = namespaces;
        for (char c = charAt(at); c != '>'; c = charAt(at)) {
            if (c == '<') {
                throw malformed(at);
            }
            if (c != '"' && c != '\'') {
                if (text.startsWith("xmlns", at) && isSpace(text.charAt(at - 1))) {
                    namespaces++;
                }
                at++;
                continue;
            }
            int end = past(String.valueOf(c), at + 1);
            requireNoEntities(at + 1, end - 1);
            at = end;
            attributes++;
            if (Math.max(attributes, namespaces) > limits.svgAttributes()) {
                throw ProblemException.of(ProblemCode.LIMIT_SVG_ATTRIBUTES, limits.svgAttributes());
            }
        }
        return namespaces - before;
    }

    private void endElement() throws ProblemException {
        if (declarations.isEmpty()) {
            throw malformed(at);
        }
        if (declarations.size() == wantedDepth) {
            wanted.add(new Span(wantedFrom, at));
            wantedDepth = 0;
        }
        namespaces -= declarations.pop();
    }

    private void requireNoEntities(int from, int to) throws ProblemException {
        for (int amp = from; amp < to; amp++) {
            if (text.charAt(amp) != '&') {
                continue;
            }
            int end = amp + 1;
            while (end < to && end - amp <= LONGEST_ENTITY_NAME && " \t\r\n&;".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String name = text.substring(amp + 1, end);
            boolean reference = (end < to && text.charAt(end) == ';') || end - amp > LONGEST_ENTITY_NAME;
            if (reference && !name.startsWith("#") && !PREDEFINED.contains(name)) {
                throw ProblemException.of(ProblemCode.CONTAINER_SVG_ENTITY, name);
            }
        }
    }

    private char charAt(int offset) throws ProblemException {
        if (offset >= text.length()) {
            throw malformed(offset);
        }
        return text.charAt(offset);
    }

    private int past(String end, int from) throws ProblemException {
        int found = text.indexOf(end, from);
        if (found < 0) {
            throw malformed(text.length());
        }
        return found + end.length();
    }

    // Before a root called svg there is no telling that this is an SVG at all.
    private ProblemException malformed(int offset) {
        if (elements == 0) {
            return ProblemException.of(ProblemCode.CONTAINER_UNKNOWN);
        }
        String before = text.substring(0, Math.min(offset, text.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return ProblemException.of(
                ProblemCode.CONTAINER_SVG_MALFORMED, line, before.length() - before.lastIndexOf('\n'));
    }
}
