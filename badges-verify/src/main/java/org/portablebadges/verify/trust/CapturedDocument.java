package org.portablebadges.verify.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

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

    /** What it said, where that is text; bytes that are not UTF-8 are kept in base64url. */
    JsonObject toJson() {
        JsonObject.Builder json =
                JsonObject.builder().put("address", address.value()).put("capturedAt", capturedAt.toString());
        if (gone) {
            return json.put("gone", true).build();
        }
        String text = new String(bytes, UTF_8);
        boolean exact = Arrays.equals(bytes, text.getBytes(UTF_8));
        return exact
                ? json.put("text", text).build()
                : json.put("base64url", Base64Url.encode(bytes)).build();
    }

    static CapturedDocument read(Members members) {
        Iri address = members.iri("address");
        Instant capturedAt = members.instant("capturedAt");
        boolean gone = members.flag("gone");
        Optional<byte[]> text = members.optionalText("text").map(content -> content.getBytes(UTF_8));
        Optional<String> encoded = members.optionalText("base64url");
        Optional<byte[]> binary = encoded.flatMap(Base64Url::decode);
        long forms = Stream.of(text.isPresent(), binary.isPresent(), gone)
                .filter(given -> given)
                .count();
        if (forms != 1 || binary.isPresent() != encoded.isPresent()) {
            members.refuse("text", ProblemCode.FORMAT_WRONG_SHAPE, "text, base64url or gone: true, one of them");
        }
        members.end(Severity.ERROR);
        return new CapturedDocument(
                address, capturedAt, gone, text.or(() -> binary).orElse(new byte[0]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CapturedDocument that && toJson().equals(that.toJson());
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return address + " of " + capturedAt + (gone ? ", gone" : ", " + bytes.length + " bytes");
    }
}
