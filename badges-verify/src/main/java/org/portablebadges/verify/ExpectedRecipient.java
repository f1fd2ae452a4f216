package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import org.portablebadges.problem.Iri;

/**
 * The person a badge is expected to name: one identifier of a known kind.
 *
 * @param type kind of identifier as the standard spells it, such as {@code emailAddress} or {@code ext:educatorId};
 *     {@code id} for the subject's own identifier, usually a DID
 * @param value the identifier in plain text
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#org.1edtech.ob.v3p0.identifiertypeenum.class">OB 3.0,
 *     IdentifierTypeEnum</a>
 */
public record ExpectedRecipient(String type, String value) {
    /** The kind that stands for {@code credentialSubject.id}. */
    public static final String SUBJECT_ID = "id";

    public ExpectedRecipient {
        requireNonNull(type, "type");
        requireNonNull(value, "value");
        if (type.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a recipient needs a kind of identifier and a value");
        }
    }

    /** A person known by an e-mail address. */
    public static ExpectedRecipient email(String address) {
        return new ExpectedRecipient("emailAddress", address);
    }

    /** A person known by an identifier of another kind. */
    public static ExpectedRecipient identifier(String type, String value) {
        return new ExpectedRecipient(type, value);
    }

    /** A person known by the subject identifier of the credential. */
    public static ExpectedRecipient subject(Iri id) {
        return new ExpectedRecipient(SUBJECT_ID, id.value());
    }
}
