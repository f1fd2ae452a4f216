package org.portablebadges.model;

import static java.util.Objects.requireNonNull;
import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Scalars.TEXT;
import static org.portablebadges.model.Scalars.term;

import org.portablebadges.json.JsonObject;

/**
 * One more identifier of a profile or an achievement.
 *
 * @param identifier the identifier, as its own system writes it
 * @param identifierType what kind of identifier it is
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#identifierentry">OB 3.0 IdentifierEntry</a>
 */
public record IdentifierEntry(String identifier, IdentifierType identifierType) {
    static final ObjectShape<IdentifierEntry> SHAPE = ObjectShape.closed(
            "IdentifierEntry",
            IdentifierEntry::of,
            core("identifier", TEXT),
            core("identifierType", term(IdentifierType::new)));

    public IdentifierEntry {
        requireNonNull(identifier, "identifier");
        requireNonNull(identifierType, "identifierType");
    }

    /** This identifier as credentials write it. */
    public JsonObject toJson() {
        return JsonObject.builder()
                .put("type", "IdentifierEntry")
                .put("identifier", identifier)
                .put("identifierType", identifierType.value())
                .build();
    }

    private static IdentifierEntry of(JsonObject json) {
        return new IdentifierEntry(
                Values.one(json, "identifier").flatMap(TEXT::read).orElseThrow(),
                Values.one(json, "identifierType")
                        .flatMap(term(IdentifierType::new)::read)
                        .orElseThrow());
    }
}
