package org.portablebadges.model;

import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.NUMBER;

import java.math.BigDecimal;
import java.util.Optional;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;

/**
 * Where an address is on the globe, in degrees of WGS 84. Its type is a single string, as the schemas ask.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#geocoordinates">OB 3.0 GeoCoordinates</a>
 */
public final class GeoCoordinates extends ModelObject {
    static final ObjectShape<GeoCoordinates> SHAPE = ObjectShape.open(
                    "GeoCoordinates", GeoCoordinates::new, required("latitude", NUMBER), required("longitude", NUMBER))
            .withTypeAsString();

    private GeoCoordinates(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with both coordinates, in degrees. */
    public static Builder builder(BigDecimal latitude, BigDecimal longitude) {
        return new Builder(JsonObject.EMPTY).latitude(latitude).longitude(longitude);
    }

    /** Degrees north of the equator. */
    public Optional<BigDecimal> latitude() {
        return one("latitude", NUMBER);
    }

    /** Degrees east of Greenwich. */
    public Optional<BigDecimal> longitude() {
        return one("longitude", NUMBER);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link GeoCoordinates}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<GeoCoordinates, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder latitude(BigDecimal latitude) {
            return put("latitude", JsonNumber.of(latitude));
        }

        public Builder longitude(BigDecimal longitude) {
            return put("longitude", JsonNumber.of(longitude));
        }
    }
}
