package org.portablebadges.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * Builds an {@link AchievementCredential} of VC 2.0. Besides the format it sees to it that every result fits its
 * description and that the end is not before the start. A method named like a member sets it, or adds to it where it is
 * an array.
 */
public final class AchievementCredentialBuilder
        extends ModelBuilder<AchievementCredential, AchievementCredentialBuilder> {
    private static final JsonArray TYPES = JsonArray.ofStrings("VerifiableCredential", "OpenBadgeCredential");
    private static final JsonString TO_BE_SIGNED = new JsonString("urn:to-be-signed");

    private AchievementSubject.Builder subject;
    private final List<Result> results = new ArrayList<>();
    private Supplier<Iri> ids = ModelBuilder::randomId;

    AchievementCredentialBuilder(JsonObject start) {
        super(AchievementCredential.VC_2_0, start);
        this.subject = Values.one(start, "credentialSubject")
                .flatMap(AchievementSubject.SHAPE::read)
                .map(AchievementSubject::toBuilder)
                .orElseGet(AchievementSubject::builder);
    }

    public AchievementCredentialBuilder id(Iri id) {
        return put("id", id);
    }

    /** Gives the credential its id where it has none by then; for ids that can be repeated. */
    public AchievementCredentialBuilder ids(Supplier<Iri> source) {
        ids = source;
        return this;
    }

    /** Adds a context, by its URL, that defines extension members or types. */
    public AchievementCredentialBuilder context(String url) {
        if (!has("@context")) {
            put("@context", Contexts.complete(JsonObject.EMPTY).get("@context").orElseThrow());
        }
        return add("@context", new JsonString(url));
    }

    public AchievementCredentialBuilder issuer(Profile issuer) {
        return put("issuer", issuer.json());
    }

    /** Names the issuer by its id alone. */
    public AchievementCredentialBuilder issuer(Iri issuer) {
        return put("issuer", issuer);
    }

    public AchievementCredentialBuilder achievement(Achievement achievement) {
        subject.achievement(achievement);
        return this;
    }

    /** Whom the credential is for: one id at most, and any number of identifiers. */
    public AchievementCredentialBuilder recipient(Recipient... recipients) {
        List.of(recipients).forEach(subject::recipient);
        return this;
    }

    /** Adds a result. One that names a level and no description gets the description that has the level. */
    public AchievementCredentialBuilder result(Result result) {
        results.add(result);
        return this;
    }

    /** Replaces everything said about the recipient, results included. */
    public AchievementCredentialBuilder credentialSubject(AchievementSubject other) {
        subject = other.toBuilder();
        results.clear();
        return this;
    }

    public AchievementCredentialBuilder validFrom(Instant validFrom) {
        return put("validFrom", validFrom.toString());
    }

    public AchievementCredentialBuilder validUntil(Instant validUntil) {
        return put("validUntil", validUntil.toString());
    }

    public AchievementCredentialBuilder awardedDate(Instant awardedDate) {
        return put("awardedDate", awardedDate.toString());
    }

    public AchievementCredentialBuilder name(String name) {
        return put("name", name);
    }

    public AchievementCredentialBuilder description(String description) {
        return put("description", description);
    }

    public AchievementCredentialBuilder image(Image image) {
        return put("image", image.toJson());
    }

    public AchievementCredentialBuilder evidence(Evidence evidence) {
        return add("evidence", evidence.json());
    }

    public AchievementCredentialBuilder endorsement(JsonObject endorsement) {
        return add("endorsement", endorsement);
    }

    public AchievementCredentialBuilder endorsementJwt(String endorsementJwt) {
        return add("endorsementJwt", new JsonString(endorsementJwt));
    }

    public AchievementCredentialBuilder credentialStatus(JsonObject credentialStatus) {
        return addCompact("credentialStatus", credentialStatus);
    }

    public AchievementCredentialBuilder credentialSchema(JsonObject credentialSchema) {
        return add("credentialSchema", credentialSchema);
    }

    public AchievementCredentialBuilder refreshService(JsonObject refreshService) {
        return addCompact("refreshService", refreshService);
    }

    public AchievementCredentialBuilder termsOfUse(JsonObject termsOfUse) {
        return add("termsOfUse", termsOfUse);
    }

    @Override
    JsonObject draft() {
        if (!has("id")) {
            id(ids.get());
        }
        if (!has("type")) {
            put("type", TYPES);
        }
        results.forEach(result -> subject.result(described(result)));
        results.clear();
        put("credentialSubject", subject.draft());
        return Contexts.complete(super.draft());
    }

    @Override
    List<Finding> problems(JsonObject draft) {
        JsonObject signable = draft.has("issuer") ? draft : draft.with("issuer", TO_BE_SIGNED);
        Reading<AchievementCredential> reading = AchievementCredential.VC_2_0.reading(signable, Conformance.STRICT);
        var problems = new ArrayList<>(reading.findings());
        if (!Contexts.startAsIssued(draft)) {
            String expected = Contexts.CREDENTIALS_V2 + " " + Contexts.OPEN_BADGES;
            problems.add(Finding.error(ProblemCode.CONTEXT_ORDER, JsonPointer.of("@context"), expected));
        } else {
            reading.value().ifPresent(credential -> problems.addAll(contradictions(credential)));
        }
        return problems;
    }

    private Result described(Result result) {
        if (result.resultDescription().isPresent() || result.achievedLevel().isEmpty()) {
            return result;
        }
        Iri level = result.achievedLevel().get();
        Optional<Achievement> achievement =
                Values.one(subject.draft(), "achievement").flatMap(Achievement.SHAPE::read);
        return achievement.stream()
                .flatMap(described -> described.resultDescription().stream())
                .filter(description -> description.level(level).isPresent())
                .findFirst()
                .map(description ->
                        result.toBuilder().resultDescription(description.id()).build())
                .orElse(result);
    }

    private static List<Finding> contradictions(AchievementCredential credential) {
        var found = new ArrayList<>(ResultRules.check(credential, Conformance.STRICT));
        Instant start = credential.validFrom();
        credential.validUntil().filter(end -> end.isBefore(start)).ifPresent(end -> {
            JsonPointer at = JsonPointer.of("validUntil");
            found.add(Finding.error(ProblemCode.CREDENTIAL_VALIDITY_REVERSED, at, start, end));
        });
        return found;
    }
}
