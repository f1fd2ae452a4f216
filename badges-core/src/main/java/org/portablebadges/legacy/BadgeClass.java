package org.portablebadges.legacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * What an {@link Assertion} awards, the same for everybody who earns it.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeClass">OB 2.0
 *     BadgeClass</a>
 */
public final class BadgeClass extends LegacyObject {
    private BadgeClass(JsonObject json) {
        super(json);
    }

    /**
     * Reads a badge class.
     *
     * @throws ProblemException with everything that is wrong
     */
    public static BadgeClass read(JsonObject json) throws ProblemException {
        var check = new ReadCheck(json);
        check.type("BadgeClass", Set.of("BadgeClass"));
        check.text("id");
        check.requiredText("name");
        check.requiredText("description");
        check.reference("criteria");
        check.reference("issuer");
        check.each("image", "IRI or object", value -> value instanceof JsonString || value instanceof JsonObject);
        check.each("alignment", "object", value -> value instanceof JsonObject);
        check.each("tags", "text", value -> value instanceof JsonString);
        check.finish();
        return new BadgeClass(json);
    }

    /** Name. */
    public String name() {
        return text("name").orElseThrow();
    }

    /** What it stands for. */
    public String description() {
        return text("description").orElseThrow();
    }

    /** Address of the picture, or a {@code data:} URL. */
    public Optional<Iri> image() {
        return reference("image");
    }

    /** Text for those who cannot see the picture. */
    public Optional<String> imageCaption() {
        return json().object("image").flatMap(image -> image.string("caption"));
    }

    /** Where the criteria can be read by people. */
    public Optional<Iri> criteria() {
        return reference("criteria");
    }

    /** The criteria in words, as Markdown. */
    public Optional<String> criteriaNarrative() {
        return json().object("criteria").flatMap(criteria -> criteria.string("narrative"));
    }

    /** Address of the issuer; empty where it is embedded without an id. */
    public Optional<Iri> issuer() {
        return reference("issuer");
    }

    /**
     * The issuer inside the badge class; empty where only the address is given.
     *
     * @throws ProblemException where it cannot be read
     */
    public Optional<IssuerProfile> embeddedIssuer() throws ProblemException {
        Optional<JsonObject> issuer = json().object("issuer");
        return issuer.isEmpty() ? Optional.empty() : Optional.of(IssuerProfile.read(issuer.get()));
    }

    /** Framework entries that it corresponds to, as JSON. */
    public List<JsonObject> alignment() {
        return values("alignment").stream()
                .flatMap(value -> value.asObject().stream())
                .toList();
    }

    /** Keywords. */
    public List<String> tags() {
        return texts("tags");
    }
}
