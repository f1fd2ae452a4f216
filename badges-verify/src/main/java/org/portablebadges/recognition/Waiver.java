package org.portablebadges.recognition;

import java.time.LocalDate;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.Signer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.SignedStatement;

/**
 * An exception that an authority signed: one requirement of one of its policies counts as met for one person, on a
 * ground. Only {@link #open} makes one, so it was signed. Decisions show it as an exception. Immutable.
 */
public final class Waiver {
    /** {@code typ} of the token. */
    public static final String TYPE = "recognition-exception+jwt";

    private final JsonObject json;
    private final PersonIdentifier person;
    private final LocalDate date;

    private Waiver(JsonObject json, PersonIdentifier person, LocalDate date) {
        this.json = json;
        this.person = person;
        this.date = date;
    }

    /**
     * Signs an exception.
     *
     * @param authority whose policy it is
     * @param policy id of the policy, in any version
     * @param requirement id of the requirement
     */
    public static String sign(
            Iri authority,
            Iri policy,
            String requirement,
            PersonIdentifier person,
            LocalDate date,
            String ground,
            Signer signer,
            Iri keyId) {
        JsonObject statement = JsonObject.builder()
                .put("authority", authority.value())
                .put("policy", policy.value())
                .put("requirement", requirement)
                .put("person", StatementParts.identifier(person))
                .put("date", date.toString())
                .put("ground", ground)
                .build();
        return SignedStatement.sign(statement, TYPE, signer, keyId);
    }

    /**
     * Reads and verifies an exception.
     *
     * @throws ProblemException where it is not signed by the authority it names, or incomplete
     */
    public static Waiver open(String token, AuthorityKeys keys) throws ProblemException {
        JsonObject json = SignedStatement.open(token, TYPE, "authority", keys);
        StatementParts.text(json, "policy");
        StatementParts.text(json, "requirement");
        StatementParts.text(json, "ground");
        return new Waiver(json, StatementParts.identifier(json, "person"), StatementParts.date(json));
    }

    /** Who makes the exception. */
    public Iri authority() {
        return Iri.of(json.string("authority").orElse(""));
    }

    /** Id of the policy. */
    public Iri policy() {
        return Iri.of(json.string("policy").orElse(""));
    }

    /** Id of the requirement. */
    public String requirement() {
        return json.string("requirement").orElse("");
    }

    /** For whom. */
    PersonIdentifier person() {
        return person;
    }

    /** When it was made. */
    public LocalDate date() {
        return date;
    }

    /** On what ground. */
    public String ground() {
        return json.string("ground").orElse("");
    }
}
