package org.portablebadges.recognition;

import java.time.LocalDate;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.Signer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.SignedStatement;

/**
 * Somebody's signed word that a badge names the person, though in a way that cannot be compared: who says so, when and
 * on what ground. Only {@link #open} makes one, so it was signed. Immutable.
 */
public final class SamePerson {
    /** {@code typ} of the token. */
    public static final String TYPE = "same-person+jwt";

    private final JsonObject json;
    private final PersonIdentifier named;
    private final PersonIdentifier person;
    private final LocalDate date;

    private SamePerson(JsonObject json, PersonIdentifier named, PersonIdentifier person, LocalDate date) {
        this.json = json;
        this.named = named;
        this.person = person;
        this.date = date;
    }

    /**
     * Signs such a word.
     *
     * @param issuer who says so
     * @param named how badges name the person
     * @param person how the person is known now
     */
    public static String sign(
            Iri issuer,
            PersonIdentifier named,
            PersonIdentifier person,
            LocalDate date,
            String ground,
            Signer signer,
            Iri keyId) {
        JsonObject statement = JsonObject.builder()
                .put("issuer", issuer.value())
                .put("named", StatementParts.identifier(named))
                .put("person", StatementParts.identifier(person))
                .put("date", date.toString())
                .put("ground", ground)
                .build();
        return SignedStatement.sign(statement, TYPE, signer, keyId);
    }

    /**
     * Reads and verifies such a word.
     *
     * @throws ProblemException where it is not signed by the issuer it names, or incomplete
     */
    public static SamePerson open(String token, AuthorityKeys keys) throws ProblemException {
        JsonObject json = SignedStatement.open(token, TYPE, "issuer", keys);
        StatementParts.text(json, "ground");
        return new SamePerson(
                json,
                StatementParts.identifier(json, "named"),
                StatementParts.identifier(json, "person"),
                StatementParts.date(json));
    }

    /** Who says so. */
    public Iri issuer() {
        return Iri.of(json.string("issuer").orElse(""));
    }

    /** How badges name the person. */
    PersonIdentifier named() {
        return named;
    }

    /** How the person is known. */
    PersonIdentifier person() {
        return person;
    }

    /** When it was said. */
    public LocalDate date() {
        return date;
    }

    /** On what ground. */
    public String ground() {
        return json.string("ground").orElse("");
    }
}
