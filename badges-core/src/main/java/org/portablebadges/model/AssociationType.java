package org.portablebadges.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one achievement stands to another; read from source to target. Closed by the standard.
 *
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#associationtype">CLR 2.0 AssociationType</a>
 */
public enum AssociationType {
    EXACT_MATCH_OF("exactMatchOf"),
    IS_CHILD_OF("isChildOf"),
    IS_PARENT_OF("isParentOf"),
    IS_PART_OF("isPartOf"),
    IS_PEER_OF("isPeerOf"),
    IS_RELATED_TO("isRelatedTo"),
    PRECEDES("precedes"),
    REPLACED_BY("replacedBy");

    private final String value;

    AssociationType(String value) {
        this.value = value;
    }

    /** The term as credentials write it. */
    public String value() {
        return value;
    }

    /** The type of this name; empty where the standard has none. */
    public static Optional<AssociationType> of(String value) {
        return Stream.of(values()).filter(type -> type.value.equals(value)).findFirst();
    }
}
