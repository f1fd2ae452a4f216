package org.portablebadges.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Criteria;
import org.portablebadges.model.Image;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Iri;

/**
 * A badge in the terms of Ed-Fi: an entry of {@code recognitions} as the resource {@code staffs} has it, for minors that of
 * {@code studentAcademicRecords}. The resource {@code credentials} is none for badges: it holds licenses to teach, and no
 * badge is one. Whom the entry belongs to is for the receiver to say; everything that is not filled is named with the reason.
 *
 * @see <a href="https://docs.ed-fi.org/reference/data-exchange/data-standard/">Ed-Fi Data Standard, Recognition</a>
 */
public final class EdFiExport {
    // Lengths that the data standard gives these fields. What is longer is left out: a shortened text says something
    // else.
    private static final int TITLE = 60;
    private static final int ISSUER_NAME = 150;
    private static final int TEXT = 150;
    private static final int ADDRESS = 255;

    private final JsonObject.Builder recognition = JsonObject.builder();
    private final List<JsonValue> notMapped = new ArrayList<>();

    private EdFiExport() {}

    /** The badge; without a recognition where it is not VALID. */
    public static JsonObject of(ExportedBadge exported) {
        JsonObject.Builder line = JsonObject.builder()
                .put("number", exported.number())
                .put("verdict", exported.report().verdict().name())
                .put("reason", exported.reason())
                .put("verifiedAt", exported.report().verifiedAt().toString());
        Optional<AchievementCredential> badge = exported.badge();
        if (badge.isEmpty()) {
            return line.build();
        }
        var export = new EdFiExport();
        export.write(exported, badge.get());
        return line.put("credential", badge.get().id().value())
                .put("achievement", badge.get().achievement().id().value())
                .put("resource", exported.isMinor() ? "studentAcademicRecords" : "staffs")
                .put("recognition", export.recognition.build())
                .put("notMapped", new JsonArray(export.notMapped))
                .build();
    }

    private void write(ExportedBadge exported, AchievementCredential badge) {
        leaveOut("recognitionTypeDescriptor", "a descriptor of the receiver");
        leaveOut("achievementCategoryDescriptor", "a descriptor of the receiver");
        leaveOut("achievementCategorySystem", "a descriptor of the receiver");
        if (exported.isMinor()) {
            leaveOut("achievementTitle", "a name, of a minor's badge");
        } else {
            put("achievementTitle", exported.achievementName(), TITLE);
        }
        put("issuerName", exported.issuerName(), ISSUER_NAME);
        put("issuerOriginURL", badge.issuer().flatMap(Profile::url).flatMap(EdFiExport::web), ADDRESS);
        Optional<Criteria> criteria = badge.achievement().criteria();
        put("criteria", criteria.flatMap(Criteria::narrative), TEXT);
        put("criteriaURL", criteria.flatMap(Criteria::id).flatMap(EdFiExport::web), ADDRESS);
        leaveOut("evidenceStatement", "may speak of people");
        Optional<Image> picture = badge.achievement().image();
        put("imageURL", picture.map(Image::id).flatMap(EdFiExport::web), ADDRESS);
        leaveOut("recognitionDescription", "nothing in a badge is meant for it");
        put("recognitionAwardDate", Optional.of(badge.awardedDate().orElse(badge.validFrom())));
        put("recognitionAwardExpiresDate", badge.validUntil());
        if (!badge.credentialSubject().result().isEmpty()) {
            leaveOut("result", "a recognition has no place for it");
        }
        if (!badge.achievement().alignment().isEmpty()) {
            leaveOut("alignment", "a recognition has no place for it");
        }
        if (badge.credentialSubject().creditsEarned().isPresent()) {
            leaveOut("creditsEarned", "a recognition has no place for it");
        }
    }

    private void put(String field, Optional<String> text, int most) {
        if (text.isEmpty()) {
            leaveOut(field, "the badge does not say it");
        } else if (text.get().length() > most) {
            leaveOut(field, "longer than " + most + " characters");
        } else {
            recognition.put(field, text.get());
        }
    }

    // Ed-Fi has days without a zone; the day is that in UTC, as the badge writes its instants.
    private void put(String field, Optional<Instant> instant) {
        Optional<String> day =
                instant.map(date -> date.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        put(field, day, ADDRESS);
    }

    private void leaveOut(String field, String why) {
        notMapped.add(JsonObject.builder().put("field", field).put("why", why).build());
    }

    private static Optional<String> web(Iri address) {
        return address.hasScheme("https") || address.hasScheme("http")
                ? Optional.of(address.value())
                : Optional.empty();
    }
}
