package org.portablebadges.container;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the XML of an SVG says about credentials.
 *
 * @param elements how many elements there are
 * @param credentials numbers of the credential elements, in document order, the root being 0
 * @param generation what the first of them is for; null where there is none
 * @param firstChild whether the first of them is the first child of the root
 * @param verify its attribute {@code verify}; empty where there is none
 * @param text its text
 * @param textOnly whether it has no elements inside
 */
record SvgContent(
        int elements,
        List<Integer> credentials,
        @Nullable Generation generation,
        boolean firstChild,
        String verify,
        String text,
        boolean textOnly) {
    SvgContent {
        credentials = List.copyOf(credentials);
    }
}
