package org.portablebadges.status;

import static java.util.Objects.requireNonNull;

import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * A credential's word that it would be on this list, by its id, if it were revoked. Deprecated by 1EdTech in 2025; issued
 * badges still have it.
 *
 * @param list where the list is
 */
public record RevocationListEntry(Iri list) implements StatusEntry {
    static final String TYPE = "1EdTechRevocationList";

    public RevocationListEntry {
        requireNonNull(list, "list");
    }

    static RevocationListEntry read(JsonObject json) throws ProblemException {
        return Members.one(json, "id")
                .flatMap(JsonValue::asString)
                .map(Iri::of)
                .map(RevocationListEntry::new)
                .orElseThrow(() -> Members.malformed("id"));
    }
}
