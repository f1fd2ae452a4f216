package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.decisive;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.MILLISECONDS;
import static org.portablebadges.model.Scalars.TEXT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * The values of a status list, and what they are about.
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential">Bitstring Status List 1.0,
 *     2.2</a>
 */
public final class StatusListSubject extends ModelObject {
    private static final String TYPE = "BitstringStatusList";
    private static final Set<JsonValue> TYPES = Set.of(new JsonString(TYPE), new JsonString("StatusList2021"));

    static final ObjectShape<StatusListSubject> SHAPE = ObjectShape.open(
                    "",
                    StatusListSubject::new,
                    optional("id", IRI),
                    required("statusPurpose", TEXT).compactable(),
                    core("encodedList", TEXT),
                    decisive("ttl", MILLISECONDS))
            .with(StatusListSubject::checkType);

    private StatusListSubject(JsonObject json) {
        super(json, SHAPE);
    }

    /**
     * Starts with what the values are about.
     *
     * @param statusPurpose such as {@code revocation}
     * @param encodedList multibase with base64url of the compressed values
     */
    public static Builder builder(String statusPurpose, String encodedList) {
        return new Builder(JsonObject.EMPTY).statusPurpose(statusPurpose).encodedList(encodedList);
    }

    /** What the list itself is known by, beside the credential that carries it. */
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** What the values are about, such as {@code revocation}; in no order. A list without a purpose answers nothing. */
    public List<String> statusPurpose() {
        return all("statusPurpose", TEXT);
    }

    /** The compressed values, as written. */
    public String encodedList() {
        return get("encodedList", TEXT);
    }

    /** For how long a copy may be relied on; empty where nothing is said. */
    public Optional<Duration> ttl() {
        return one("ttl", MILLISECONDS);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    private static void checkType(JsonObject json, Place place) {
        if (Values.of(json, "type").stream().noneMatch(TYPES::contains)) {
            place.at(json.has("type") ? place.at().child("type") : place.at()).report(FormatRule.TYPE_MISSING, TYPE);
        }
    }

    /** Builds a {@link StatusListSubject}. A method named like a member sets it, or adds to an array. */
    public static final class Builder extends ModelBuilder<StatusListSubject, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
            if (!has("type")) {
                put("type", TYPE);
            }
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder statusPurpose(String statusPurpose) {
            return addCompact("statusPurpose", new JsonString(statusPurpose));
        }

        public Builder encodedList(String encodedList) {
            return put("encodedList", encodedList);
        }

        public Builder ttl(Duration ttl) {
            return put("ttl", JsonNumber.of(ttl.toMillis()));
        }
    }
}
