package org.portablebadges.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Members that signed statements about a person share. */
final class StatementParts {
    private StatementParts() {}

    static JsonObject identifier(PersonIdentifier identifier) {
        return JsonObject.builder()
                .put("kind", identifier.kind())
                .put("value", identifier.value())
                .build();
    }

    static PersonIdentifier identifier(JsonObject statement, String name) throws ProblemException {
        JsonObject object = statement
                .object(name)
                .orElseThrow(() -> ProblemException.of(ProblemCode.POLICY_MEMBER_MISSING, JsonPointer.ROOT, name));
        return PersonIdentifier.of(text(object, "kind"), text(object, "value"));
    }

    static LocalDate date(JsonObject statement) throws ProblemException {
        try {
            return LocalDate.parse(text(statement, "date"));
        } catch (DateTimeException e) {
            throw ProblemException.of(ProblemCode.POLICY_WRONG_SHAPE, JsonPointer.of("date"), "date");
        }
    }

    static String text(JsonObject object, String name) throws ProblemException {
        return object.string(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> ProblemException.of(ProblemCode.POLICY_MEMBER_MISSING, JsonPointer.ROOT, name));
    }
}
