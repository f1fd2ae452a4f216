package org.portablebadges.recognition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.Members;
import org.portablebadges.verify.Verifier;

/**
 * Reads a case from JSON, strictly: everything that is wrong is found in one go, each with its place. Signed statements
 * in it are verified with the keys of authorities, earlier decisions by a verifier. The schema
 * {@link org.portablebadges.schema.SchemaCatalog#RECOGNITION_CASE} describes the form.
 */
public final class CaseReader {
    private static final Map<String, Fact.Origin> ORIGINS =
            Stream.of(Fact.Origin.values()).collect(Collectors.toMap(Fact.Origin::value, origin -> origin));

    private final Verifier verifier;
    private final AuthorityKeys keys;

    /**
     * Reads with these means of verification.
     *
     * @param verifier verifies earlier decisions
     * @param keys keys of whoever signs statements and exceptions
     */
    public CaseReader(Verifier verifier, AuthorityKeys keys) {
        this.verifier = verifier;
        this.keys = keys;
    }

    /**
     * Reads a case.
     *
     * @throws ProblemException naming everything that is wrong, each with its place
     */
    public RecognitionCase read(byte[] json) throws ProblemException {
        JsonObject object = JsonReader.readObject(json, JsonLimits.DEFAULT).object();
        List<Finding> findings = new ArrayList<>();
        var members = new Members(object, JsonPointer.ROOT, findings);
        RecognitionCase.Builder builder =
                RecognitionCase.builder(members.requiredText("id"), members.requiredText("purpose"));
        members.iri("policy").ifPresent(builder::policy);
        builder.minor(members.flag("minor").orElse(false));
        members.require("identifiers");
        members.objects("identifiers").forEach(entry -> identifier(entry).ifPresent(builder::identifier));
        members.object("facts").ifPresent(facts -> facts(facts, builder));
        statements(members, "samePerson", findings, token -> builder.samePerson(SamePerson.open(token, keys)));
        statements(members, "exceptions", findings, token -> builder.waiver(Waiver.open(token, keys)));
        priorDecisions(members, builder);
        members.close();
        if (!findings.isEmpty()) {
            throw new ProblemException(findings);
        }
        return builder.build();
    }

    private static Optional<PersonIdentifier> identifier(Members members) {
        String kind = members.requiredText("kind");
        String value = members.requiredText("value");
        boolean former = members.flag("former").orElse(false);
        members.close();
        return kind.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonIdentifier(kind, value, former));
    }

    private static void facts(Members facts, RecognitionCase.Builder builder) {
        for (String name : facts.names()) {
            facts.object(name).ifPresent(fact -> {
                fact.require("value");
                fact.require("source");
                Optional<JsonValue> value = fact.value("value").filter(found -> found != JsonLiteral.NULL);
                if (fact.has("value") && value.isEmpty()) {
                    fact.report(ProblemCode.POLICY_WRONG_SHAPE, "value", "a value");
                }
                Optional<Fact.Origin> origin = fact.word("source", ORIGINS);
                fact.close();
                if (value.isPresent() && origin.isPresent()) {
                    builder.fact(new Fact(name, value.get(), origin.get()));
                }
            });
        }
        facts.close();
    }

    /** What is done with a signed text. */
    private interface Opening {
        void of(String token) throws ProblemException;
    }

    private static void statements(Members members, String name, List<Finding> findings, Opening opening) {
        for (Members.Element element : members.elements(name)) {
            Optional<String> token = element.value().asString();
            if (token.isEmpty()) {
                findings.add(Finding.error(ProblemCode.POLICY_WRONG_SHAPE, element.at(), "text"));
                continue;
            }
            try {
                opening.of(token.get());
            } catch (ProblemException e) {
                e.findings().forEach(finding -> findings.add(finding.below(element.at())));
            }
        }
    }

    private void priorDecisions(Members members, RecognitionCase.Builder builder) {
        Optional<JsonArray> decisions = members.value("priorDecisions").flatMap(JsonValue::asArray);
        if (members.has("priorDecisions") && decisions.isEmpty()) {
            members.report(ProblemCode.POLICY_WRONG_SHAPE, "priorDecisions", "array");
        }
        for (JsonValue decision : decisions.orElse(JsonArray.of()).elements()) {
            String text = decision.asString().orElseGet(decision::toString);
            builder.priorDecision(verifier.verify(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
