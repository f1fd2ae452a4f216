package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.ContextLimits;
import org.portablebadges.linkeddata.ContextRules;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.testing.Fixtures;

/**
 * What the model shows of a credential is what a proof over statements signs: each value stands among the statements, or
 * its place is reported as not covered, and nothing that is covered is read as something else.
 */
class ModelAndStatementsTest {
    private static final Canonicalizer CANONICALIZER = Canonicalizer.bundled();
    private static final int EVERY = Integer.getInteger("everyEdit", 61);
    private static final List<JsonObject> WHOLE = List.of(
            FullSamples.badge().json(),
            FullSamples.record().json(),
            FullSamples.endorsement().json());
    private static final List<JsonValue> OTHERS = Stream.of(
                    "null,true,false,'true','','a',['a','a',null],['b','a'],[['a']],{},[{}],[]",
                    "0,-0,7,'7',2.50,99.99,1e-7,1E2,0.1,123456789012345678901,1e400,-1.5e300,['7',7]",
                    "'2026-07-01','2026-07-01T00:00:00Z','2026-07-01T02:30:00.123456789+02:30','2026-07-01T00:00:00'",
                    "'2026-02-30T00:00:00Z','24','relative/x','urn:x:y','https://example.org/\u00e9','_:b0','did:example:ada'",
                    "{'en':'a','de':'b'},{'@value':'a'},{'@id':'urn:x'},{'id':'urn:x'},{'id':'urn:x','name':'a'}",
                    "'Achievement','Profile',['Profile','Unknown'],['VerifiableCredential'],'Completed','Percent','es-MX'",
                    "{'id':'urn:x','type':['Image'],'caption':'a'},{'id':'urn:x','type':['Profile'],'name':['a','a']}")
            .flatMap(values -> Samples.json("{'all':[" + values + "]}").array("all").orElseThrow().elements().stream())
            .toList();

    /** An extension, and the types in a credential inside, of which the record itself says nothing. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("/(statusPurpose|verifiableCredential/0/.*\\btype(/.*)?)$");

    private int values;

    @Test
    void every_fixture_shows_what_is_signed() {
        int compared = 0;
        for (Fixtures.Case fixture : Fixtures.all()) {
            Optional<JsonObject> document = document(fixture);
            if (document.isPresent()) {
                Optional<List<String>> differences = differences(document.get());
                assertThat(differences.orElse(List.of())).as(fixture.name()).isEmpty();
                compared += differences.isPresent() ? 1 : 0;
            }
        }
        System.out.println("model and statements: " + compared + " fixtures, " + values + " values");
        assertThat(compared).isGreaterThan(150);
    }

    @Test
    void whatever_stands_at_any_place_is_shown_as_it_is_signed_or_reported() {
        int compared = 0;
        int round = 0;
        for (JsonObject whole : WHOLE) {
            for (JsonPointer place : places(whole)) {
                for (JsonValue value : OTHERS) {
                    if (round++ % EVERY == 0) {
                        JsonObject edited = Tree.set(whole, place.value(), value);
                        Optional<List<String>> differences = differences(edited);
                        assertThat(differences.orElse(List.of()))
                                .as(place + " as " + value)
                                .isEmpty();
                        compared += differences.isPresent() ? 1 : 0;
                    }
                }
            }
        }
        System.out.println(
                "model and statements: " + compared + " of " + round / EVERY + " edited, " + values + " values");
        assertThat(compared).isGreaterThan(round / EVERY / 2);
    }

    @Test
    void a_value_that_is_not_the_signed_one_is_noticed() {
        int noticed = 0;
        for (JsonObject whole : WHOLE) {
            SignedStatements signed = signed(whole).orElseThrow();
            assertThat(differences(whole, signed, Set.of())).contains(List.of());
            for (JsonPointer place : places(whole)) {
                Optional<JsonValue> other = changed(Tree.at(whole, place));
                if (other.isPresent() && !NOT_SHOWN.matcher(place.value()).find()) {
                    JsonObject shown = Tree.set(whole, place.value(), other.get());
                    boolean differs = !differences(shown, signed, Set.of()).equals(Optional.of(List.of()));
                    noticed += differs ? 1 : 0;
                    assertThat(differs || !read(shown).findings().isEmpty())
                            .as(place.value())
                            .isTrue();
                }
            }
        }
        assertThat(noticed).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"/credentialSubject/achievement/type, Unknown", "/issuer/id, relative", "/issuer/image/id, ''"})
    void what_no_statement_covers_is_a_difference_unless_it_is_reported(String place, String text) {
        JsonObject edited = Tree.set(WHOLE.get(0), place, new JsonString(text));
        SignedStatements signed = signed(edited).orElseThrow();

        assertThat(differences(edited, signed, Set.of()).orElseThrow()).isNotEmpty();
        assertThat(differences(edited, signed, uncovered(edited))).contains(List.of());
    }

    private static List<JsonPointer> places(JsonObject whole) {
        return Tree.places(whole, JsonPointer.ROOT).stream()
                .filter(place -> !place.value().contains("@context") && !place.equals(JsonPointer.ROOT))
                .toList();
    }

    private static Optional<JsonValue> changed(JsonValue value) {
        if (value instanceof JsonString text) {
            return Optional.of(new JsonString(
                    text.value().startsWith("20") ? text.value().replaceFirst("20", "19") : text.value() + "x"));
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(new JsonNumber(number + "1"));
        }
        return value instanceof JsonLiteral flag && flag != JsonLiteral.NULL
                ? Optional.of(JsonLiteral.of(flag == JsonLiteral.FALSE))
                : Optional.empty();
    }

    private static Optional<JsonObject> document(Fixtures.Case fixture) {
        try {
            String text =
                    Container.extract(fixture.bytes(), ContainerLimits.DEFAULT).text();
            return text.startsWith("{")
                    ? Optional.of(
                            JsonReader.readObject(text, JsonLimits.DEFAULT).object())
                    : Optional.empty();
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    /** Where the model shows a document otherwise than it is signed; empty where there is nothing to compare. */
    private Optional<List<String>> differences(JsonObject document) {
        return signed(document).flatMap(statements -> differences(document, statements, uncovered(document)));
    }

    private Optional<List<String>> differences(JsonObject shown, SignedStatements signed, Set<String> uncovered) {
        var comparison = new ModelDifferences(signed, uncovered);
        Optional<List<String>> differences =
                CredentialKind.only(shown).flatMap(kind -> read(shown).value()).map(comparison::of);
        values += comparison.compared();
        return differences;
    }

    private static Optional<SignedStatements> signed(JsonObject document) {
        JsonObject unproved = document.without("proof");
        try {
            return ContextRules.forStatements(unproved, DocumentSource.bundled(), ContextLimits.DEFAULT).stream()
                            .anyMatch(ModelAndStatementsTest::isError)
                    ? Optional.empty()
                    : Optional.of(new SignedStatements(CANONICALIZER.canonicalize(unproved, Digest.SHA_256)));
        } catch (ProblemException noStatements) {
            return Optional.empty();
        }
    }

    private static Reading<? extends Credential> read(JsonObject credential) {
        return CredentialKind.only(credential)
                .orElse(CredentialKind.ACHIEVEMENT)
                .read(credential.without("proof"), Conformance.COMPATIBLE);
    }

    private static Set<String> uncovered(JsonObject document) {
        return CANONICALIZER.uncovered(document.without("proof")).stream()
                .filter(ModelAndStatementsTest::isError)
                .map(finding -> finding.at().value())
                .collect(Collectors.toSet());
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
