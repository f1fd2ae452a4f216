package org.portablebadges.model;

import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.Optional;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * What shows that the achievement was earned. It is named, never fetched. {@link #ofFile} is the way to make one that gives
 * nothing away; its two hashes are terms of VC 2.0 and not of Open Badges, so
 * {@link #extensions} has them too.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#evidence">OB 3.0 Evidence</a>
 */
public final class Evidence extends ModelObject {
    static final ObjectShape<Evidence> SHAPE = ObjectShape.open(
            "Evidence",
            Evidence::new,
            optional("id", IRI),
            optional("name", TEXT),
            optional("description", TEXT),
            optional("narrative", TEXT),
            optional("genre", TEXT),
            optional("audience", TEXT));

    private Evidence(JsonObject json) {
        super(json, SHAPE);
    }

    /**
     * Evidence that is kept elsewhere: its hash and what it is, and nothing that leads to it. A badge is copied, baked into
     * pictures and shown to strangers, and a link in it cannot be taken back; student work and recordings of lessons do not
     * belong behind one. Whoever is given the file itself can tell by the hash (SHA-256) that it is the one that was
     * assessed.
     *
     * @param content the file; it is hashed and not kept
     * @param description what it is, in words that name nobody
     * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources">VC 2.0, 5.3</a>
     */
    public static Evidence ofFile(byte[] content, String description) {
        return builder()
                .description(description)
                .digestMultibase(Multihash.sha256(content))
                .build();
    }

    /** Starts with where the evidence is, for everyone who has the badge to see. */
    public static Builder builder(String id) {
        return builder().id(Iri.of(id));
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder(JsonObject.EMPTY);
    }

    /** Where the evidence is: a URL or a {@code data:} URL. */
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** Name of the evidence. */
    public Optional<String> name() {
        return one("name", TEXT);
    }

    /** What the evidence is. */
    public Optional<String> description() {
        return one("description", TEXT);
    }

    /** How it was made and what it shows, as Markdown. */
    public Optional<String> narrative() {
        return one("narrative", TEXT);
    }

    /** What kind of work it is. */
    public Optional<String> genre() {
        return one("genre", TEXT);
    }

    /** Whom it was made for. */
    public Optional<String> audience() {
        return one("audience", TEXT);
    }

    /** Its hash as a multihash in multibase, as written; {@link Multihash#parse} reads it. */
    public Optional<String> digestMultibase() {
        return one("digestMultibase", TEXT);
    }

    /** Its hash in the form of Subresource Integrity, such as {@code sha384-...}, as written. */
    public Optional<String> digestSRI() {
        return one("digestSRI", TEXT);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds an {@link Evidence}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<Evidence, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder name(String name) {
            return put("name", name);
        }

        public Builder description(String description) {
            return put("description", description);
        }

        public Builder narrative(String narrative) {
            return put("narrative", narrative);
        }

        public Builder genre(String genre) {
            return put("genre", genre);
        }

        public Builder audience(String audience) {
            return put("audience", audience);
        }

        public Builder digestMultibase(Multihash digest) {
            return put("digestMultibase", digest.text());
        }

        public Builder digestSRI(String digestSRI) {
            return put("digestSRI", digestSRI);
        }
    }
}
