package org.portablebadges.legacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * The signed badges that an issuer took back.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList">OB 2.0
 *     RevocationList</a>
 */
public final class RevocationList extends LegacyObject {
    private static final String REVOKED = "revokedAssertions";

    private RevocationList(JsonObject json) {
        super(json);
    }

    /**
     * Reads a list.
     *
     * @throws ProblemException with everything that is wrong
     */
    public static RevocationList read(JsonObject json) throws ProblemException {
        var check = new ReadCheck(json);
        check.type("RevocationList", Set.of("RevocationList"));
        check.required(REVOKED);
        check.each(REVOKED, "identifier or object", RevocationList::isEntry);
        check.finish();
        return new RevocationList(json);
    }

    /**
     * Why a badge was taken back, an empty text where no reason is given; empty where the list does not name it. Of each
     * badge both identifiers are looked for.
     */
    public Optional<String> reasonFor(Assertion assertion) {
        List<String> names = Stream.of(assertion.id().map(Iri::value), assertion.uid())
                .flatMap(Optional::stream)
                .toList();
        return values(REVOKED).stream()
                .filter(entry -> identifiers(entry).anyMatch(names::contains))
                .map(entry -> entry.asObject()
                        .flatMap(object -> object.string("revocationReason"))
                        .orElse(""))
                .findFirst();
    }

    private static boolean isEntry(JsonValue value) {
        return value instanceof JsonString || identifiers(value).findAny().isPresent();
    }

    private static Stream<String> identifiers(JsonValue entry) {
        return Stream.of(
                        entry.asString(),
                        entry.asObject().flatMap(object -> object.string("id")),
                        entry.asObject().flatMap(object -> object.string("uid")))
                .flatMap(Optional::stream);
    }
}
