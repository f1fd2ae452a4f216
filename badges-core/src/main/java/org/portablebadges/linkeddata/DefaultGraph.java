package org.portablebadges.linkeddata;

/** The graph without a name. */
enum DefaultGraph implements GraphName {
    /** The only one. */
    INSTANCE
}
