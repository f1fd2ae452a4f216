package org.portablebadges.model;

import static org.portablebadges.model.Member.ANY_TYPE;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.IRI;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * Schema that a credential claims to follow.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#credentialschema">OB 3.0 CredentialSchema</a>
 */
public final class CredentialSchema extends ModelObject {
    /** Type of a JSON Schema of draft 2019-09 (OB 3.0 B, 1EdTechJsonSchemaValidator2019). */
    public static final String JSON_SCHEMA_2019 = "1EdTechJsonSchemaValidator2019";

    static final ObjectShape<CredentialSchema> SHAPE =
            ObjectShape.open("", CredentialSchema::new, ANY_TYPE, required("id", IRI));

    private CredentialSchema(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with an id and a type. */
    public static Builder builder(String id, String type) {
        return new Builder(JsonObject.EMPTY).id(Iri.of(id)).type(type);
    }

    /** Reads one that stands on its own; never throws. */
    public static Reading<CredentialSchema> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    /** Where the schema is. */
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link CredentialSchema}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<CredentialSchema, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder type(String type) {
            return put("type", type);
        }
    }
}
