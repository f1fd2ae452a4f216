package org.portablebadges.model;

import java.util.List;
import org.portablebadges.json.JsonObject;

/** The order in which people expect to read a credential: what it is and who says so before anything else. */
final class MemberOrder {
    private static final List<String> FIRST =
            List.of("@context", "id", "type", "name", "issuer", "validFrom", "validUntil");

    private MemberOrder() {}

    /** The same members, those that introduce the object first; the others keep their order. */
    static JsonObject of(JsonObject object) {
        JsonObject.Builder ordered = JsonObject.builder();
        FIRST.forEach(name -> object.get(name).ifPresent(value -> ordered.put(name, value)));
        object.members().forEach(ordered::put);
        return ordered.build();
    }
}
