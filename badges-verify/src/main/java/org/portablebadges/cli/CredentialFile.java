package org.portablebadges.cli;

import java.util.List;
import java.util.Optional;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.container.Generation;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;

/**
 * The credential that a file carries, and of which generation it is.
 *
 * @param secured its text and what it says
 */
record CredentialFile(SecuredCredential secured) {
    static CredentialFile read(byte[] file) throws ProblemException {
        String text = Container.extract(file, ContainerLimits.DEFAULT).text();
        return new CredentialFile(SecuredCredential.read(text, JsonLimits.DEFAULT));
    }

    /** The place in a picture where it belongs, by what it says of itself. */
    Generation generation() {
        JsonObject json = secured.document().object();
        if (Assertion.isMeant(json)) {
            return Generation.OPEN_BADGES_2;
        }
        JsonValue type = secured.credential().get("type").orElse(JsonArray.of());
        List<JsonValue> types = type.asArray().map(JsonArray::elements).orElse(List.of(type));
        return types.contains(new JsonString("ClrCredential")) ? Generation.CLR_2 : Generation.OPEN_BADGES_3;
    }

    /** Whether anything can show who wrote it: a hosted badge of Open Badges 2.0 is confirmed by its address. */
    boolean isSecured() {
        return secured.mechanism() != Mechanism.NONE || generation() == Generation.OPEN_BADGES_2;
    }

    /**
     * The badge where it is one of Open Badges 2.0 or before.
     *
     * @throws ProblemException where it is one and cannot be read
     */
    Optional<Assertion> assertion() throws ProblemException {
        if (generation() != Generation.OPEN_BADGES_2) {
            return Optional.empty();
        }
        return Optional.of(
                secured.mechanism() == Mechanism.JWT
                        ? Assertion.readSigned(secured.text(), JsonLimits.DEFAULT)
                        : Assertion.read(secured.document().object()));
    }
}
