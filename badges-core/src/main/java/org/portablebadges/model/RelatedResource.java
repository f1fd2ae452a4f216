package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.Optional;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * Something that a credential refers to in exactly one form, which a hash of its bytes holds fast.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources">VC 2.0, 5.3</a>
 */
public final class RelatedResource extends ModelObject {
    static final ObjectShape<RelatedResource> SHAPE = ObjectShape.open(
                    "",
                    RelatedResource::new,
                    core("id", IRI),
                    optional("mediaType", TEXT),
                    optional("digestSRI", TEXT),
                    optional("digestMultibase", TEXT))
            .with(RelatedResource::checkDigest);

    private RelatedResource(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with where the resource is, and its hash. */
    public static Builder builder(String id, Multihash digest) {
        return new Builder(JsonObject.EMPTY).id(Iri.of(id)).digestMultibase(digest);
    }

    /** Where the resource is, or what it is known by. */
    public Iri id() {
        return get("id", IRI);
    }

    /** Its media type. */
    public Optional<String> mediaType() {
        return one("mediaType", TEXT);
    }

    /** Its hash in the form of Subresource Integrity, such as {@code sha384-...}, as written. */
    public Optional<String> digestSRI() {
        return one("digestSRI", TEXT);
    }

    /** Its hash as a multihash in multibase, as written; {@link Multihash#parse} reads it. */
    public Optional<String> digestMultibase() {
        return one("digestMultibase", TEXT);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    private static void checkDigest(JsonObject json, Place place) {
        if (!json.has("digestSRI") && !json.has("digestMultibase")) {
            place.report(FormatRule.MEMBER_MISSING, "digestMultibase");
        }
    }

    /** Builds a {@link RelatedResource}. A method named like a member sets it. */
    public static final class Builder extends ModelBuilder<RelatedResource, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder mediaType(String mediaType) {
            return put("mediaType", mediaType);
        }

        public Builder digestSRI(String digestSRI) {
            return put("digestSRI", digestSRI);
        }

        public Builder digestMultibase(Multihash digest) {
            return put("digestMultibase", digest.text());
        }
    }
}
