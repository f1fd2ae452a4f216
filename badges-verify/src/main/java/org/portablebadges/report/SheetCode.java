package org.portablebadges.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Iri;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.verify.ClaimedCredential;

/**
 * What the QR code of a sheet holds: the credential in its compact form where there is room and it may be shown, else its
 * id and the hash of its text.
 *
 * @param text the content
 * @param isWhole whether it is the credential itself
 */
record SheetCode(String text, boolean isWhole) {
    /**
     * The content for a credential.
     *
     * @param personal whether who the recipient is may be shown; otherwise only a credential that does not say is whole
     */
    static SheetCode of(ClaimedCredential claimed, Masking masking, boolean personal) {
        SecuredCredential secured = claimed.secured();
        String compact = secured.jws().isPresent()
                ? secured.text()
                : JsonWriter.compact(secured.document().object());
        boolean fits = compact.getBytes(UTF_8).length <= QrCode.MOST_BYTES;
        if (fits && (personal || masking.hidesNothing())) {
            return new SheetCode(compact, true);
        }
        Iri id = claimed.credential().id();
        String hash = "sha-256:" + Digest.SHA_256.hexOf(secured.text());
        boolean telling =
                !masking.of(id.value()).equals(id.value()) || id.value().length() > 1_000;
        return new SheetCode(telling ? hash : id.value() + "\n" + hash, false);
    }
}
