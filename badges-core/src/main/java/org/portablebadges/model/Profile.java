package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.COMPACT_JWS;
import static org.portablebadges.model.Scalars.DATE;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;
import static org.portablebadges.model.Shape.later;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;

/**
 * A person or an organization: issuer, creator of an achievement, or source of an assertion.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#profile">OB 3.0 Profile</a>
 */
public final class Profile extends ModelObject {
    static final ObjectShape<Profile> SHAPE = ObjectShape.open(
            "Profile",
            Profile::new,
            core("id", IRI),
            optional("name", TEXT),
            optional("url", IRI),
            optional("phone", TEXT),
            optional("description", TEXT),
            optional("image", Image.SHAPE),
            optional("email", TEXT),
            optional("address", Address.SHAPE),
            many("otherIdentifier", IdentifierEntry.SHAPE),
            optional("official", TEXT),
            optional("parentOrg", later(() -> Profile.SHAPE)),
            optional("familyName", TEXT),
            optional("givenName", TEXT),
            optional("additionalName", TEXT),
            optional("patronymicName", TEXT),
            optional("honorificPrefix", TEXT),
            optional("honorificSuffix", TEXT),
            optional("familyNamePrefix", TEXT),
            optional("dateOfBirth", DATE),
            many("endorsement", later(() -> EndorsementCredential.SHAPE)),
            many("endorsementJwt", COMPACT_JWS));

    private Profile(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with an id. */
    public static Builder builder(String id) {
        return new Builder(JsonObject.EMPTY).id(Iri.of(id));
    }

    /** Reads a profile that stands on its own; never throws. */
    public static Reading<Profile> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    /** Who this is. */
    public Iri id() {
        return get("id", IRI);
    }

    /** Name. */
    public Optional<String> name() {
        return one("name", TEXT);
    }

    /** Home page. */
    public Optional<Iri> url() {
        return one("url", IRI);
    }

    /** Telephone number. */
    public Optional<String> phone() {
        return one("phone", TEXT);
    }

    /** What it is or does. */
    public Optional<String> description() {
        return one("description", TEXT);
    }

    /** Logo or portrait. */
    public Optional<Image> image() {
        return one("image", Image.SHAPE);
    }

    /** E-mail address. */
    public Optional<String> email() {
        return one("email", TEXT);
    }

    /** Postal address. */
    public Optional<Address> address() {
        return one("address", Address.SHAPE);
    }

    /** Further identifiers, in no order. */
    public List<IdentifierEntry> otherIdentifier() {
        return all("otherIdentifier", IdentifierEntry.SHAPE);
    }

    /** Official representative of an organization. */
    public Optional<String> official() {
        return one("official", TEXT);
    }

    /** Organization that this one is part of. */
    public Optional<Profile> parentOrg() {
        return one("parentOrg", later(() -> Profile.SHAPE));
    }

    /** Family name. */
    public Optional<String> familyName() {
        return one("familyName", TEXT);
    }

    /** Given name. */
    public Optional<String> givenName() {
        return one("givenName", TEXT);
    }

    /** Additional name. */
    public Optional<String> additionalName() {
        return one("additionalName", TEXT);
    }

    /** Patronymic name. */
    public Optional<String> patronymicName() {
        return one("patronymicName", TEXT);
    }

    /** What stands before a name, such as "Dr". */
    public Optional<String> honorificPrefix() {
        return one("honorificPrefix", TEXT);
    }

    /** What stands after a name, such as "PhD". */
    public Optional<String> honorificSuffix() {
        return one("honorificSuffix", TEXT);
    }

    /** Prefix of the family name, such as "van der". */
    public Optional<String> familyNamePrefix() {
        return one("familyNamePrefix", TEXT);
    }

    /** Date of birth. */
    public Optional<LocalDate> dateOfBirth() {
        return one("dateOfBirth", DATE);
    }

    /** Endorsements, in no order; nothing in them is verified here. */
    public List<EndorsementCredential> endorsement() {
        return all("endorsement", EndorsementCredential.SHAPE);
    }

    /** Endorsement credentials as compact JWS. */
    public List<String> endorsementJwt() {
        return all("endorsementJwt", COMPACT_JWS);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link Profile}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<Profile, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder name(String name) {
            return put("name", name);
        }

        public Builder url(Iri url) {
            return put("url", url);
        }

        public Builder phone(String phone) {
            return put("phone", phone);
        }

        public Builder description(String description) {
            return put("description", description);
        }

        public Builder image(Image image) {
            return put("image", image.toJson());
        }

        public Builder email(String email) {
            return put("email", email);
        }

        public Builder address(Address address) {
            return put("address", address.json());
        }

        public Builder otherIdentifier(IdentifierEntry otherIdentifier) {
            return add("otherIdentifier", otherIdentifier.toJson());
        }

        public Builder official(String official) {
            return put("official", official);
        }

        public Builder parentOrg(Profile parentOrg) {
            return put("parentOrg", parentOrg.json());
        }

        public Builder familyName(String familyName) {
            return put("familyName", familyName);
        }

        public Builder givenName(String givenName) {
            return put("givenName", givenName);
        }

        public Builder additionalName(String additionalName) {
            return put("additionalName", additionalName);
        }

        public Builder patronymicName(String patronymicName) {
            return put("patronymicName", patronymicName);
        }

        public Builder honorificPrefix(String honorificPrefix) {
            return put("honorificPrefix", honorificPrefix);
        }

        public Builder honorificSuffix(String honorificSuffix) {
            return put("honorificSuffix", honorificSuffix);
        }

        public Builder familyNamePrefix(String familyNamePrefix) {
            return put("familyNamePrefix", familyNamePrefix);
        }

        public Builder dateOfBirth(LocalDate dateOfBirth) {
            return put("dateOfBirth", dateOfBirth.toString());
        }

        public Builder endorsement(EndorsementCredential endorsement) {
            return add("endorsement", endorsement.json());
        }

        public Builder endorsementJwt(String endorsementJwt) {
            return add("endorsementJwt", new JsonString(endorsementJwt));
        }
    }
}
