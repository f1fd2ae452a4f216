package org.portablebadges.proof;

/** What of a document a proof signs. It decides which contexts may stand in it. Closed. */
public enum SignedForm {
    /** The statements that the document makes: a name without a definition is not signed. */
    STATEMENTS,
    /** The JSON text itself, in canonical form: every name and value is signed. */
    TEXT
}
