package org.portablebadges.model;

import static java.util.Objects.requireNonNull;
import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * Picture of a badge, an achievement or a profile.
 *
 * @param id where the picture is: an absolute URL or a {@code data:} URL, exactly as written
 * @param caption text for those who cannot see it; empty where there is none
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#image">OB 3.0 Image</a>
 */
public record Image(Iri id, String caption) {
    static final ObjectShape<Image> SHAPE =
            ObjectShape.closed("Image", Image::of, core("id", IRI), optional("caption", TEXT));

    public Image {
        requireNonNull(id, "id");
        requireNonNull(caption, "caption");
    }

    /** Picture without a caption. */
    public static Image of(String id) {
        return new Image(Iri.of(id), "");
    }

    /** This picture as credentials write it. */
    public JsonObject toJson() {
        var json = JsonObject.builder().put("id", id.value()).put("type", "Image");
        return caption.isEmpty() ? json.build() : json.put("caption", caption).build();
    }

    private static Image of(JsonObject json) {
        return new Image(
                Values.one(json, "id").flatMap(IRI::read).orElseThrow(),
                Values.one(json, "caption").flatMap(TEXT::read).orElse(""));
    }
}
