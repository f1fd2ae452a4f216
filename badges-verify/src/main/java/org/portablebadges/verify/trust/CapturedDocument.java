package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.portablebadges.problem.Iri;

/** What an address answered at one time: some bytes, or that there is nothing there any more. Immutable. */
public final class CapturedDocument {
    private final Iri address;
    private final Instant capturedAt;
    private final boolean gone;
    private final byte[] bytes;

    CapturedDocument(Iri address, Instant capturedAt, boolean gone, byte[] bytes) {
        this.address = requireNonNull(address, "address");
        this.capturedAt = requireNonNull(capturedAt, "capturedAt");
        this.gone = gone;
        this.bytes = bytes.clone();
    }

    /** Where it was, exactly as it was asked for. */
    public Iri address() {
        return address;
    }

    /** When it was there. */
    public Instant capturedAt() {
        return capturedAt;
    }

    /**
     * Whether the address answered that the document was there once and will not come back.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.11">RFC 9110, 410 Gone</a>
     */
    public boolean isGone() {
        return gone;
    }

    /** Copy of the bytes; empty where the document is gone. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return address + " of " + capturedAt + (gone ? ", gone" : ", " + bytes.length + " bytes");
    }
}
