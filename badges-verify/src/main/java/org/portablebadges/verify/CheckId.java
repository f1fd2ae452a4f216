package org.portablebadges.verify;

/** The checks, in the order in which they run and are reported. Each one is always in the report. */
public enum CheckId {
    /** From bytes to one credential in strict JSON or a decodable JWS. */
    CONTAINER,
    /** Members and shapes that the standard asks for. */
    FORMAT,
    /** The vocabularies that give the words their meaning. */
    CONTEXT,
    /** JSON Schemas that the credential names. */
    SCHEMA,
    /** The signature is over exactly this content. */
    PROOF,
    /** The signing key is the issuer's. */
    ISSUER_KEY,
    /** The issuer is one that the reader recognizes. */
    ISSUER_TRUST,
    /** The credential has begun and has not ended. */
    VALIDITY,
    /** The issuer has not revoked or suspended it. */
    STATUS,
    /** Whether a newer version may exist. */
    REFRESH,
    /** It was awarded to the person in question. */
    RECIPIENT,
    /** Results agree with the achievement's own descriptions. */
    RESULTS,
    /** What others say about it. */
    ENDORSEMENTS,
    /** Credentials inside it. */
    CONTENTS
}
