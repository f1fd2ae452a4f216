package org.portablebadges.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.IdentifierEntry;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.Image;
import org.portablebadges.problem.Iri;

/** Which member of an old object becomes which of a new one. */
final class LegacyMapping {
    private static final List<String> EVIDENCE_TEXTS =
            List.of("id", "name", "description", "narrative", "genre", "audience");
    private static final List<String> ALIGNMENT_TEXTS =
            List.of("targetName", "targetUrl", "targetDescription", "targetFramework", "targetCode");

    private LegacyMapping() {}

    static JsonObject profile(IssuerProfile old, Iri id) {
        var profile = JsonObject.builder()
                .put("id", id.value())
                .put("type", JsonArray.ofStrings("Profile"))
                .put("name", old.name())
                .put("url", old.url().value());
        old.email().ifPresent(email -> profile.put("email", email));
        old.telephone().ifPresent(telephone -> profile.put("phone", telephone));
        old.description().ifPresent(description -> profile.put("description", description));
        old.image().ifPresent(image -> profile.put("image", new Image(image, "").toJson()));
        return profile.build();
    }

    static IdentifierEntry identifierEntry(Iri id) {
        return new IdentifierEntry(id.value(), IdentifierType.IDENTIFIER);
    }

    /** Everything but the id. */
    static JsonObject achievement(BadgeClass old, JsonObject creator) {
        var criteria = JsonObject.builder();
        old.criteria().ifPresent(id -> criteria.put("id", id.value()));
        old.criteriaNarrative().ifPresent(narrative -> criteria.put("narrative", narrative));
        var achievement = JsonObject.builder()
                .put("type", JsonArray.ofStrings("Achievement"))
                .put("name", old.name())
                .put("description", old.description())
                .put("criteria", criteria.build())
                .put("creator", creator);
        old.image()
                .ifPresent(image -> achievement.put(
                        "image", new Image(image, old.imageCaption().orElse("")).toJson()));
        list(old.alignment().stream().map(LegacyMapping::alignment).toList())
                .ifPresent(alignments -> achievement.put("alignment", alignments));
        list(old.tags().stream().map(JsonString::new).toList()).ifPresent(tags -> achievement.put("tag", tags));
        return achievement.build();
    }

    /** Evidence from an address or an object; empty for anything else. */
    static Optional<JsonObject> evidence(JsonValue old) {
        var evidence = JsonObject.builder().put("type", JsonArray.ofStrings("Evidence"));
        if (old instanceof JsonString address) {
            return Optional.of(evidence.put("id", address.value()).build());
        }
        return old.asObject().map(object -> {
            EVIDENCE_TEXTS.forEach(name -> object.string(name).ifPresent(text -> evidence.put(name, text)));
            return evidence.build();
        });
    }

    // In 1.x the members are called name, url and description.
    private static JsonObject alignment(JsonObject old) {
        var alignment = JsonObject.builder().put("type", JsonArray.ofStrings("Alignment"));
        for (String name : ALIGNMENT_TEXTS) {
            String older = name.substring("target".length()).toLowerCase(Locale.ROOT);
            old.string(name).or(() -> old.string(older)).ifPresent(text -> alignment.put(name, text));
        }
        return alignment.build();
    }

    private static Optional<JsonArray> list(List<? extends JsonValue> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new JsonArray(new ArrayList<>(values)));
    }
}
