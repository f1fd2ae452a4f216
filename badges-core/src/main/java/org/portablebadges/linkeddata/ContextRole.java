package org.portablebadges.linkeddata;

/**
 * Kind of document or object whose {@code @context} may name a context. A context that is harmless in a key document
 * can move or rename properties of a credential without changing its hash, so each kind has a list of its own.
 */
public enum ContextRole {
    /** A credential or presentation. */
    CREDENTIAL("credential"),
    /** A proof with an {@code @context} of its own. */
    PROOF("proof"),
    /** A credential whose subject is a status list. */
    STATUS_LIST("status-list"),
    /** A DID document, a controlled identifier document or a single key. */
    KEY_DOCUMENT("key-document");

    private final String value;

    ContextRole(String value) {
        this.value = value;
    }

    /** The role as the catalog writes it, such as {@code key-document}. */
    public String value() {
        return value;
    }
}
