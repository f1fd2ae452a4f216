package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.LANGUAGE;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * Another achievement that counts as the same one for most purposes: a translation or another version of it. It is no
 * part or prerequisite; those are {@link Association}s.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#related">OB 3.0 Related</a>
 */
public final class Related extends ModelObject {
    static final ObjectShape<Related> SHAPE = ObjectShape.open(
            "Related", Related::new, core("id", IRI), optional("inLanguage", LANGUAGE), optional("version", TEXT));

    private Related(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with the id of the other achievement. */
    public static Builder builder(String id) {
        return new Builder(JsonObject.EMPTY).id(Iri.of(id));
    }

    /** Id of the other achievement. */
    public Iri id() {
        return get("id", IRI);
    }

    /** Its language, as a tag such as {@code es-MX}. */
    public Optional<String> inLanguage() {
        return one("inLanguage", LANGUAGE);
    }

    /** Its version. */
    public Optional<String> version() {
        return one("version", TEXT);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link Related}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<Related, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder inLanguage(String inLanguage) {
            return put("inLanguage", inLanguage);
        }

        public Builder version(String version) {
            return put("version", version);
        }
    }
}
