package org.portablebadges.model;

/** A word of a vocabulary that others may extend with {@code ext:} terms. */
interface Term {
    /** The term as it is written. */
    String value();

    /** Whether the standard defines this term. */
    boolean isKnown();

    /** Whether this is an extension term: {@code ext:} and a name. */
    default boolean isExtension() {
        return value().matches("ext:[a-zA-Z0-9|._-]+");
    }
}
