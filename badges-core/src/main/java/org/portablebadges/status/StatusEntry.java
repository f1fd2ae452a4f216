package org.portablebadges.status;

import java.util.List;
import java.util.stream.Stream;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** One way in which a credential names a status list. */
public sealed interface StatusEntry permits StatusListEntry, RevocationListEntry {

    /** Where the list is. */
    Iri list();

    /**
     * Reads a member of {@code credentialStatus}.
     *
     * @throws ProblemException {@link ProblemCode#STATUS_TYPE_UNKNOWN} where it is of no kind that is known here, and
     *     {@link ProblemCode#STATUS_ENTRY_MALFORMED} where it is not as its kind must be
     */
    static StatusEntry read(JsonObject json) throws ProblemException {
        List<String> types = Members.all(json, "type").stream()
                .flatMap((JsonValue type) -> type.asString().stream())
                .toList();
        List<StatusListType> kinds = Stream.of(StatusListType.values())
                .filter(kind -> types.contains(kind.entryType()))
                .toList();
        boolean revocationList = types.contains(RevocationListEntry.TYPE);
        if (kinds.size() + (revocationList ? 1 : 0) > 1) {
            throw Members.malformed("type");
        }
        if (revocationList) {
            return RevocationListEntry.read(json);
        }
        if (kinds.isEmpty()) {
            throw ProblemException.of(ProblemCode.STATUS_TYPE_UNKNOWN, String.join(", ", types));
        }
        return StatusListEntry.read(kinds.get(0), json);
    }
}
