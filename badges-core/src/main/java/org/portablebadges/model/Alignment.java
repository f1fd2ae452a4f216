package org.portablebadges.model;

import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;
import static org.portablebadges.model.Scalars.term;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * Link from an achievement, a result or a rubric level to an entry of an educational framework.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#alignment">OB 3.0 Alignment</a>
 */
public final class Alignment extends ModelObject {
    static final ObjectShape<Alignment> SHAPE = ObjectShape.open(
            "Alignment",
            Alignment::new,
            required("targetName", TEXT),
            required("targetUrl", IRI),
            optional("targetCode", TEXT),
            optional("targetDescription", TEXT),
            optional("targetFramework", TEXT),
            optional("targetType", term(AlignmentTargetType::new)));

    private Alignment(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with what every alignment needs. */
    public static Builder builder(String targetName, String targetUrl) {
        return new Builder(JsonObject.EMPTY).targetName(targetName).targetUrl(Iri.of(targetUrl));
    }

    /** Name of the entry. */
    public Optional<String> targetName() {
        return one("targetName", TEXT);
    }

    /** Where the entry is described. */
    public Optional<Iri> targetUrl() {
        return one("targetUrl", IRI);
    }

    /** Short code of the entry in its framework. */
    public Optional<String> targetCode() {
        return one("targetCode", TEXT);
    }

    /** What the entry says. */
    public Optional<String> targetDescription() {
        return one("targetDescription", TEXT);
    }

    /** Name of the framework. */
    public Optional<String> targetFramework() {
        return one("targetFramework", TEXT);
    }

    /** What kind of thing the entry is. */
    public Optional<AlignmentTargetType> targetType() {
        return one("targetType", term(AlignmentTargetType::new));
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds an {@link Alignment}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<Alignment, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder targetName(String targetName) {
            return put("targetName", targetName);
        }

        public Builder targetUrl(Iri targetUrl) {
            return put("targetUrl", targetUrl);
        }

        public Builder targetCode(String targetCode) {
            return put("targetCode", targetCode);
        }

        public Builder targetDescription(String targetDescription) {
            return put("targetDescription", targetDescription);
        }

        public Builder targetFramework(String targetFramework) {
            return put("targetFramework", targetFramework);
        }

        public Builder targetType(AlignmentTargetType targetType) {
            return put("targetType", targetType.value());
        }
    }
}
