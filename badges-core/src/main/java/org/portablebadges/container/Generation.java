package org.portablebadges.container;

/**
 * What a picture says that it carries, by the place it is carried in. The content may say otherwise, and decides.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#docformat">OB 3.0, Open Badges Document Formats</a>
 * @see <a href="https://www.imsglobal.org/spec/ob/v2p0/baking/">Open Badges Baking Specification (OB 2.0)</a>
 */
public enum Generation {
    /** A credential of Open Badges 3.0. */
    OPEN_BADGES_3("openbadgecredential", "https://purl.imsglobal.org/ob/v3p0", "openbadges", "credential"),
    /** An assertion of Open Badges 2.0 or before, or only the address of one. */
    OPEN_BADGES_2("openbadges", "http://openbadges.org", "openbadges", "assertion"),
    /** A record of CLR 2.0. No standard says how it is baked; these are the places that 1EdTech's validator reads. */
    CLR_2("clrcredential", "https://purl.imsglobal.org/clr/v2p0", "clr", "credential");

    private final String keyword;
    private final String namespace;
    private final String prefix;
    private final String element;

    Generation(String keyword, String namespace, String prefix, String element) {
        this.keyword = keyword;
        this.namespace = namespace;
        this.prefix = prefix;
        this.element = element;
    }

    /** Keyword of the text chunk in a PNG. */
    String keyword() {
        return keyword;
    }

    /** Namespace of the element in an SVG. */
    String namespace() {
        return namespace;
    }

    /** Prefix under which the element is written; any prefix is read. */
    String prefix() {
        return prefix;
    }

    /** Local name of the element in an SVG. */
    String element() {
        return element;
    }
}
