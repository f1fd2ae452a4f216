package org.portablebadges.problem;

/**
 * Stable name of a problem. Codes are added over time and never change their meaning, so a {@code switch} over them
 * needs a default branch. {@link #value()} is the form that reports and other tools use.
 *
 * <p>Each constant says what was found; "Arguments" lists the values a {@link Finding} of it carries, in order.
 */
public enum ProblemCode {
    // Containers: from the bytes of a file to the text of one credential.

    /** The bytes of the file could not be had. */
    CONTAINER_INACCESSIBLE("container.inaccessible"),
    /** The file is empty. */
    CONTAINER_EMPTY("container.empty"),
    /** Neither PNG, SVG, compact JWS nor JSON. */
    CONTAINER_UNKNOWN("container.unknown-format"),
    /** A sound picture without a credential in it. Arguments: container. */
    CONTAINER_NO_CREDENTIAL("container.no-credential"),
    /** More than one credential in one file. Arguments: container, count. */
    CONTAINER_AMBIGUOUS("container.ambiguous"),
    /** Text of the file is not UTF-8. */
    CONTAINER_NOT_UTF8("container.not-utf8"),
    /** The place of the credential holds neither a compact JWS nor a JSON object. Arguments: container. */
    CONTAINER_NOT_A_CREDENTIAL("container.not-a-credential"),
    /** The credential has a character that the container cannot carry. Arguments: container, code point. */
    CONTAINER_CHARACTER("container.character"),
    /** A credential can be baked only into PNG and SVG. Arguments: container. */
    CONTAINER_NOT_A_PICTURE("container.not-a-picture"),
    /** The picture already carries a credential and replacing was not asked for. Arguments: container. */
    CONTAINER_ALREADY_BAKED("container.already-baked"),
    /** PNG ends inside a chunk or before {@code IEND}. Arguments: byte offset. */
    CONTAINER_PNG_TRUNCATED("container.png-truncated"),
    /** CRC of a PNG chunk does not fit its bytes. Arguments: chunk type, byte offset. */
    CONTAINER_PNG_CRC("container.png-crc"),
    /** PNG chunk out of order or not well-formed. Arguments: chunk type, byte offset. */
    CONTAINER_PNG_MALFORMED("container.png-malformed"),
    /** The credential stands in a chunk other than {@code iTXt}. Arguments: chunk type, byte offset. */
    CONTAINER_PNG_WRONG_CHUNK("container.png-wrong-chunk"),
    /** The credential's {@code iTXt} chunk is compressed, which Open Badges forbids. */
    CONTAINER_PNG_COMPRESSED("container.png-compressed"),
    /** Language tag or translated keyword of the credential's chunk is not empty. */
    CONTAINER_PNG_TEXT_FIELDS("container.png-text-fields"),
    /** Bytes after the end of a PNG. Arguments: count. */
    CONTAINER_PNG_TRAILING_DATA("container.png-trailing-data"),
    /** SVG is not well-formed XML. Arguments: line, column. */
    CONTAINER_SVG_MALFORMED("container.svg-malformed"),
    /** SVG refers to an entity beyond the five of XML. Arguments: entity name. */
    CONTAINER_SVG_ENTITY("container.svg-entity"),
    /** The credential is not the first child of the SVG's root element. */
    CONTAINER_SVG_PLACEMENT("container.svg-placement"),
    /** A ZIP archive, or an entry of it, is not as it must be. */
    CONTAINER_ZIP_DAMAGED("container.zip-damaged"),
    /** An entry of a ZIP archive is encrypted. */
    CONTAINER_ZIP_ENCRYPTED("container.zip-encrypted"),
    /** An entry of a ZIP archive is packed in another way than most are. Arguments: number of the method. */
    CONTAINER_ZIP_METHOD("container.zip-method"),

    // Limits: the input asks for more work or room than is allowed. Arguments: limit, and found where it is known.

    LIMIT_FILE_SIZE("limit.file-size"),
    LIMIT_CREDENTIAL_SIZE("limit.credential-size"),
    LIMIT_JSON_DEPTH("limit.json-depth"),
    LIMIT_JSON_TOKENS("limit.json-tokens"),
    LIMIT_JSON_MEMBERS("limit.json-members"),
    LIMIT_NAME_LENGTH("limit.name-length"),
    LIMIT_NUMBER_LENGTH("limit.number-length"),
    LIMIT_NUMBER_EXPONENT("limit.number-exponent"),
    LIMIT_JOSE_HEADER("limit.jose-header"),
    LIMIT_CONTEXTS("limit.contexts"),
    LIMIT_QUADS("limit.quads"),
    LIMIT_BLANK_NODES("limit.blank-nodes"),
    LIMIT_CANONICALIZATION("limit.canonicalization"),
    LIMIT_PROOFS("limit.proofs"),
    /** More credentials inside than are looked at, or more of them inside one another. Arguments: limit. */
    LIMIT_EMBEDDED_CREDENTIALS("limit.embedded-credentials"),
    /** More signatures than may be checked for one file. Arguments: limit. */
    LIMIT_SIGNATURE_CHECKS("limit.signature-checks"),
    LIMIT_PNG_CHUNKS("limit.png-chunks"),
    LIMIT_SVG_DEPTH("limit.svg-depth"),
    LIMIT_SVG_ATTRIBUTES("limit.svg-attributes"),
    LIMIT_SCHEMA_WORK("limit.schema-work"),
    LIMIT_ZIP_ENTRIES("limit.zip-entries"),
    LIMIT_TRUST_BUNDLE("limit.trust-bundle"),

    // JSON text, read strictly.

    /** Not JSON. Arguments: line, column. */
    JSON_MALFORMED("json.malformed"),
    /** A name stands twice in one object. Arguments: name. */
    JSON_DUPLICATE_NAME("json.duplicate-name"),
    /** Something follows the JSON value. */
    JSON_TRAILING_DATA("json.trailing-data"),
    /** Half of a surrogate pair in a string. */
    JSON_LONE_SURROGATE("json.lone-surrogate"),
    /** Bytes that are not UTF-8, or a byte order mark. */
    JSON_NOT_UTF8("json.not-utf8"),
    /** A JSON value where an object must be. */
    JSON_NOT_AN_OBJECT("json.not-an-object"),

    // CBOR, read strictly.

    /** Not the one deterministic encoding of what must stand there. Arguments: byte offset, what is expected. */
    CBOR_MALFORMED("cbor.malformed"),

    // Compact JWS and the claims of a VC-JWT.

    /** Not three base64url parts. */
    JWS_MALFORMED("jws.malformed"),
    /** A part is not canonical base64url. Arguments: part. */
    JWS_BASE64URL("jws.base64url"),
    /** Header without a string {@code alg}. */
    JWS_ALG_MISSING("jws.alg-missing"),
    /** {@code alg} is {@code none}: nothing is signed. */
    JWS_ALG_NONE("jws.alg-none"),
    /** An algorithm that this library refuses or does not know. Arguments: alg. */
    JWS_ALG_NOT_ALLOWED("jws.alg-not-allowed"),
    /** {@code alg} does not fit the issuer's key. Arguments: alg, key type. */
    JWS_ALG_MISMATCH("jws.alg-mismatch"),
    /** {@code crit} asks for an extension that is not understood. */
    JWS_CRIT("jws.crit"),
    /** A header member that Open Badges does not allow; it is ignored. Arguments: name. */
    JWS_HEADER_NOT_ALLOWED("jws.header-not-allowed"),
    /** Header member of the wrong JSON type. Arguments: name. */
    JWS_HEADER_MALFORMED("jws.header-malformed"),
    /** {@code typ} is none of those a credential may have. Arguments: typ. */
    JWS_TYP("jws.typ"),
    /** A signed document of another kind than the one asked for. Arguments: what it calls itself, what was expected. */
    JWS_OTHER_KIND("jws.other-kind"),
    /** A claim that must be there is not. Arguments: claim. */
    JWT_CLAIM_MISSING("jwt.claim-missing"),
    /** A claim says something else than the credential. Arguments: claim, its value, the credential's value. */
    JWT_CLAIM_MISMATCH("jwt.claim-mismatch"),
    /** A claim is not of its type. Arguments: claim. */
    JWT_CLAIM_MALFORMED("jwt.claim-malformed"),
    /** {@code vc} claim where the credential is of version 2.0, or none where it is of 1.1. */
    JWT_VC_CLAIM("jwt.vc-claim"),

    // Format: the members of a credential and their shapes.

    /** A required member is not there. Arguments: name. */
    FORMAT_MEMBER_MISSING("format.member-missing"),
    /** A member is of the wrong JSON type. Arguments: what is expected. */
    FORMAT_WRONG_SHAPE("format.wrong-shape"),
    /** A single value where the standard asks for an array. */
    FORMAT_ARRAY_EXPECTED("format.array-expected"),
    /** A bare string where the standard asks for an object. */
    FORMAT_OBJECT_EXPECTED("format.object-expected"),
    /** A null or an empty array, which must be left out instead. */
    FORMAT_EMPTY_VALUE("format.empty-value"),
    /** Not a date-time. Arguments: text. */
    FORMAT_NOT_A_DATE("format.not-a-date"),
    /** A date-time without a time zone. Arguments: text. */
    FORMAT_DATE_WITHOUT_ZONE("format.date-without-zone"),
    /** Not an absolute IRI. Arguments: text. */
    FORMAT_NOT_AN_IRI("format.not-an-iri"),
    /** The type that must be named is not. Arguments: expected type. */
    FORMAT_TYPE_MISSING("format.type-missing"),
    /** A term outside the standard's vocabulary and without {@code ext:}. Arguments: term. */
    FORMAT_UNKNOWN_TERM("format.unknown-term"),
    /** A member in a class that the standard does not let others extend. Arguments: name. */
    FORMAT_UNKNOWN_MEMBER("format.unknown-member"),
    /** Neither an id nor an identifier says who the recipient is. */
    FORMAT_RECIPIENT_MISSING("format.recipient-missing"),
    /** More than one subject, or none. */
    FORMAT_ONE_SUBJECT("format.one-subject"),
    /** Not an achievement credential. Arguments: types found. */
    FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL("format.not-an-achievement-credential"),
    /** The types name several kinds of credential at once. Arguments: types. */
    FORMAT_KIND_UNCLEAR("format.kind-unclear"),
    /** Something else stands where an endorsement should. Arguments: types. */
    FORMAT_NOT_AN_ENDORSEMENT("format.not-an-endorsement"),
    /** One id names two things. Arguments: id. */
    FORMAT_DUPLICATE_ID("format.duplicate-id"),
    /** Criteria with neither a link nor a narrative. */
    FORMAT_CRITERIA_EMPTY("format.criteria-empty"),
    /** More credits earned than the achievement can give. Arguments: earned, available. */
    FORMAT_CREDITS_EXCEEDED("format.credits-exceeded"),

    // Context: which vocabularies the words of a credential belong to.

    /** No {@code @context}. */
    CONTEXT_MISSING("context.missing"),
    /** The first contexts are not those the standard asks for, in its order. Arguments: expected. */
    CONTEXT_ORDER("context.order"),
    /** A context that is not bundled. Arguments: URL. */
    CONTEXT_UNKNOWN("context.unknown"),
    /** A context written into the credential instead of named by its URL. */
    CONTEXT_INLINE("context.inline"),
    /** A known context that does not belong in this kind of document. Arguments: URL. */
    CONTEXT_NOT_FOR_ROLE("context.not-for-role"),
    /** {@code @context} below the root. */
    CONTEXT_MISPLACED("context.misplaced"),
    /** The proof holds under an older content of a context. Arguments: URL, revision. */
    CONTEXT_REVISION("context.revision"),
    /** A further context is not known; its terms stay uninterpreted. Arguments: URL. */
    CONTEXT_UNINTERPRETED("context.uninterpreted"),

    // Proofs.

    /** Nothing secures this credential. */
    PROOF_MISSING("proof.missing"),
    /** A proof that is not well-formed. Arguments: member. */
    PROOF_MALFORMED("proof.malformed"),
    /** The signature is not over this content: altered after signing, or signed by another key. */
    PROOF_SIGNATURE_MISMATCH("proof.signature-mismatch"),
    /** There is no key to check with. */
    PROOF_KEY_MISSING("proof.key-missing"),
    /** The key came with the message itself, so the proof shows only that nothing was damaged. */
    PROOF_KEY_SELF_SUPPLIED("proof.key-self-supplied"),
    /** The key is of another type than the suite. Arguments: suite, key type. */
    PROOF_KEY_TYPE("proof.key-type"),
    /** A proof of a suite that this library does not check. Arguments: suite. */
    PROOF_SUITE_NOT_CHECKED("proof.suite-not-checked"),
    /** A suite that is superseded: checked, and no longer made. Arguments: suite. */
    PROOF_SUITE_DEPRECATED("proof.suite-deprecated"),
    /** The issuer's own proof, made for the recipient, who shows a selection derived from it instead. */
    PROOF_BASE_NOT_DERIVED("proof.base-proof-not-derived"),
    /** Not one base proof to derive a selection from. Arguments: how many there are. */
    PROOF_BASE_MISSING("proof.base-proof-missing"),
    /** The holder shows a selection of what the issuer signed; what else was signed is not seen. */
    PROOF_SELECTION("proof.selection"),
    /** A pointer at nothing in the credential, or at a part of an ordered list. Arguments: pointer. */
    PROOF_POINTER_UNMATCHED("proof.pointer-unmatched"),
    /** The proof was made for another purpose. Arguments: purpose. */
    PROOF_WRONG_PURPOSE("proof.wrong-purpose"),
    /** The proof itself has ended. Arguments: end, now. */
    PROOF_EXPIRED("proof.expired"),
    /** The proof says it was made later than now. Arguments: created, now. */
    PROOF_CREATED_IN_FUTURE("proof.created-in-future"),
    /** The proof was made for somebody else, or for nobody in particular. Arguments: expected, found. */
    PROOF_DOMAIN_MISMATCH("proof.domain-mismatch"),
    /** The proof answers another challenge, or none. Arguments: expected, found. */
    PROOF_CHALLENGE_MISMATCH("proof.challenge-mismatch"),
    /** The proof was made for somebody, and the verifier was not told for whom it should be. Arguments: domain. */
    PROOF_DOMAIN_NOT_COMPARED("proof.domain-not-compared"),
    /** The proof answers a challenge, and the verifier was not told of any. Arguments: challenge. */
    PROOF_CHALLENGE_NOT_COMPARED("proof.challenge-not-compared"),
    /** The proof's contexts are not the start of the document's. */
    PROOF_CONTEXT_MISMATCH("proof.context-mismatch"),
    /** A context that was added after the text was signed. Arguments: URL. */
    PROOF_CONTEXT_ADDED("proof.context-added"),
    /** A sound proof by a key that is not the issuer's. Arguments: verification method. */
    PROOF_CO_SIGNATURE("proof.co-signature"),
    /** Only somebody other than the issuer signed. Arguments: verification method. */
    PROOF_NOT_BY_ISSUER("proof.not-by-issuer"),
    /** A signature by somebody other than the issuer that does not hold. Arguments: verification method. */
    PROOF_CO_SIGNATURE_BROKEN("proof.co-signature-broken"),
    /** A proof that this one builds on is missing or not sound. */
    PROOF_PREVIOUS("proof.previous-proof"),
    /** The document cannot be turned into the statements that are signed. Arguments: reason. */
    PROOF_NOT_EXPANDABLE("proof.not-expandable"),
    /** A name that no context defines, so the signature does not cover it. Arguments: name. */
    PROOF_TERM_UNDEFINED("proof.term-undefined"),
    /** A type that no context defines, so the signature does not cover it. Arguments: type. */
    PROOF_TYPE_UNDEFINED("proof.type-undefined"),
    /** An identifier that is not absolute, so the signature does not cover it. Arguments: text. */
    PROOF_RELATIVE_IRI("proof.relative-iri"),
    /** A property spelled other than by its term. Arguments: name, term. */
    PROOF_AMBIGUOUS_NAME("proof.ambiguous-name"),
    /** A member name that starts with {@code @}. Arguments: name. */
    PROOF_KEYWORD_NAME("proof.keyword-name"),
    /** The same id carries properties in more than one place. Arguments: id. */
    PROOF_NODE_SPLIT("proof.node-split"),
    /** A value that another one of another JSON type would sign alike. Arguments: value. */
    PROOF_AMBIGUOUS_VALUE("proof.ambiguous-value"),
    /** A number that other software would sign differently. Arguments: number. */
    PROOF_NUMBER_NOT_PORTABLE("proof.number-not-portable"),
    /** An envelope without a token in it. */
    PROOF_ENVELOPE("proof.envelope"),

    // Keys.

    /** Not a key in this form. Arguments: form. */
    KEY_MALFORMED("key.malformed"),
    /** A key type that this library does not use. Arguments: type. */
    KEY_TYPE_UNSUPPORTED("key.type-unsupported"),
    /** Key bytes of the wrong length. Arguments: length, expected. */
    KEY_LENGTH("key.length"),
    /** RSA key below 2,048 or above 8,192 bits. Arguments: bits. */
    KEY_SIZE("key.size"),
    /** RSA public exponent that is even, below 65,537 or longer than 64 bits. */
    KEY_EXPONENT("key.exponent"),
    /** An Ed25519 point of small order, or with a part of it: one signature could fit many messages. */
    KEY_SMALL_ORDER("key.small-order"),
    /** A point that is not on its curve. */
    KEY_OFF_CURVE("key.off-curve"),
    /** The point at infinity, which is no key. */
    KEY_INFINITY("key.infinity"),
    /** A key that can be read but must be spelled in another way. Arguments: form. */
    KEY_NOT_CANONICAL("key.not-canonical"),
    /** A private key where a public one must be. Arguments: member or form. */
    KEY_PRIVATE_IN_PUBLIC("key.private-in-public"),
    /** A secret shared by signer and verifier, with which anyone who verifies could sign. Arguments: type. */
    KEY_SYMMETRIC("key.symmetric"),
    /** The key says of itself that it is for something else. Arguments: member, its value. */
    KEY_USE("key.use"),
    /** Public and private part do not belong together. */
    KEY_PAIR_MISMATCH("key.pair-mismatch"),
    /** Something that should be a private key and is not. Arguments: form. */
    KEY_NOT_PRIVATE("key.not-private"),
    /** A private key behind a password. Arguments: form. */
    KEY_ENCRYPTED("key.encrypted"),
    /** A key store that does not open with the password given. Arguments: form. */
    KEY_PASSWORD("key.password"),
    /** A key store with several private keys, or without the one named. Arguments: aliases of those it has. */
    KEY_ALIAS("key.alias"),
    /** A private key in a form that is not read; PKCS #8 is. Arguments: form. */
    KEY_FORM_UNSUPPORTED("key.form-unsupported"),
    /** A key in the document of one party that belongs to another. Arguments: key, its controller. */
    KEY_OTHER_CONTROLLER("key.other-controller"),
    /** A key that its owner does not sign credentials with. Arguments: key. */
    KEY_NOT_FOR_ASSERTIONS("key.not-for-assertions"),
    /** A document about keys that is about somebody else's. Arguments: whom it is about. */
    KEY_DOCUMENT_OF_ANOTHER("key.document-of-another"),

    // Issuers.

    /** Nothing at hand says which keys this issuer has. Arguments: issuer. */
    ISSUER_KEY_NOT_ESTABLISHED("issuer.key-not-established"),
    /** The signing key is not one of the issuer's. Arguments: key, issuer. */
    ISSUER_KEY_NOT_OF_ISSUER("issuer.key-not-of-issuer"),
    /** A key not among the issuer's when they were last looked up; it may be newer. Arguments: key, date, credential's date. */
    ISSUER_KEY_NEWER("issuer.key-newer-than-bundle"),
    /** The issuer had retired the key before. Arguments: key, since, credential's date. */
    ISSUER_KEY_RETIRED("issuer.key-retired"),
    /** Somebody else may have had the key. Arguments: key, since, credential's date. */
    ISSUER_KEY_COMPROMISED("issuer.key-compromised"),
    /** The credential is dated before the key was in use. Arguments: key, start, credential's date. */
    ISSUER_KEY_NOT_YET("issuer.key-not-yet-in-use"),
    /** The credential's own date is all that says it was made before a change. Arguments: credential's date, change. */
    ISSUER_DATE_OWN_WORD("issuer.date-own-word"),
    /** The issuer's DID is not well-formed. Arguments: issuer. */
    ISSUER_DID_MALFORMED("issuer.did-malformed"),
    /** The credential to sign names another issuer. Arguments: issuer named, issuer signing. */
    ISSUER_DIFFERENT("issuer.different"),
    /** No list of recognized issuers was given. */
    ISSUER_NO_LIST("issuer.no-list-given"),
    /** The issuer is not on the list of recognized issuers. Arguments: issuer. */
    ISSUER_NOT_RECOGNIZED("issuer.not-recognized"),
    /** The trust bundle no longer recognizes the issuer. Arguments: issuer, since, credential's date. */
    ISSUER_WITHDRAWN("issuer.withdrawn"),
    /** The trust bundle recognizes the issuer, but not for this. Arguments: issuer, achievement or kind of credential. */
    ISSUER_NOT_RECOGNIZED_FOR("issuer.not-recognized-for"),

    // Trust bundles.

    /** Nobody signed the trust bundle. */
    TRUST_UNSIGNED("trust.unsigned"),
    /** The trust bundle ends before its signature does. */
    TRUST_TRUNCATED("trust.truncated"),
    /** Another key than the expected one signed the trust bundle. Arguments: key named, key expected. */
    TRUST_OTHER_KEY("trust.other-key"),
    /** The trust bundle was altered after it was signed. */
    TRUST_ALTERED("trust.altered"),
    /** The trust bundle is not newer than one already known. Arguments: sequence, sequence known. */
    TRUST_NOT_NEWER("trust.not-newer"),
    /** A newer trust bundle was due. Arguments: due date, now. */
    TRUST_STALE("trust.stale"),
    /** A document in the trust bundle is not the one with this hash. Arguments: hash stated, hash found. */
    TRUST_HASH("trust.hash"),
    /** The trust bundle would replace a document that this library carries. Arguments: address. */
    TRUST_ADDRESS_TAKEN("trust.address-taken"),
    /** A vocabulary uses a keyword that could change the meaning of other words. Arguments: keyword. */
    TRUST_CONTEXT_KEYWORD("trust.context-keyword"),
    /** A vocabulary defines what the bundled ones define. Arguments: term or IRI. */
    TRUST_CONTEXT_TERM("trust.context-term"),
    /** The issuer was taken over from a list that nobody signed. Arguments: list, date. */
    TRUST_SOURCE_UNSIGNED("trust.source-unsigned"),

    // Validity.

    /** Past its end. Arguments: end, now. */
    CREDENTIAL_EXPIRED("credential.expired"),
    /** Before its start. Arguments: start, now. */
    CREDENTIAL_NOT_YET_VALID("credential.not-yet-valid"),
    /** Its end lies before its start. Arguments: start, end. */
    CREDENTIAL_VALIDITY_REVERSED("credential.validity-reversed"),

    // Recipient.

    /** The badge names somebody else. Arguments: identifier type. */
    RECIPIENT_MISMATCH("recipient.mismatch"),
    /** The badge has no identifier of the kind given. Arguments: identifier type. */
    RECIPIENT_NOT_COMPARABLE("recipient.not-comparable"),
    /** An identity hash in a form that is not understood. Arguments: hash. */
    RECIPIENT_HASH_UNKNOWN("recipient.hash-unknown"),
    /** An identity hash made with MD5. */
    RECIPIENT_WEAK_HASH("recipient.weak-hash"),

    // Results.

    /** A result points to a description that its achievement does not have. Arguments: description. */
    RESULT_DESCRIPTION_UNKNOWN("result.description-unknown"),
    /** A level that its description does not have. Arguments: level. */
    RESULT_LEVEL_UNKNOWN("result.level-unknown"),
    /** A value outside the bounds of its description. Arguments: value, min, max. */
    RESULT_VALUE_OUT_OF_RANGE("result.value-out-of-range"),
    /** A value that is not among those allowed. Arguments: value. */
    RESULT_VALUE_NOT_ALLOWED("result.value-not-allowed"),
    /** A value that cannot be compared with its bounds. Arguments: value. */
    RESULT_VALUE_NOT_COMPARABLE("result.value-not-comparable"),
    /** A result of type Status without a status. */
    RESULT_STATUS_MISSING("result.status-missing"),
    /** The level or value reached is below the one required. Arguments: reached, required. */
    RESULT_REQUIREMENT_NOT_MET("result.requirement-not-met"),

    // Stacks of achievements.

    /** "At least" asks for none, or for more than there are. Arguments: asked, number of parts. */
    STACK_COUNT("stack.count"),
    /** The same part stands twice in one group. Arguments: part. */
    STACK_REPEATED("stack.repeated"),
    /** The components do not meet the stack's requirement. Arguments: stack. */
    STACK_NOT_COMPLETE("stack.not-complete"),
    /** A component is for an achievement that the stack does not name. Arguments: achievement. */
    STACK_FOREIGN_COMPONENT("stack.foreign-component"),
    /** A component is not seen to belong to the recipient of the stack. */
    STACK_OTHER_RECIPIENT("stack.other-recipient"),

    // Status lists that a credential names.

    /** The status list is not at hand. Arguments: status type, list. */
    STATUS_NOT_CHECKED("status.list-not-given"),
    /** The address of the status list answered that it is gone. Arguments: list, date of the capture. */
    STATUS_LIST_GONE("status.list-gone"),
    /** A status entry of a kind that is not known here. Arguments: types. */
    STATUS_TYPE_UNKNOWN("status.type-unknown"),
    /** A member of a status entry is missing or not as it must be. Arguments: member. */
    STATUS_ENTRY_MALFORMED("status.entry-malformed"),
    /** A purpose whose values mean something that is not known here. Arguments: purpose. */
    STATUS_PURPOSE_UNKNOWN("status.purpose-unknown"),
    /** The status list is for another purpose than the entry. Arguments: the entry's purpose, the list's purposes. */
    STATUS_PURPOSE_MISMATCH("status.purpose-mismatch"),
    /** The index lies behind the end of the status list. Arguments: index, length of the list. */
    STATUS_INDEX_OUT_OF_RANGE("status.index-out-of-range"),
    /** What stands at the address is no status list of the entry's kind. Arguments: list, type expected. */
    STATUS_LIST_KIND("status.list-kind"),
    /** What stands at the address says that it is another list. Arguments: list, the id found. */
    STATUS_LIST_OTHER("status.list-other"),
    /** Somebody other than the credential's issuer signed the status list. Arguments: the list's issuer, the issuer. */
    STATUS_LIST_FOREIGN("status.list-foreign"),
    /** The status list does not verify. Arguments: list, code of what is wrong with it. */
    STATUS_LIST_NOT_SOUND("status.list-not-sound"),
    /** A status list that stands on a status list itself, which is not followed. Arguments: the further list. */
    STATUS_LIST_OF_A_LIST("status.list-of-a-list"),
    /** The values of the status list are not base64url. */
    STATUS_LIST_NOT_BASE64URL("status.list-not-base64url"),
    /** The values of the status list are not whole GZIP data. */
    STATUS_LIST_NOT_GZIP("status.list-not-gzip"),
    /** The values of the status list are more than is inflated. Arguments: limit in bytes. */
    STATUS_LIST_TOO_LARGE("status.list-too-large"),
    /** The status list is shorter than the standard allows. Arguments: length, least length. */
    STATUS_LIST_TOO_SHORT("status.list-too-short"),
    /** The status list ended before now. Arguments: list, end, now. */
    STATUS_LIST_EXPIRED("status.list-expired"),
    /**
     * More time than the status list allows has passed since its capture. Arguments: list, date of the capture, last
     * instant it could be relied on.
     */
    STATUS_LIST_TTL_PASSED("status.list-ttl-passed"),
    /**
     * The capture is older than the reader allows. Arguments: list, date of the capture, last instant it could be relied
     * on.
     */
    STATUS_LIST_TOO_OLD("status.list-too-old"),
    /** The status list was captured after the instant of verification. Arguments: list, date of the capture, instant. */
    STATUS_LIST_CAPTURED_LATER("status.list-captured-later"),
    /** Nobody signed the status list; it is taken for what its address gave. Arguments: list, date of the capture. */
    STATUS_LIST_UNSIGNED("status.list-unsigned"),
    /** A member of a 1EdTech revocation list is missing or not as it must be. Arguments: member. */
    STATUS_REVOCATION_LIST_MALFORMED("status.revocation-list-malformed"),
    /** The issuer revoked the credential. Arguments: list, date of the capture. */
    STATUS_REVOKED("status.revoked"),
    /** Why the issuer revoked the credential. Arguments: reason. */
    STATUS_REVOCATION_REASON("status.revocation-reason"),
    /** The issuer suspended the credential. Arguments: list, date of the capture. */
    STATUS_SUSPENDED("status.suspended"),
    /** The issuer says something about the credential. Arguments: message, value. */
    STATUS_MESSAGE("status.message"),
    /** The issuer has a newer credential. Arguments: list, date of the capture. */
    STATUS_REFRESH("status.refresh"),

    // The ledger of an issuer's status lists.

    /** There is a status list of this address already. Arguments: list. */
    LEDGER_LIST_EXISTS("ledger.list-exists"),
    /** The ledger has no such status list. Arguments: list. */
    LEDGER_LIST_UNKNOWN("ledger.list-unknown"),
    /** All places of the status list are taken. Arguments: list, number of places. */
    LEDGER_LIST_FULL("ledger.list-full"),
    /** Nobody has this place on the status list, or the credential has none. Arguments: list, index or credential. */
    LEDGER_ENTRY_UNKNOWN("ledger.entry-unknown"),
    /** The status list is kept for another purpose. Arguments: list, its purpose, the purpose asked for. */
    LEDGER_OTHER_PURPOSE("ledger.other-purpose"),

    // Schemas, newer versions, and credentials inside.

    /** The schema is not at hand. Arguments: schema. */
    SCHEMA_NOT_CHECKED("schema.not-bundled"),
    /** A JSON Schema that cannot be used offline. Arguments: what stands in the way. */
    SCHEMA_UNUSABLE("schema.unusable"),
    /** A rule of the JSON Schema is broken. Arguments: keyword, what it expects. */
    SCHEMA_VIOLATION("schema.violation"),
    /** A newer version may be had from the issuer; offline it is not fetched. Arguments: address. */
    REFRESH_NOT_DONE("refresh.not-done"),
    /** A badge endorsement does not hold. Arguments: code of its gravest finding. */
    ENDORSEMENT_INVALID("endorsement.invalid"),
    /** A badge endorsement that could not be verified. Arguments: code of what stayed open. */
    ENDORSEMENT_NOT_VERIFIED("endorsement.not-verified"),
    /** A badge endorsement that nothing secures. */
    ENDORSEMENT_NO_PROOF("endorsement.no-proof"),
    /** A badge endorsement of something else than it stands on. Arguments: endorsed, where it stands. */
    ENDORSEMENT_OTHER_SUBJECT("endorsement.other-subject"),
    /** A badge endorsement stands on something without an id. Arguments: endorsed. */
    ENDORSEMENT_SUBJECT_UNNAMED("endorsement.subject-unnamed"),
    /** A badge endorsement says nothing about which version of the achievement it means. */
    ENDORSEMENT_VERSION_NOT_STATED("endorsement.version-not-stated"),
    /** A badge endorsement of another version of the achievement. Arguments: digest stated. */
    ENDORSEMENT_OTHER_VERSION("endorsement.other-version"),
    /** A digest in a form that is not understood, or none can be made of the achievement. Arguments: digest stated. */
    ENDORSEMENT_DIGEST_UNKNOWN("endorsement.digest-unknown"),
    /** A credential inside does not hold. Arguments: code of its gravest finding. */
    CONTENTS_INVALID("contents.invalid"),
    /** A credential inside that could not be verified. Arguments: code of what stayed open. */
    CONTENTS_NOT_VERIFIED("contents.not-verified"),
    /** A credential inside that nothing secures: only whoever bundled it vouches for it. */
    CONTENTS_NO_PROOF("contents.no-proof"),
    /** Something inside that is no kind of credential read here. Arguments: types. */
    CONTENTS_UNKNOWN_TYPE("contents.unknown-type"),
    /** A credential inside names another person than the record or presentation around it. Arguments: id named. */
    CONTENTS_OTHER_SUBJECT("contents.other-subject"),
    /** Nothing shows that a credential inside is about the person that the record or presentation names. */
    CONTENTS_SUBJECT_NOT_COMPARED("contents.subject-not-compared"),
    /** A presentation that its holder did not sign; what is in it stands on its own. */
    PRESENTATION_UNSIGNED("presentation.unsigned"),

    // Open Badges 2.0 and their upgrade.

    /** An object of Open Badges 2.0 names another one than was given. Arguments: id named, id given. */
    LEGACY_OTHER_OBJECT("legacy.other-object"),
    /** An Open Badges 2.0 assertion says of itself that it was revoked. Arguments: reason. */
    LEGACY_REVOKED("legacy.revoked"),
    /** The issuer took an Open Badges 2.0 badge back. Arguments: where that stood, date of the copy, reason. */
    LEGACY_REVOKED_BY_ISSUER("legacy.revoked-by-issuer"),
    /** A badge from before Open Badges 2.0 in a form that is not read. Arguments: version. */
    LEGACY_VERSION_NOT_READ("legacy.version-not-read"),
    /** The file holds nothing but the address of a hosted badge, and no copy is at hand. Arguments: address. */
    LEGACY_ADDRESS_ONLY("legacy.address-only"),
    /** A hosted badge, of which no copy from its address is at hand. Arguments: address. */
    LEGACY_HOSTED_NOT_CONFIRMED("legacy.hosted-not-confirmed"),
    /** The file says something else than the copy from its address. Arguments: member, address, date of the copy. */
    LEGACY_COPY_DIFFERS("legacy.copy-differs"),
    /** The address of a hosted badge is not one that the issuer publishes at. Arguments: address, issuer. */
    LEGACY_OUT_OF_SCOPE("legacy.out-of-scope"),
    /** A badge class inside the file has the id of somebody else's. Arguments: id, its issuer, date of the copy. */
    LEGACY_BADGE_CLASS_OF_ANOTHER("legacy.badge-class-of-another"),
    /** An Open Badges 2.0 badge that cannot be told in the words of 3.0. Arguments: code of the problem, place. */
    LEGACY_NOT_CONVERTIBLE("legacy.not-convertible"),
    /** Endorsements of an Open Badges 2.0 badge, which are not verified. Arguments: count. */
    LEGACY_ENDORSEMENTS_NOT_CHECKED("legacy.endorsements-not-checked"),

    // Documents captured from the web beforehand.

    /** No copy of a document is at hand. Arguments: address. */
    CAPTURED_MISSING("captured.missing"),
    /** The address answered that the document is gone. Arguments: address, date. */
    CAPTURED_GONE("captured.gone"),
    /** The copy is not what it should be. Arguments: address, code of the problem. */
    CAPTURED_UNREADABLE("captured.unreadable"),
    /** The copy is from before the badge, so it cannot speak on it. Arguments: address, date of the copy, date of the badge. */
    CAPTURED_TOO_OLD("captured.too-old"),

    // Recognition: policies, and the cases that they are held against.

    /** A member that must be there is not, in a policy or a case. Arguments: name. */
    POLICY_MEMBER_MISSING("policy.member-missing"),
    /** A member that a policy or a case does not have. Arguments: name. */
    POLICY_UNKNOWN_MEMBER("policy.unknown-member"),
    /** A value of another kind than the member takes. Arguments: what is expected. */
    POLICY_WRONG_SHAPE("policy.wrong-shape"),
    /** A list, unit or band that the policy uses and does not define. Arguments: name. */
    POLICY_UNKNOWN_NAME("policy.unknown-name"),
    /** Two amounts or dates that cannot both hold. Arguments: the one, the other. */
    POLICY_CONTRADICTION("policy.contradiction"),
    /** Nobody is named who may award; anybody could sign such a badge. */
    POLICY_NO_AWARDER("policy.no-awarder"),
    /** A rule that would exchange what was exchanged before. */
    POLICY_CHAIN("policy.chain"),
    /** The same name for two things. Arguments: name. */
    POLICY_DUPLICATE("policy.duplicate"),
    /** Something that the parent policy does not leave to this authority. Arguments: what. */
    POLICY_NOT_DELEGATED("policy.not-delegated"),
    /** The parent policy is not at hand. Arguments: policy. */
    POLICY_PARENT_UNKNOWN("policy.parent-unknown"),
    /** Nobody signed the parent policy, so anybody could have written it. Arguments: policy. */
    POLICY_PARENT_UNSIGNED("policy.parent-unsigned"),
    /** A policy is its own parent. Arguments: policy. */
    POLICY_CYCLE("policy.cycle"),
    /** The signature is not by the authority that is named. Arguments: authority. */
    POLICY_NOT_BY_AUTHORITY("policy.not-by-authority"),
    /** Nothing at hand says which keys the authority has. Arguments: authority. */
    POLICY_KEY_UNKNOWN("policy.key-unknown"),
    /** No policy is for this. Arguments: purpose or policy. */
    POLICY_NOT_FOUND("policy.not-found"),
    /** Several policies are for this. Arguments: purpose or policy. */
    POLICY_AMBIGUOUS("policy.ambiguous"),
    /** Badges count by their number alone. */
    POLICY_COUNT_ONLY("policy.count-only"),
    /** Amounts without an end to them. */
    POLICY_NO_CAP("policy.no-cap"),
    /** The policy does not say when it ends. */
    POLICY_NO_END("policy.no-end"),
    /** The policy does not say whom to ask. */
    POLICY_NO_CONTACT("policy.no-contact"),
    /** The policy gives badges a value where its parent gives none. Arguments: parent policy. */
    POLICY_CONVERSION("policy.conversion"),
    /** The unit belongs to another authority. Arguments: unit, its authority. */
    POLICY_FOREIGN_UNIT("policy.foreign-unit");

    private final String value;

    ProblemCode(String value) {
        this.value = value;
    }

    /** The code as reports write it, such as {@code credential.expired}. */
    public String value() {
        return value;
    }
}
