package org.portablebadges.linkeddata;

/**
 * How many contexts a document may bring. Each bound is inclusive.
 *
 * @param contexts contexts in one place
 * @param embedded credentials inside the document, at any depth
 * @param depth credentials inside one another, the outermost not counted
 */
public record ContextLimits(int contexts, int embedded, int depth) {
    /** 8 contexts in one place; 512 embedded credentials, at a depth of 4. */
    public static final ContextLimits DEFAULT = new ContextLimits(8, 512, 4);

    public ContextLimits {
        if (contexts < 1 || embedded < 0 || depth < 0) {
            throw new IllegalArgumentException("limits of contexts must not be negative");
        }
    }
}
