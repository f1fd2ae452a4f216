package org.portablebadges.model;

import static org.portablebadges.model.Member.ANY_TYPE;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.IRI;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * Where a newer version of a credential may be had. Nothing is fetched from it here.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#refreshservice">OB 3.0 RefreshService</a>
 */
public final class RefreshService extends ModelObject {
    /** Type of a service that answers with the newest version (OB 3.0 B, 1EdTechCredentialRefresh). */
    public static final String CREDENTIAL_REFRESH = "1EdTechCredentialRefresh";

    static final ObjectShape<RefreshService> SHAPE =
            ObjectShape.open("", RefreshService::new, ANY_TYPE, required("id", IRI));

    private RefreshService(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with an id and a type. */
    public static Builder builder(String id, String type) {
        return new Builder(JsonObject.EMPTY).id(Iri.of(id)).type(type);
    }

    /** Reads one that stands on its own; never throws. */
    public static Reading<RefreshService> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    /** Where the service is. */
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link RefreshService}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<RefreshService, Builder> {
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
