package org.portablebadges.issue;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * An issuer as the credentials that it signs name it: put in where it is missing, refused where it is another one.
 *
 * @param identifier who issues
 */
record OwnIssuer(Iri identifier) {
    /**
     * A credential issued by it.
     *
     * @throws ProblemException {@code issuer.different} where the credential names another issuer
     */
    JsonObject in(JsonObject credential) throws ProblemException {
        Optional<JsonValue> issuer = credential.get("issuer");
        JsonValue own = new JsonString(identifier.value());
        if (issuer.isEmpty()) {
            return afterType(credential, own);
        }
        JsonPointer at = JsonPointer.of("issuer");
        if (issuer.get() instanceof JsonObject profile) {
            if (!profile.has("id")) {
                JsonObject.Builder named = JsonObject.builder().put("id", own);
                profile.members().forEach(named::put);
                return credential.with("issuer", named.build());
            }
            requireOwn(profile.string("id").orElse(""), at.child("id"));
        } else {
            requireOwn(issuer.get().asString().orElse(""), at);
        }
        return credential;
    }

    private static JsonObject afterType(JsonObject credential, JsonValue issuer) {
        JsonObject.Builder builder = JsonObject.builder();
        credential.members().forEach((name, value) -> {
            builder.put(name, value);
            if (name.equals("type")) {
                builder.put("issuer", issuer);
            }
        });
        return builder.put("issuer", issuer).build();
    }

    private void requireOwn(String issuer, JsonPointer at) throws ProblemException {
        if (!issuer.equals(identifier.value())) {
            throw ProblemException.of(ProblemCode.ISSUER_DIFFERENT, at, issuer, identifier);
        }
    }
}
