package org.portablebadges.issue;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.SecuredCredential;

/** What an issuer returns: a credential that was signed, read back, and verified against exactly its key. Immutable. */
public final class SignedCredential {
    private final SecuredCredential secured;

    SignedCredential(SecuredCredential secured) {
        this.secured = requireNonNull(secured, "secured");
    }

    /** The text to hand out: JSON with a proof, or a compact JWS. */
    public String text() {
        return secured.text();
    }

    /** The text in UTF-8. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The same text, taken apart. */
    public SecuredCredential secured() {
        return secured;
    }

    /**
     * A picture that carries this credential.
     *
     * @param image a PNG or SVG picture without a credential
     * @throws ProblemException where it is neither, is damaged, or carries a credential already
     */
    public byte[] bakeInto(byte[] image) throws ProblemException {
        return Container.bake(image, text(), false, ContainerLimits.DEFAULT);
    }

    /** A picture that carries this credential instead of any that it carried before. */
    public byte[] bakeIntoReplacing(byte[] image) throws ProblemException {
        return Container.bake(image, text(), true, ContainerLimits.DEFAULT);
    }
}
