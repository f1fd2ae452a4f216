package org.portablebadges.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.portablebadges.encoding.Base58Btc;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Multibase;

/** Changes of bytes, and of text that spells bytes. */
final class ByteEdits {
    private final Choices choices;

    ByteEdits(Choices choices) {
        this.choices = choices;
    }

    /** The bytes with one change: some set, put in, cut out or said twice. */
    byte[] edited(byte[] bytes) {
        int from = choices.below(bytes.length + 1);
        int kind = choices.below(5);
        var out = new ByteArrayOutputStream(bytes.length + 16);
        out.write(bytes, 0, from);
        if (kind == 0 && from < bytes.length) {
            out.write(bytes[from] ^ 1 << choices.below(8));
            from++;
        } else if (kind == 1) {
            byte[] some = choices.some();
            out.writeBytes(some);
            from = Math.min(bytes.length, from + some.length);
        } else if (kind == 2) {
            out.writeBytes(choices.some());
        } else if (kind == 3) {
            from = Math.min(bytes.length, from + 1 + choices.below(64));
        } else {
            out.write(bytes, from, Math.min(bytes.length - from, 1 + choices.below(64)));
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    /** The text with one change of its characters. */
    String editedText(String text) {
        return new String(edited(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /**
     * The same spelling of changed bytes, where the text is multibase or base64url; otherwise another text. Signatures and
     * keys are reached like this, which changes of characters mostly break before.
     */
    String editedSpelling(String text) {
        var multibase = Multibase.decode(text);
        if (multibase.isPresent()) {
            byte[] edited = edited(multibase.get());
            return text.startsWith("z")
                    ? "z" + Base58Btc.encode(edited.length > 4_000 ? new byte[0] : edited)
                    : Multibase.base64Url(edited);
        }
        return Base64Url.decode(text)
                .map(bytes -> Base64Url.encode(edited(bytes)))
                .orElseGet(() -> editedText(text));
    }
}
