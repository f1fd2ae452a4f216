package org.portablebadges.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * What the builders of all kinds of credentials share. They make credentials of VC 2.0, with an id and the contexts
 * they need.
 *
 * @param <T> what is built
 * @param <B> the builder itself
 */
abstract class CredentialBuilder<T, B extends CredentialBuilder<T, B>> extends ModelBuilder<T, B> {
    private static final JsonString TO_BE_SIGNED = new JsonString("urn:to-be-signed");

    private final CredentialShape<T> shape;
    private final JsonArray types;
    private Supplier<Iri> ids = ModelBuilder::randomId;

    CredentialBuilder(CredentialShape<T> shape, JsonObject start, String type) {
        super(shape.current(), start);
        this.shape = shape;
        this.types = JsonArray.ofStrings("VerifiableCredential", type);
    }

    public B id(Iri id) {
        return put("id", id);
    }

    /** Gives the credential its id where it has none by then; for ids that can be repeated. */
    public B ids(Supplier<Iri> source) {
        ids = source;
        return self();
    }

    /** Adds a context, by its URL, that defines extension members or types. */
    public B context(String url) {
        if (!has("@context")) {
            put(
                    "@context",
                    Contexts.complete(JsonObject.EMPTY.with("type", types))
                            .get("@context")
                            .orElseThrow());
        }
        return add("@context", new JsonString(url));
    }

    public B issuer(Profile issuer) {
        return put("issuer", issuer.json());
    }

    /** Names the issuer by its id alone. */
    public B issuer(Iri issuer) {
        return put("issuer", issuer);
    }

    public B validFrom(Instant validFrom) {
        return put("validFrom", validFrom.toString());
    }

    public B validUntil(Instant validUntil) {
        return put("validUntil", validUntil.toString());
    }

    public B awardedDate(Instant awardedDate) {
        return put("awardedDate", awardedDate.toString());
    }

    public B name(String name) {
        return put("name", name);
    }

    public B description(String description) {
        return put("description", description);
    }

    public B evidence(Evidence evidence) {
        return add("evidence", evidence.json());
    }

    public B credentialStatus(CredentialStatus credentialStatus) {
        return addCompact("credentialStatus", credentialStatus.json());
    }

    public B credentialSchema(CredentialSchema credentialSchema) {
        return add("credentialSchema", credentialSchema.json());
    }

    public B refreshService(RefreshService refreshService) {
        return addCompact("refreshService", refreshService.json());
    }

    public B termsOfUse(TermsOfUse termsOfUse) {
        return add("termsOfUse", termsOfUse.json());
    }

    @Override
    JsonObject draft() {
        if (!has("id")) {
            id(ids.get());
        }
        if (!has("type")) {
            put("type", types);
        }
        return Contexts.complete(super.draft());
    }

    @Override
    List<Finding> problems(JsonObject draft) {
        JsonObject signable = draft.has("issuer") ? draft : draft.with("issuer", TO_BE_SIGNED);
        Reading<T> reading = shape.current().reading(signable, Conformance.STRICT);
        var problems = new ArrayList<>(reading.findings());
        if (Contexts.startAsIssued(draft)) {
            reading.value().ifPresent(credential -> problems.addAll(contradictions(credential)));
        } else {
            String expected = String.join(" ", Contexts.asIssued(draft));
            problems.add(Finding.error(ProblemCode.CONTEXT_ORDER, JsonPointer.of("@context"), expected));
        }
        return problems;
    }

    /** What one part of a sound draft says against another. */
    List<Finding> contradictions(T credential) {
        return List.of();
    }
}
