package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import org.portablebadges.recognition.policy.IdentityRule;

/**
 * One way in which the person of a case is known.
 *
 * @param kind kind of identifier as the standard spells it, such as {@code emailAddress}; {@code did} for an id that badges
 *     name their subject by
 * @param value the identifier in plain text
 * @param former whether it is no longer used
 */
public record PersonIdentifier(String kind, String value, boolean former) {
    public PersonIdentifier {
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
        if (kind.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("an identifier needs a kind and a value");
        }
    }

    /** An identifier in use. */
    public static PersonIdentifier of(String kind, String value) {
        return new PersonIdentifier(kind, value, false);
    }

    /** The id that badges name their subject by. */
    public static PersonIdentifier did(String did) {
        return of(IdentityRule.DID, did);
    }

    /** Whether it is the same identifier, former or not. A name identifies nobody. */
    boolean isSameAs(PersonIdentifier other) {
        return !kind.equals(IdentityRule.NAME) && kind.equals(other.kind) && value.equals(other.value);
    }

    @Override
    public String toString() {
        return kind;
    }
}
