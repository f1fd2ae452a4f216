package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.decisive;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.DATE_TIME;
import static org.portablebadges.model.Scalars.DATE_TIME_VC_1_1;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/**
 * Class tables of one kind of credential, one for each version of the data model; the first context says which of them
 * holds. An embedded credential is read only if it could be read on its own.
 *
 * @param current the table for VC 2.0
 * @param older the table for VC 1.1
 * @param <T> the Java class
 */
record CredentialShape<T>(ObjectShape<T> current, ObjectShape<T> older) implements Shape<T> {
    private static final String VERIFIABLE_CREDENTIAL = "VerifiableCredential";

    /**
     * The tables of a kind of credential: what all credentials have, and its own members.
     *
     * @param name the name, which every kind but one requires in both versions
     * @param types the rule about its types, besides VerifiableCredential
     */
    static <T> CredentialShape<T> of(
            Function<JsonObject, T> factory, Member name, BiConsumer<JsonObject, Place> types, Member... own) {
        ObjectShape<T> both = ObjectShape.open("", factory, own)
                .with(
                        core("id", IRI),
                        optional("description", TEXT),
                        many("evidence", Evidence.SHAPE),
                        decisive("credentialStatus", CredentialStatus.SHAPE).compactable(),
                        optional("credentialSchema", CredentialSchema.SHAPE).compactable(),
                        optional("refreshService", RefreshService.SHAPE).compactable(),
                        optional("termsOfUse", TermsOfUse.SHAPE).compactable(),
                        optional("proof", Proof.SHAPE).compactable())
                .with(types)
                .with(CredentialShape::checkVerifiable);
        return new CredentialShape<>(current(both, name), older(both));
    }

    /** The same tables with these rows instead of those of the same names. */
    CredentialShape<T> replacing(Member... others) {
        return new CredentialShape<>(current.replacing(others), older.replacing(others));
    }

    /** The table that holds for this credential. */
    ObjectShape<T> of(JsonObject json) {
        return Contexts.version(json) == CredentialVersion.VC_1_1 ? older : current;
    }

    /** Reads one credential on its own. */
    Reading<T> reading(JsonObject json, Conformance conformance) {
        return of(json).reading(json, conformance);
    }

    @Override
    public Optional<T> read(JsonValue value) {
        return value instanceof JsonObject json
                ? reading(json, Conformance.COMPATIBLE).value()
                : Optional.empty();
    }

    @Override
    public void check(JsonValue value, Place place) {
        if (value instanceof JsonObject json) {
            of(json).check(json, place);
        } else {
            place.report(FormatRule.WRONG_SHAPE, "object");
        }
    }

    /** A rule that one type must be named. */
    static BiConsumer<JsonObject, Place> type(String type) {
        return (json, place) -> {
            if (!Values.of(json, "type").contains(new JsonString(type))) {
                Place where = json.has("type") ? place.child("type", true) : place;
                where.report(FormatRule.CREDENTIAL_TYPE_MISSING, type);
            }
        };
    }

    private static <T> ObjectShape<T> current(ObjectShape<T> both, Member name) {
        return both.with(
                        name,
                        core("issuer", Profile.SHAPE.orReference()),
                        core("validFrom", DATE_TIME),
                        decisive("validUntil", DATE_TIME),
                        optional("awardedDate", DATE_TIME))
                .with((json, place) -> checkOrder(json, place, "validFrom", DATE_TIME, List.of("validUntil")));
    }

    private static <T> ObjectShape<T> older(ObjectShape<T> both) {
        List<String> ends = List.of("expirationDate", "validUntil");
        return both.with(
                        required("name", TEXT),
                        core("issuer", Profile.SHAPE),
                        core("issuanceDate", DATE_TIME_VC_1_1),
                        decisive("expirationDate", DATE_TIME_VC_1_1),
                        decisive("validUntil", DATE_TIME_VC_1_1),
                        optional("awardedDate", DATE_TIME_VC_1_1))
                .with((json, place) -> checkOrder(json, place, "issuanceDate", DATE_TIME_VC_1_1, ends));
    }

    private static void checkVerifiable(JsonObject json, Place place) {
        type(VERIFIABLE_CREDENTIAL).accept(json, place);
    }

    private static void checkOrder(
            JsonObject json, Place place, String start, Shape<Instant> shape, List<String> ends) {
        Optional<Instant> from = Values.one(json, start).flatMap(shape::read);
        for (String end : ends) {
            Optional<Instant> until = Values.one(json, end).flatMap(shape::read);
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                place.child(end, true).report(FormatRule.VALIDITY_REVERSED, from.get(), until.get());
            }
        }
    }
}
