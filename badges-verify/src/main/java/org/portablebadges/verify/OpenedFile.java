package org.portablebadges.verify;

import java.util.List;
import org.portablebadges.container.Container;
import org.portablebadges.container.ExtractedCredential;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Hex;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.SecuredCredential;

/**
 * What was found in the bytes of a file before anything in it was judged.
 *
 * @param container the check CONTAINER
 * @param secured what the file holds
 */
record OpenedFile(Check container, SecuredCredential secured) {

    /**
     * Opens a file that holds a credential and not the address of one.
     *
     * @throws ProblemException where it cannot be opened
     */
    static OpenedFile of(byte[] file, Limits limits) throws ProblemException {
        ExtractedCredential extracted = Container.extract(file, limits.container());
        return of(file, extracted, limits);
    }

    /**
     * Opens what was taken out of a file. A caller that may be given the address of a credential looks for it first,
     * because an address cannot be opened.
     *
     * @throws ProblemException where it cannot be read as a credential
     */
    static OpenedFile of(byte[] file, ExtractedCredential extracted, Limits limits) throws ProblemException {
        SecuredCredential secured = SecuredCredential.read(extracted.text(), limits.json());
        return new OpenedFile(container(file, extracted), Verification.unwrapped(secured, limits));
    }

    /** The check of a file whose credential was found, whatever is in it. */
    static Check container(byte[] file, ExtractedCredential extracted) {
        Note opened = Note.of(NoteCode.CONTAINER_OPENED, extracted.format().name());
        return Check.passed(CheckId.CONTAINER, opened, List.copyOf(extracted.findings()))
                .with("format", extracted.format().name())
                .with("sha256", Hex.encode(Digest.SHA_256.of(file)));
    }
}
