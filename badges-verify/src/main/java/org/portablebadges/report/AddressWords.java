package org.portablebadges.report;

import java.util.List;
import java.util.Locale;
import org.portablebadges.model.Image;
import org.portablebadges.problem.Iri;

/** Where something is, in words: an address whole, and of what a {@code data:} URL holds only its kind. */
final class AddressWords {
    private static final String EMBEDDED = "data:";

    private AddressWords() {}

    static String of(Iri address, Messages messages) {
        String url = address.value();
        if (!url.regionMatches(true, 0, EMBEDDED, 0, EMBEDDED.length())) {
            return SafeText.whole(url);
        }
        String mediaType = url.substring(EMBEDDED.length()).split("[;,]", 2)[0].toLowerCase(Locale.ROOT);
        return messages.text("claims.embedded", List.of(mediaType.isEmpty() ? "text/plain" : mediaType));
    }

    static String of(Image image, Messages messages) {
        String address = of(image.id(), messages);
        return image.caption().isEmpty()
                ? address
                : messages.join("claims.captioned", SafeText.quoted(image.caption()), address);
    }
}
