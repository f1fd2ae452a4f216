package org.portablebadges.verify;

/** Stable name of the one-line explanation of a check. "Arguments" lists its values, in order. */
public enum NoteCode {
    /** The check's gravest finding explains it. */
    SEE_FINDING("see-finding"),
    /** An earlier check made this one pointless. Arguments: that check. */
    NOT_REACHED("not-reached"),
    /** One credential was found. Arguments: container. */
    CONTAINER_OPENED("container.opened"),
    /** The document stands inside another one. */
    CONTAINER_INSIDE("container.inside"),
    /** Everything decisions rest on can be read. Arguments: data model version. */
    FORMAT_READ("format.read"),
    /** A badge of Open Badges 2.0 or before, told in the words of 3.0. Arguments: version. */
    FORMAT_CONVERTED("format.converted"),
    /** An assertion of Open Badges 2.0 or before; what it refers to is not at hand. Arguments: version. */
    FORMAT_LEGACY("format.legacy"),
    /** All contexts are known and in order. Arguments: count. */
    CONTEXT_KNOWN("context.known"),
    /** It is read by the words of Open Badges 2.0 or before. Arguments: version. */
    CONTEXT_LEGACY("context.legacy"),
    /** All schemas named are kept. Arguments: count. */
    SCHEMA_KEPT("schema.kept"),
    /** No schema is named. */
    SCHEMA_NONE("schema.none"),
    /** A signature holds. Arguments: suite or algorithm, verification method. */
    PROOF_HOLDS("proof.holds"),
    /** It says what stood at its address. Arguments: address, date of the copy. */
    PROOF_HOSTED("proof.hosted"),
    /** The issuer's identifier is its key. Arguments: issuer. */
    ISSUER_IS_ITS_KEY("issuer.is-its-key"),
    /** The key is one that the issuer had. Arguments: day of capture. */
    ISSUER_HAD_KEY("issuer.had-key"),
    /** The issuer is in the trust bundle. Arguments: its name there, day of the bundle. */
    ISSUER_IN_BUNDLE("issuer.in-bundle"),
    /** The issuer's profile lists the key. Arguments: profile, date of the copy. */
    ISSUER_LISTS_KEY("issuer.lists-key"),
    /** The issuer's profile has badges published where this one is. Arguments: profile, date of the copy. */
    ISSUER_PUBLISHES_THERE("issuer.publishes-there"),
    /** The issuer is on the list given. Arguments: issuer. */
    ISSUER_RECOGNIZED("issuer.recognized"),
    /** Any issuer was accepted explicitly. */
    ISSUER_ANY("issuer.any"),
    /** Begun, and without an end. Arguments: start. */
    VALIDITY_OPEN("validity.open"),
    /** Begun, and not ended. Arguments: start, end. */
    VALIDITY_WITHIN("validity.within"),
    /** A presentation that has not ended. Arguments: end. */
    VALIDITY_UNTIL("validity.until"),
    /** The credential names no status list. */
    STATUS_NONE("status.none"),
    /** The issuer's revocation list does not name it. Arguments: list, date of the copy. */
    STATUS_NOT_LISTED("status.not-listed"),
    /** What stood at its address does not take it back. Arguments: address, date of the copy. */
    STATUS_STILL_HOSTED("status.still-hosted"),
    /** Its status list does not revoke it. Arguments: date of the list, date of the capture. */
    STATUS_NOT_REVOKED("status.not-revoked"),
    /** Its status list does not suspend it. Arguments: date of the list, date of the capture. */
    STATUS_NOT_SUSPENDED("status.not-suspended"),
    /** Its status lists neither revoke nor suspend it. Arguments: date of the oldest list, date of its capture. */
    STATUS_NEITHER("status.neither"),
    /** Its status lists only inform. */
    STATUS_INFORMS("status.informs"),
    /** No newer version is announced. */
    REFRESH_NONE("refresh.none"),
    /** No recipient was given to compare. */
    RECIPIENT_NOT_GIVEN("recipient.not-given"),
    /** The recipient given is the one the credential names. Arguments: identifier type. */
    RECIPIENT_MATCHES("recipient.matches"),
    /** All results agree with their descriptions. Arguments: count. */
    RESULTS_AGREE("results.agree"),
    /** There are no results. */
    RESULTS_NONE("results.none"),
    /** The endorsement speaks of what it stands on. Arguments: endorsed. */
    ENDORSED("recipient.endorsed"),
    /** The endorsement speaks of the achievement it stands on, in exactly this version. Arguments: endorsed. */
    ENDORSED_VERSION("recipient.endorsed-version"),
    /** A presentation has none of what this check looks at. */
    PRESENTATION_HAS_NONE("presentation.has-none"),
    /** All badge endorsements hold. Arguments: count. */
    ENDORSEMENTS_HOLD("endorsements.hold"),
    /** All credentials inside hold. Arguments: count. */
    CONTENTS_HOLD("contents.hold"),
    /** There are no badge endorsements. */
    ENDORSEMENTS_NONE("endorsements.none"),
    /** There are no credentials inside. */
    CONTENTS_NONE("contents.none");

    private final String value;

    NoteCode(String value) {
        this.value = value;
    }

    /** The code as text. */
    public String value() {
        return value;
    }
}
