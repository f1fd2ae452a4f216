package org.portablebadges.examples.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.CaseReader;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.DecisionCredential;
import org.portablebadges.recognition.PersonIdentifier;
import org.portablebadges.recognition.Recognition;
import org.portablebadges.recognition.RecognitionCase;
import org.portablebadges.recognition.TrustedPolicies;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.TrustBundle;

/**
 * All rows with their badges made and a trust bundle that lists everybody who may be listed and carries every policy, signed
 * by its authority. Whoever decides has these files and nothing else.
 */
final class ProgramPack {
    /** How many rows there are. */
    static final int ROWS = 30;

    private final Parties parties;
    private final List<ProgramRow> rows;
    private final Map<String, byte[]> badges = new HashMap<>();
    private final TrustBundle bundle;

    private ProgramPack(Parties parties, List<ProgramRow> rows) throws ProblemException {
        this.parties = parties;
        this.rows = rows;
        var statuses = new StatusBoard();
        var mint = new Mint(parties, statuses);
        for (ProgramRow row : rows) {
            for (String badge : row.badges()) {
                badges.put(place(row, badge), mint.file(row.recipe(badge)));
            }
        }
        this.bundle = new PackBundle(parties, rows, statuses).open();
    }

    /** The pack, its badges signed. */
    static ProgramPack open() throws ProblemException {
        List<ProgramRow> rows = new ArrayList<>();
        for (int number : IntStream.rangeClosed(1, ROWS).toArray()) {
            rows.add(ProgramRow.read("P" + number));
        }
        return new ProgramPack(Parties.read(), List.copyOf(rows));
    }

    List<ProgramRow> rows() {
        return rows;
    }

    Parties parties() {
        return parties;
    }

    TrustBundle bundle() {
        return bundle;
    }

    /** The file of a badge of a row. */
    byte[] badge(ProgramRow row, String name) {
        return badges.getOrDefault(place(row, name), new byte[0]).clone();
    }

    private static String place(ProgramRow row, String badge) {
        return row.name() + " " + badge;
    }

    /** Every case, decided. */
    List<Answer> answers() throws ProblemException {
        List<Answer> answers = new ArrayList<>();
        for (ProgramRow row : rows) {
            for (ProgramCase one : row.cases()) {
                answers.add(new Answer(row.name(), one, decide(row, one)));
            }
        }
        return List.copyOf(answers);
    }

    /** Decides one case from files alone. */
    Decision decide(ProgramRow row, ProgramCase one) throws ProblemException {
        var trusted = TrustedPolicies.of(bundle, one.at());
        Verifier verifier = verifier(one.at());
        RecognitionCase person = new CaseReader(verifier, trusted.keys())
                .read(caseFile(row, one).toString().getBytes(UTF_8));
        List<VerificationReport> reports = one.badges().stream()
                .map(badge -> verifier.verify(badge(row, badge)))
                .toList();
        PolicySet policies = trusted.all().build();
        return Recognition.evaluate(policies, person, reports, one.at());
    }

    /** A verifier that knows the bundle and nothing else. */
    Verifier verifier(Instant at) {
        return Verifier.builder()
                .trust(bundle)
                .clock(Clock.fixed(at, ZoneOffset.UTC))
                .build();
    }

    private JsonObject caseFile(ProgramRow row, ProgramCase one) throws ProblemException {
        List<JsonValue> identifiers = new ArrayList<>();
        for (PersonIdentifier identifier : parties.person(one.person())) {
            identifiers.add(JsonObject.builder()
                    .put("kind", identifier.kind())
                    .put("value", identifier.value())
                    .build());
        }
        List<JsonValue> prior = new ArrayList<>();
        for (String name : one.prior()) {
            prior.add(new JsonString(certificate(row, name)));
        }
        return JsonObject.builder()
                .put("id", row.name() + " " + one.name())
                .put("purpose", one.purpose())
                .put("policy", one.policy().value())
                .put("minor", one.minor())
                .put("identifiers", new JsonArray(identifiers))
                .put("facts", one.facts())
                .put("priorDecisions", new JsonArray(prior))
                .build();
    }

    /** The certificate that an authority signs over a case of the row that was decided before. */
    String certificate(ProgramRow row, String name) throws ProblemException {
        ProgramCase earlier = row.cases().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(row.name() + " has no case " + name));
        Decision decision = decide(row, earlier);
        Party authority = parties.party(decision.policy().heading().authority());
        Iri recipient = parties.person(earlier.person()).stream()
                .filter(identifier -> identifier.kind().equals("did"))
                .findFirst()
                .map(PersonIdentifier::value)
                .map(Iri::of)
                .orElseThrow();
        return DecisionCredential.issue(decision, Recipient.did(recipient), authority.issuer(earlier.at()))
                .text();
    }
}
