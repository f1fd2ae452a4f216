package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

/**
 * A JSON Schema in addition to the bundled ones. It must need nothing but itself.
 *
 * @param url the address that credentials name
 * @param text the schema, exactly as published
 */
public record TrustedSchema(Iri url, String text) {
    public TrustedSchema {
        requireNonNull(url, "url");
        requireNonNull(text, "text");
    }

    /** SHA-256 of the text, in lower-case hexadecimal digits. */
    public String sha256() {
        return Digest.SHA_256.hexOf(text);
    }

    /**
     * The schema.
     *
     * @throws ProblemException where the text is not a JSON object
     */
    public JsonObject document() throws ProblemException {
        return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("url", url.value())
                .put("sha256", sha256())
                .put("text", text)
                .build();
    }

    static TrustedSchema read(Members members) {
        var schema = new TrustedSchema(members.iri("url"), members.text("text"));
        members.requireHash("sha256", schema.text());
        members.end(Severity.ERROR);
        return schema;
    }
}
