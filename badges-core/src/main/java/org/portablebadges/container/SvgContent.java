package org.portablebadges.container;

import java.util.List;

/**
 * What the XML of an SVG says about credentials.
 *
 * @param elements how many elements there are
 * @param credentials numbers of the credential elements, in document order, the root being 0
 * @param firstChild whether the first of them is the first child of the root
 * @param verify its attribute {@code verify}; empty where there is none
 * @param text its text
 * @param textOnly whether it has no elements inside
 * @param openBadges2 whether there is an element of Open Badges 2
 */
record SvgContent(
        int elements,
        List<Integer> credentials,
        boolean firstChild,
        String verify,
        String text,
        boolean textOnly,
        boolean openBadges2) {
    SvgContent {
        credentials = List.copyOf(credentials);
    }
}
