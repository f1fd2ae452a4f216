package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.COMPACT_JWS;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.LANGUAGE;
import static org.portablebadges.model.Scalars.NUMBER;
import static org.portablebadges.model.Scalars.TEXT;
import static org.portablebadges.model.Scalars.term;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;

/**
 * What is recognized: definition, criteria and rubric, the same for everyone who earns it.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievement">OB 3.0 Achievement</a>
 */
public final class Achievement extends ModelObject {
    static final ObjectShape<Achievement> SHAPE = ObjectShape.open(
                    "Achievement",
                    Achievement::new,
                    core("id", IRI),
                    core("name", TEXT),
                    required("description", TEXT),
                    required("criteria", Criteria.SHAPE),
                    optional("achievementType", term(AchievementType::new)),
                    many("alignment", Alignment.SHAPE),
                    optional("creator", Profile.SHAPE),
                    optional("creditsAvailable", NUMBER),
                    optional("fieldOfStudy", TEXT),
                    optional("humanCode", TEXT),
                    optional("image", Image.SHAPE),
                    optional("inLanguage", LANGUAGE),
                    many("otherIdentifier", IdentifierEntry.SHAPE),
                    many("related", Related.SHAPE),
                    many("resultDescription", ResultDescription.SHAPE),
                    optional("specialization", TEXT),
                    many("tag", TEXT),
                    optional("version", TEXT),
                    many("endorsement", EndorsementCredential.SHAPE),
                    many("endorsementJwt", COMPACT_JWS))
            .with(Achievement::checkIds);

    private static final Set<String> ADDED_LATER = Set.of("endorsement", "endorsementJwt");

    private Achievement(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with an id, which is an absolute IRI. */
    public static Builder builder(String id) {
        return new Builder(JsonObject.EMPTY).id(Iri.of(id));
    }

    /** Reads an achievement that stands on its own; never throws. */
    public static Reading<Achievement> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    /** What the achievement is known by. */
    public Iri id() {
        return get("id", IRI);
    }

    /** Name. */
    public String name() {
        return get("name", TEXT);
    }

    /** What it stands for. */
    public Optional<String> description() {
        return one("description", TEXT);
    }

    /** How it is earned. */
    public Optional<Criteria> criteria() {
        return one("criteria", Criteria.SHAPE);
    }

    /** What kind of achievement it is. */
    public Optional<AchievementType> achievementType() {
        return one("achievementType", term(AchievementType::new));
    }

    /** Framework entries that it corresponds to, in no order. */
    public List<Alignment> alignment() {
        return all("alignment", Alignment.SHAPE);
    }

    /** Who defined it. */
    public Optional<Profile> creator() {
        return one("creator", Profile.SHAPE);
    }

    /** Credits that it can give. */
    public Optional<BigDecimal> creditsAvailable() {
        return one("creditsAvailable", NUMBER);
    }

    /** Field of study. */
    public Optional<String> fieldOfStudy() {
        return one("fieldOfStudy", TEXT);
    }

    /** Code for people, such as a course number. */
    public Optional<String> humanCode() {
        return one("humanCode", TEXT);
    }

    /** Picture of the achievement. */
    public Optional<Image> image() {
        return one("image", Image.SHAPE);
    }

    /** Language of the texts, as a tag such as {@code en-US}. */
    public Optional<String> inLanguage() {
        return one("inLanguage", LANGUAGE);
    }

    /** Further identifiers, in no order. */
    public List<IdentifierEntry> otherIdentifier() {
        return all("otherIdentifier", IdentifierEntry.SHAPE);
    }

    /** Translations and other versions of the same achievement, in no order. */
    public List<Related> related() {
        return all("related", Related.SHAPE);
    }

    /** Results that it asks for, in no order. */
    public List<ResultDescription> resultDescription() {
        return all("resultDescription", ResultDescription.SHAPE);
    }

    /** Name given to the focus within the field of study. */
    public Optional<String> specialization() {
        return one("specialization", TEXT);
    }

    /** Keywords, in no order. */
    public List<String> tag() {
        return all("tag", TEXT);
    }

    /** Version of the definition. */
    public Optional<String> version() {
        return one("version", TEXT);
    }

    /** Endorsements, in no order; nothing in them is verified here. */
    public List<EndorsementCredential> endorsement() {
        return all("endorsement", EndorsementCredential.SHAPE);
    }

    /** Endorsement credentials as compact JWS. */
    public List<String> endorsementJwt() {
        return all("endorsementJwt", COMPACT_JWS);
    }

    /**
     * Holds exactly this version fast: SHA-256 of the achievement's canonical JSON (RFC 8785) without its own members
     * {@code endorsement} and {@code endorsementJwt}, which are added after it was endorsed. An endorsement that names
     * this hash in {@code relatedResource} endorses this version and no other. A rule of this library; the standard has
     * none.
     *
     * @return empty where a number is too large to have a canonical form
     */
    public Optional<Multihash> versionDigest() {
        return versionDigest(Digest.SHA_256);
    }

    /**
     * The same in another hash function, which an endorser may have chosen.
     *
     * @param function SHA-256 or SHA-384
     */
    public Optional<Multihash> versionDigest(Digest function) {
        return canonical().map(bytes -> Multihash.of(function, function.of(bytes)));
    }

    private Optional<byte[]> canonical() {
        JsonObject bare = json().without(ADDED_LATER);
        try {
            return Optional.of(Jcs.canonicalize(bare));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** The description of this id. */
    public Optional<ResultDescription> resultDescription(Iri id) {
        return resultDescription().stream()
                .filter(description -> description.id().equals(id))
                .findFirst();
    }

    private static void checkIds(JsonObject json, Place place) {
        var seen = new HashSet<Iri>();
        for (var description : ObjectShape.entries(json, place.at(), "resultDescription", ResultDescription.SHAPE)) {
            checkId(description.value().id(), description.at(), seen, place);
            var levels = ObjectShape.entries(
                    description.value().json(), description.at(), "rubricCriterionLevel", RubricCriterionLevel.SHAPE);
            levels.forEach(level -> checkId(level.value().id(), level.at(), seen, place));
        }
    }

    private static void checkId(Iri id, JsonPointer at, Set<Iri> seen, Place place) {
        if (!seen.add(id)) {
            place.at(at.child("id")).report(FormatRule.DUPLICATE_ID, id);
        }
    }

    /** Builds an {@link Achievement}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<Achievement, Builder> {
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

        public Builder criteria(Criteria criteria) {
            return put("criteria", criteria.json());
        }

        public Builder achievementType(AchievementType achievementType) {
            return put("achievementType", achievementType.value());
        }

        public Builder alignment(Alignment alignment) {
            return add("alignment", alignment.json());
        }

        public Builder creator(Profile creator) {
            return put("creator", creator.json());
        }

        public Builder creditsAvailable(BigDecimal creditsAvailable) {
            return put("creditsAvailable", JsonNumber.of(creditsAvailable));
        }

        public Builder fieldOfStudy(String fieldOfStudy) {
            return put("fieldOfStudy", fieldOfStudy);
        }

        public Builder humanCode(String humanCode) {
            return put("humanCode", humanCode);
        }

        public Builder image(Image image) {
            return put("image", image.toJson());
        }

        public Builder inLanguage(String inLanguage) {
            return put("inLanguage", inLanguage);
        }

        public Builder otherIdentifier(IdentifierEntry otherIdentifier) {
            return add("otherIdentifier", otherIdentifier.toJson());
        }

        public Builder related(Related related) {
            return add("related", related.json());
        }

        public Builder resultDescription(ResultDescription resultDescription) {
            return add("resultDescription", resultDescription.json());
        }

        public Builder specialization(String specialization) {
            return put("specialization", specialization);
        }

        public Builder tag(String tag) {
            return add("tag", new JsonString(tag));
        }

        public Builder version(String version) {
            return put("version", version);
        }

        public Builder endorsement(EndorsementCredential endorsement) {
            return add("endorsement", endorsement.json());
        }

        public Builder endorsementJwt(String endorsementJwt) {
            return add("endorsementJwt", new JsonString(endorsementJwt));
        }

        /** Criteria in words, as Markdown. */
        public Builder criteria(String narrative) {
            return criteria(Criteria.of(narrative));
        }

        /** A rubric or another result that the achievement asks for. */
        public Builder rubric(ResultDescription rubric) {
            return resultDescription(rubric);
        }
    }
}
