package org.portablebadges.quality;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.quality.LintedBadge.Located;

/**
 * An identifier of the recipient.
 *
 * @param at where it stands
 * @param identity the identifier, plain or hashed
 */
record RecipientIdentity(JsonPointer at, IdentityObject identity) {
    /** All that can be read. */
    static List<RecipientIdentity> of(LintedBadge linted) {
        return linted.values("/credentialSubject/identifier").stream()
                .flatMap(place -> read(place).stream())
                .toList();
    }

    private static Optional<RecipientIdentity> read(Located place) {
        Optional<String> hash = place.text("identityHash");
        Optional<String> type = place.text("identityType");
        boolean hashed = place.value()
                .asObject()
                .flatMap(object -> object.get("hashed"))
                .filter(JsonLiteral.TRUE::equals)
                .isPresent();
        if (hash.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        String salt = place.text("salt").orElse("");
        return Optional.of(new RecipientIdentity(
                place.at(), new IdentityObject(hashed, hash.get(), new IdentifierType(type.get()), salt)));
    }
}
