package org.portablebadges.verify.trust;

import java.time.Instant;
import java.util.List;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;

/**
 * What a trust bundle says.
 *
 * @param sequence number of this edition; a later one has a higher number
 * @param issuedAt when the operator made it
 * @param nextUpdate when a newer one is due
 * @param operator name of whoever keeps the list
 * @param issuers the issuers, each with identifiers of its own
 * @param documents captured documents
 * @param statusLists captured status lists, each signed by itself
 * @param contexts vocabularies beside the bundled ones
 * @param schemas JSON Schemas beside the bundled ones
 * @param policies recognition policies
 * @param extensions further members, which this version does not know
 */
record BundleContent(
        long sequence,
        Instant issuedAt,
        Instant nextUpdate,
        String operator,
        List<TrustedIssuer> issuers,
        List<CapturedDocument> documents,
        List<CapturedDocument> statusLists,
        List<TrustedContext> contexts,
        List<TrustedSchema> schemas,
        List<PolicyText> policies,
        JsonObject extensions) {
    /** The version of the format, which every bundle states. */
    static final String VERSION = "1";

    BundleContent {
        issuers = List.copyOf(issuers);
        documents = List.copyOf(documents);
        statusLists = List.copyOf(statusLists);
        contexts = List.copyOf(contexts);
        schemas = List.copyOf(schemas);
        policies = List.copyOf(policies);
    }

    /** The one way to write it: the same content gives the same bytes. */
    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder()
                .put("version", VERSION)
                .put("sequence", JsonNumber.of(sequence))
                .put("issuedAt", issuedAt.toString())
                .put("nextUpdate", nextUpdate.toString())
                .put("operator", operator)
                .put("issuers", Json.array(issuers, TrustedIssuer::toJson));
        Json.put(json, "documents", documents, CapturedDocument::toJson);
        Json.put(json, "statusLists", statusLists, CapturedDocument::toJson);
        Json.put(json, "contexts", contexts, TrustedContext::toJson);
        Json.put(json, "schemas", schemas, TrustedSchema::toJson);
        Json.put(json, "policies", policies, PolicyText::toJson);
        extensions.members().forEach(json::put);
        return json.build();
    }
}
