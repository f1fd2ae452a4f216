package org.portablebadges.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;

/** Who a credential is for: an id of their own, such as a DID, or an identifier that others know them by. */
public final class Recipient {
    private final @Nullable Iri id;
    private final @Nullable IdentityObject identity;

    private Recipient(@Nullable Iri id, @Nullable IdentityObject identity) {
        this.id = id;
        this.identity = identity;
    }

    /** The holder of a DID or of another id; becomes the subject's id. */
    public static Recipient did(Iri id) {
        return new Recipient(id, null);
    }

    /** The owner of an e-mail address, which is hashed with this salt exactly as given. */
    public static Recipient email(String address, String salt) {
        return of(IdentityObject.hashed(IdentifierType.EMAIL_ADDRESS, address, salt));
    }

    /** The owner of an e-mail address, for everyone to read. */
    public static Recipient email(String address) {
        return of(IdentityObject.plain(IdentifierType.EMAIL_ADDRESS, address));
    }

    /** Whoever has this identifier, which is hashed with this salt. The type is a standard one or starts with ext:. */
    public static Recipient identifier(String type, String identifier, String salt) {
        return of(IdentityObject.hashed(new IdentifierType(type), identifier, salt));
    }

    /** Whoever has this identifier, for everyone to read. The type is a standard one or starts with ext:. */
    public static Recipient identifier(String type, String identifier) {
        return of(IdentityObject.plain(new IdentifierType(type), identifier));
    }

    /** Whoever this object names. */
    public static Recipient of(IdentityObject identity) {
        return new Recipient(null, identity);
    }

    /** The subject's id, where that is how the recipient is named. */
    public Optional<Iri> id() {
        return Optional.ofNullable(id);
    }

    /** The identifier, where that is how the recipient is named. */
    public Optional<IdentityObject> identity() {
        return Optional.ofNullable(identity);
    }
}
