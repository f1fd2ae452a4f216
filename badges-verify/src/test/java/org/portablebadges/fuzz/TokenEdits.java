package org.portablebadges.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.ProblemException;

/** Changes of a compact JWS below its base64url: in its JSON or in its bytes. */
final class TokenEdits {
    private static final int PARTS = 3;

    private final Choices choices;

    TokenEdits(Choices choices) {
        this.choices = choices;
    }

    static boolean isToken(String text) {
        return text.startsWith("eyJ") && text.split("\\.", -1).length == PARTS;
    }

    /** The token with one part changed. */
    String edited(String token) {
        String[] parts = token.split("\\.", -1);
        int at = choices.below(parts.length);
        boolean asJson = choices.below(4) > 0;
        Optional<JsonObject> json = asJson ? json(parts[at]) : Optional.empty();
        parts[at] = json.map(object -> spelled(new JsonEdits(choices).edited(object)))
                .orElse(parts[at]);
        if (json.isEmpty()) {
            parts[at] = new ByteEdits(choices).editedSpelling(parts[at]);
        }
        return String.join(".", parts);
    }

    private static Optional<JsonObject> json(String part) {
        try {
            byte[] bytes = Base64Url.decode(part).orElse(new byte[0]);
            return Optional.of(JsonReader.readObject(bytes, JsonLimits.DEFAULT).object());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static String spelled(JsonObject json) {
        return Base64Url.encode(JsonWriter.compact(json).getBytes(StandardCharsets.UTF_8));
    }
}
