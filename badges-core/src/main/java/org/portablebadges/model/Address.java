package org.portablebadges.model;

import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.COUNTRY_CODE;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.Optional;
import org.portablebadges.json.JsonObject;

/**
 * Postal address of a profile.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#address">OB 3.0 Address</a>
 */
public final class Address extends ModelObject {
    static final ObjectShape<Address> SHAPE = ObjectShape.open(
            "Address",
            Address::new,
            optional("addressCountry", TEXT),
            optional("addressCountryCode", COUNTRY_CODE),
            optional("addressRegion", TEXT),
            optional("addressLocality", TEXT),
            optional("streetAddress", TEXT),
            optional("postOfficeBoxNumber", TEXT),
            optional("postalCode", TEXT),
            optional("geo", GeoCoordinates.SHAPE));

    private Address(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder(JsonObject.EMPTY);
    }

    /** Name of the country. */
    public Optional<String> addressCountry() {
        return one("addressCountry", TEXT);
    }

    /** Country as two capital letters of ISO 3166-1. */
    public Optional<String> addressCountryCode() {
        return one("addressCountryCode", COUNTRY_CODE);
    }

    /** Region, such as a state. */
    public Optional<String> addressRegion() {
        return one("addressRegion", TEXT);
    }

    /** City, town or village. */
    public Optional<String> addressLocality() {
        return one("addressLocality", TEXT);
    }

    /** Street and number. */
    public Optional<String> streetAddress() {
        return one("streetAddress", TEXT);
    }

    /** Number of a post office box. */
    public Optional<String> postOfficeBoxNumber() {
        return one("postOfficeBoxNumber", TEXT);
    }

    /** Postal code. */
    public Optional<String> postalCode() {
        return one("postalCode", TEXT);
    }

    /** Where it is on the globe. */
    public Optional<GeoCoordinates> geo() {
        return one("geo", GeoCoordinates.SHAPE);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds an {@link Address}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<Address, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder addressCountry(String addressCountry) {
            return put("addressCountry", addressCountry);
        }

        public Builder addressCountryCode(String addressCountryCode) {
            return put("addressCountryCode", addressCountryCode);
        }

        public Builder addressRegion(String addressRegion) {
            return put("addressRegion", addressRegion);
        }

        public Builder addressLocality(String addressLocality) {
            return put("addressLocality", addressLocality);
        }

        public Builder streetAddress(String streetAddress) {
            return put("streetAddress", streetAddress);
        }

        public Builder postOfficeBoxNumber(String postOfficeBoxNumber) {
            return put("postOfficeBoxNumber", postOfficeBoxNumber);
        }

        public Builder postalCode(String postalCode) {
            return put("postalCode", postalCode);
        }

        public Builder geo(GeoCoordinates geo) {
            return put("geo", geo.json());
        }
    }
}
