package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

class DisclosableDocumentTest {
    private static final String BADGE =
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:example:badge", "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "issuer": {"id": "did:example:district", "type": "Profile", "name": "District"},
             "validFrom": "2026-01-15T00:00:00Z",
             "credentialSubject": {
               "type": "AchievementSubject",
               "identifier": [{"type": "IdentityObject", "hashed": false, "identityHash": "ada@mail.example",
                               "identityType": "emailAddress"},
                              {"type": "IdentityObject", "hashed": false, "identityHash": "T-7",
                               "identityType": "ext:educatorId"}],
               "achievement": {"id": "urn:example:achievement", "type": "Achievement", "name": "Feedback",
                 "description": "Gives feedback.", "criteria": {"narrative": "Two lessons."},
                 "resultDescription": [{"id": "urn:example:stars", "type": "ResultDescription", "name": "Stars",
                   "resultType": "Result", "allowedValue": ["one", "two", "three"]}]}},
             "endorsement": [{
               "@context": ["https://www.w3.org/ns/credentials/v2",
                            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
               "type": ["VerifiableCredential", "EndorsementCredential"], "issuer": "did:example:school",
               "credentialSubject": {"id": "urn:example:achievement", "type": "EndorsementSubject",
                 "endorsementComment": "We use it too."},
               "proof": {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022",
                 "proofPurpose": "assertionMethod", "verificationMethod": "did:example:school#1",
                 "proofValue": "z1"}}]}
            """;

    private final Canonicalizer canonicalizer = Canonicalizer.bundled();

    @Test
    void the_whole_makes_the_same_statements_as_ever() throws Exception {
        JsonObject badge = object(BADGE);

        List<String> statements = disclosable(badge).statements();

        assertThat(String.join("", statements)).isEqualTo(canonicalizer.canonicalize(badge, Digest.SHA_256));
        assertThat(disclosable(badge).select(pointers("")).indexes()).hasSameSizeAs(statements);
        assertThat(disclosable(badge).select(pointers("")).document()).isEqualTo(badge);
    }

    /** What a verifier makes of a selection are exactly those statements of the whole, under the labels of the whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec-signed/ob30-eddsa-rdfc-2022.json",
                "spec-signed/clr20-eddsa-rdfc-2022.json",
                "spec-unsigned/fullOpenBadge.json",
                "spec-unsigned/skillAssertionCase.json"
            })
    void any_selection_of_a_published_sample_makes_statements_of_the_whole(String sample) throws Exception {
        JsonObject document = PublishedData.json("reference/samples/" + sample)
                .asObject()
                .orElseThrow()
                .without("proof");
        assertAnySelectionMakesStatementsOfTheWhole(document, 25);
    }

    @Test
    void any_selection_of_a_badge_with_a_list_and_an_endorsement_makes_statements_of_the_whole() throws Exception {
        assertAnySelectionMakesStatementsOfTheWhole(object(BADGE), 100);
    }

    private void assertAnySelectionMakesStatementsOfTheWhole(JsonObject document, int rounds) throws Exception {
        var random = new Random(7);
        DisclosableDocument whole = canonicalizer.disclosable(document, Digest.SHA_256, label -> "kept-" + label);
        List<JsonPointer> all = new ArrayList<>();
        collect(document, JsonPointer.ROOT, all);
        for (int round = 0; round < rounds; round++) {
            List<JsonPointer> some = random.ints(1 + random.nextInt(4), 0, all.size())
                    .mapToObj(all::get)
                    .toList();

            DisclosableDocument.Selection selection = whole.select(some);
            CanonicalStatements seen = canonicalizer.statements(selection.document(), Digest.SHA_256);

            assertThat(seen.labels())
                    .as("%s", some)
                    .isEqualTo(selection.labels().keySet());
            assertThat(seen.relabeled(selection.labels()))
                    .as("%s", some)
                    .isEqualTo(selection.indexes().stream()
                            .map(whole.statements()::get)
                            .toList());
        }
    }

    @Test
    void of_objects_on_the_way_identifiers_types_and_contexts_are_shown() throws Exception {
        JsonObject document = disclosable(object(BADGE))
                .select(pointers("/endorsement/0/credentialSubject/endorsementComment"))
                .document();

        assertThat(document.names()).containsExactly("@context", "id", "type", "endorsement");
        JsonObject endorsement = (JsonObject)
                document.array("endorsement").orElseThrow().elements().get(0);
        assertThat(endorsement.names()).containsExactly("@context", "type", "credentialSubject");
        assertThat(endorsement.object("credentialSubject").orElseThrow().names())
                .containsExactly("id", "type", "endorsementComment");
    }

    @Test
    void elements_that_are_not_selected_leave_no_gap() throws Exception {
        JsonObject document = disclosable(object(BADGE))
                .select(pointers("/credentialSubject/identifier/1/identityHash"))
                .document();

        assertThat(document.object("credentialSubject").orElseThrow().array("identifier"))
                .contains(JsonArray.of(JsonObject.builder()
                        .put("type", "IdentityObject")
                        .put("identityHash", "T-7")
                        .build()));
    }

    @Test
    void nothing_selects_nothing() throws Exception {
        DisclosableDocument.Selection selection = disclosable(object(BADGE)).select(List.of());

        assertThat(selection.indexes()).isEmpty();
        assertThat(selection.labels()).isEmpty();
        assertThat(selection.document()).isEqualTo(JsonObject.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/absent",
                "/issuer/absent",
                "/issuer/name/0",
                "/credentialSubject/identifier/2",
                "/credentialSubject/identifier/-",
                "/credentialSubject/identifier/00",
                "/credentialSubject/identifier/+1",
                "/credentialSubject/identifier/99999999999",
                "/",
            })
    void a_pointer_at_nothing_is_named(String pointer) {
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> disclosable(object(BADGE)).select(pointers("/issuer", pointer)));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_POINTER_UNMATCHED);
        assertThat(thrown.finding().arguments()).containsExactly(pointer);
    }

    @Test
    void an_ordered_list_is_shown_whole_or_not_at_all() throws Exception {
        String list = "/credentialSubject/achievement/resultDescription/0/allowedValue";
        DisclosableDocument badge = disclosable(object(BADGE));

        assertThat(badge.select(pointers(list)).indexes()).hasSizeGreaterThan(6);
        for (int i = 0; i < 3; i++) {
            String element = list + "/" + i;
            var thrown = catchThrowableOfType(
                    ProblemException.class, () -> badge.select(pointers("/issuer", element, "/validFrom")));
            assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_POINTER_UNMATCHED);
            assertThat(thrown.finding().arguments()).containsExactly(element);
        }
    }

    /** The specification's own names could stand in a document; ours are chosen so that they do not. */
    @Test
    void an_identifier_like_those_put_in_stays_what_it_is() throws Exception {
        JsonObject badge = object(BADGE.replace("urn:example:stars", "urn:blank-node:n0"));

        assertThat(String.join("", disclosable(badge).statements()))
                .isEqualTo(canonicalizer.canonicalize(badge, Digest.SHA_256))
                .contains("<urn:blank-node:n0>");
    }

    @Test
    void labels_that_a_document_gives_are_one_node_wherever_they_stand() throws Exception {
        JsonObject badge = object(BADGE.replace("urn:example:achievement", "_:a"));

        DisclosableDocument document = disclosable(badge);

        assertThat(String.join("", document.statements())).isEqualTo(canonicalizer.canonicalize(badge, Digest.SHA_256));
    }

    private DisclosableDocument disclosable(JsonObject document) throws ProblemException {
        return canonicalizer.disclosable(document, Digest.SHA_256, label -> label);
    }

    private static void collect(JsonValue value, JsonPointer at, List<JsonPointer> pointers) {
        if (value instanceof JsonObject object) {
            new TreeMap<>(object.members()).forEach((name, member) -> {
                if (!name.equals("@context")) {
                    pointers.add(at.child(name));
                    collect(member, at.child(name), pointers);
                }
            });
        } else if (value instanceof JsonArray array
                && !at.steps().contains("allowedValue")
                && !at.steps().contains("type")) {
            for (int i = 0; i < array.elements().size(); i++) {
                pointers.add(at.child(i));
                collect(array.elements().get(i), at.child(i), pointers);
            }
        }
    }

    private static List<JsonPointer> pointers(String... texts) {
        return List.of(texts).stream().map(JsonPointer::parse).toList();
    }

    private static JsonObject object(String json) throws ProblemException {
        return JsonReader.readObject(json, JsonLimits.DEFAULT).object();
    }
}
