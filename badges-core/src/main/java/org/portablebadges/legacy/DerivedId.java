package org.portablebadges.legacy;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.Iri;

/** Identifiers that follow from what they are for, so that the same input has the same one everywhere. */
final class DerivedId {
    private static final long VERSION_BITS = 0xf000L;
    private static final long VARIANT_BITS = 0xc000_0000_0000_0000L;

    private DerivedId() {}

    /**
     * Identifier made of a text's hash.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.8">RFC 9562, UUID version 8</a>
     */
    static Iri of(String text) {
        ByteBuffer hash = ByteBuffer.wrap(Digest.SHA_256.of(text));
        long most = (hash.getLong() & ~VERSION_BITS) | 0x8000L;
        long least = (hash.getLong() & ~VARIANT_BITS) | 0x8000_0000_0000_0000L;
        return Iri.of("urn:uuid:" + new UUID(most, least));
    }
}
