package org.portablebadges.linkeddata;

/** The graph without a name. */
public enum DefaultGraph implements GraphName {
    /** The only one. */
    INSTANCE
}
