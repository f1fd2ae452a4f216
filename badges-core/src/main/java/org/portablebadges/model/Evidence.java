package org.portablebadges.model;

import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * What shows that the achievement was earned. It is named, never fetched.
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

    /** Starts with where the evidence is. */
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
    }
}
