package org.portablebadges.examples.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.recognition.policy.Members;

/**
 * How a badge is made. Whatever a recipe leaves out is as in an ordinary micro-credential: a rubric with one criterion and
 * three levels of which the middle one is required and reached, one piece of evidence, signed as a token.
 *
 * @param id what the badge is known by; two files of one badge have the same
 * @param achievement what it is awarded for
 * @param by who awards it
 * @param to who earns it
 * @param bind kinds of identifier by which it names them
 * @param dates when what happened
 * @param rubric what was assessed
 * @param traits what else the achievement says of itself
 * @param endorsed badge endorsement in it; null where there is none
 * @param status place on a status list that it has: {@code good}, {@code revoked} or {@code suspended}; empty for none
 * @param form {@code jwt}, {@code json}, {@code png}, {@code svg}; or, without a signature, {@code unsigned}, {@code pdf}
 * @param altered whether somebody changed it after it was signed
 */
record Recipe(
        Iri id,
        Iri achievement,
        String by,
        String to,
        List<String> bind,
        Dates dates,
        Rubric rubric,
        Traits traits,
        @Nullable Endorsed endorsed,
        String status,
        String form,
        boolean altered) {
    /**
     * When what happened.
     *
     * @param awarded when it was earned
     * @param from when it is valid from
     * @param activityEnd last day of what was done for it; null where that is not said
     * @param until end of its validity; null where there is none
     * @param legacy whether it was first awarded as an Open Badges 2.0 badge, and issued anew
     */
    record Dates(
            Instant awarded, Instant from, @Nullable Instant activityEnd, @Nullable Instant until, boolean legacy) {}

    /**
     * What was assessed.
     *
     * @param criteria names of the criteria
     * @param scale names of the levels, the lowest first; none where there is no rubric
     * @param required the level that the issuer asks for; empty where it asks for none
     * @param results the level reached, by criterion
     * @param assessor who assessed; empty where that is not said
     */
    record Rubric(
            List<String> criteria, List<String> scale, String required, Map<String, String> results, String assessor) {}

    /**
     * What else the achievement says of itself.
     *
     * @param type its type
     * @param version its version; empty for none
     * @param tags its tags
     * @param alignedTo what it is aligned to; empty for nothing
     * @param evidence whether the badge names evidence
     * @param criteria what is asked of whoever earns it
     */
    record Traits(
            String type, String version, List<String> tags, String alignedTo, boolean evidence, String criteria) {}

    /**
     * A badge endorsement, or the approval of a proposal.
     *
     * @param by who endorses
     * @param standard what it was held against; empty for nothing
     * @param from since when
     * @param until until when; null where there is no end
     * @param otherVersion whether it is of another version of the achievement than the one awarded
     */
    record Endorsed(String by, String standard, Instant from, @Nullable Instant until, boolean otherVersion) {}

    /** Reads a recipe whose {@code like} has been followed. */
    static Recipe read(String row, String name, JsonObject json) {
        List<Finding> findings = new ArrayList<>();
        var members = new Members(json, JsonPointer.of(name), findings);
        var recipe = new Recipe(
                Iri.of("urn:example:" + row.toLowerCase(Locale.ROOT) + ":"
                        + members.text("id").orElse(name)),
                members.requiredIri("achievement"),
                members.requiredText("by"),
                members.text("to").orElse("ada"),
                orElse(members.texts("bind"), "did"),
                dates(members),
                rubric(members),
                traits(members),
                members.object("endorsed").map(Recipe::endorsed).orElse(null),
                members.text("status").orElse(""),
                members.text("form").orElse("jwt"),
                members.flag("altered").orElse(false));
        members.close();
        Resources.requireSound(row, findings);
        return recipe;
    }

    /** Short name of the achievement, for people. */
    String title() {
        String last = achievement.value().replaceAll(".*/", "").replace('-', ' ');
        return last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    }

    private static Dates dates(Members members) {
        Instant awarded = instant(members.requiredText("on"));
        return new Dates(
                awarded,
                members.text("from").map(Recipe::instant).orElse(awarded),
                members.text("activityEnd").map(Recipe::instant).orElse(null),
                members.text("until").map(Recipe::instant).orElse(null),
                members.flag("legacy").orElse(false));
    }

    private static Rubric rubric(Members members) {
        List<String> criteria = orElse(members.texts("criteria"), "Practice");
        boolean none = members.flag("rubric").filter(has -> !has).isPresent();
        List<String> scale = none ? List.of() : orElse(members.texts("scale"), "Developing", "Proficient", "Exemplary");
        String required = members.text("required").orElse("Proficient");
        String level = members.text("level").orElse(required);
        Map<String, String> results = new LinkedHashMap<>();
        if (!none) {
            Optional<Members> stated = members.object("results");
            stated.ifPresent(given -> {
                given.names().forEach(name -> results.put(name, given.requiredText(name)));
                given.close();
            });
            if (stated.isEmpty()) {
                criteria.forEach(criterion -> results.put(criterion, level));
            }
        }
        return new Rubric(
                criteria,
                scale,
                required.equals("none") ? "" : required,
                results,
                members.text("assessor").orElse(""));
    }

    private static Traits traits(Members members) {
        return new Traits(
                members.text("type").orElse("MicroCredential"),
                members.text("version").orElse(""),
                members.texts("tags"),
                members.text("alignedTo").orElse(""),
                members.flag("evidence").orElse(true),
                members.text("asks").orElse("Evidence from practice, assessed with the rubric."));
    }

    private static Endorsed endorsed(Members members) {
        var endorsed = new Endorsed(
                members.requiredText("by"),
                members.text("standard").orElse(""),
                instant(members.requiredText("from")),
                members.text("until").map(Recipe::instant).orElse(null),
                members.flag("otherVersion").orElse(false));
        members.close();
        return endorsed;
    }

    private static List<String> orElse(List<String> given, String... otherwise) {
        return given.isEmpty() ? List.of(otherwise) : given;
    }

    /** A day stands for its noon in UTC. */
    static Instant instant(String text) {
        return Instant.parse(text.length() == 10 ? text + "T12:00:00Z" : text);
    }
}
