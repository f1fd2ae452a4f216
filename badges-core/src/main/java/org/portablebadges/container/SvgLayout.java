package org.portablebadges.container;

import java.util.List;

/**
 * Where the parts of an SVG's text stand that baking needs, as character offsets.
 *
 * @param doctype the document type declaration; empty at 0 where there is none
 * @param rootTag the root's start tag
 * @param rootName the root's name as it is written, prefix included
 * @param rootEmpty whether the root's start tag ends it as well
 * @param elements how many elements there are
 * @param wanted the elements asked for, start tag to end tag, outermost ones only
 */
record SvgLayout(Span doctype, Span rootTag, String rootName, boolean rootEmpty, int elements, List<Span> wanted) {
    SvgLayout {
        wanted = List.copyOf(wanted);
    }

    /**
     * Part of a text.
     *
     * @param from offset of its first character
     * @param to offset of the character after it
     */
    record Span(int from, int to) {}
}
