package org.portablebadges.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.testing.Fixtures;

/** What is read from a fixture and written again is the same: the text, the tree, and what nobody knows in it. */
class FixtureRoundTripTest {
    private static final Set<String> CLOSED = Set.of("Image", "IdentityObject", "IdentifierEntry", "Association");

    @Test
    void text_comes_out_as_it_went_in() {
        int count = 0;
        for (Fixtures.Case fixture : Fixtures.all()) {
            Optional<String> text = text(fixture);
            if (text.isPresent() && secured(text.get()).isPresent()) {
                SecuredCredential secured = secured(text.get()).get();
                String expected = secured.jws().isPresent() ? text.get().strip() : text.get();
                assertThat(secured.text()).as(fixture.name()).isEqualTo(expected);
                assertThat(secured.document().bytes())
                        .as(fixture.name())
                        .isEqualTo(
                                secured.jws().isPresent()
                                        ? Base64Url.decode(expected.split("\\.", -1)[1])
                                                .orElseThrow()
                                        : expected.getBytes(UTF_8));
                count++;
            }
        }
        System.out.println("round trips: texts of fixtures kept byte for byte: " + count);
        assertThat(count).isGreaterThan(150);
    }

    @Test
    void a_tree_is_written_and_read_as_the_same_tree() throws ProblemException {
        for (JsonObject document : documents()) {
            assertThat(JsonReader.readObject(JsonWriter.compact(document), JsonLimits.DEFAULT)
                            .object())
                    .isEqualTo(document);
            assertThat(JsonReader.readObject(JsonWriter.pretty(document), JsonLimits.DEFAULT)
                            .object())
                    .isEqualTo(document);
        }
    }

    @Test
    void every_conforming_credential_is_rebuilt_as_it_was() {
        List<JsonObject> conforming = conforming();

        conforming.forEach(json -> assertThat(rebuilt(json)).contains(json));
        System.out.println("round trips: credentials of fixtures rebuilt: " + conforming.size());
        assertThat(conforming).hasSizeGreaterThan(60);
    }

    @Test
    void an_unknown_member_at_any_level_survives_being_rebuilt() {
        var random = new Random(20260701);
        int count = 0;
        for (JsonObject json : conforming()) {
            JsonObject extended = json;
            for (JsonPointer place : Tree.objects(json)) {
                JsonObject object = (JsonObject) Tree.at(json, place);
                boolean closed = object.string("type").filter(CLOSED::contains).isPresent();
                if (!closed) {
                    JsonObject with =
                            ((JsonObject) Tree.at(extended, place)).with("x" + count, ReadingTest.anything(random, 2));
                    extended = Tree.set(extended, place.value(), with);
                    count++;
                }
            }
            assertThat(rebuilt(extended)).contains(extended);
        }
        System.out.println("round trips: unknown members that survived: " + count);
        assertThat(count).isGreaterThan(1_000);
    }

    /** Different credentials of VC 2.0 in fixtures, each conforming to the strict profile and naming its contexts. */
    private static List<JsonObject> conforming() {
        return documents().stream()
                .filter(json -> Contexts.startAsIssued(json) && rebuilt(json).isPresent())
                .distinct()
                .toList();
    }

    /** Read and built again; empty where it does not conform. */
    private static Optional<JsonObject> rebuilt(JsonObject json) {
        return CredentialKind.only(json)
                .filter(kind -> Contexts.version(json) == CredentialVersion.VC_2_0)
                .flatMap(kind -> kind.read(json, Conformance.STRICT).value())
                .flatMap(FixtureRoundTripTest::built);
    }

    private static Optional<JsonObject> built(Credential credential) {
        try {
            if (credential instanceof AchievementCredential badge) {
                return Optional.of(badge.toBuilder().build().json());
            }
            if (credential instanceof EndorsementCredential endorsement) {
                return Optional.of(endorsement.toBuilder().build().json());
            }
            if (credential instanceof ClrCredential record) {
                return Optional.of(record.toBuilder().build().json());
            }
            return Optional.of(
                    ((StatusListCredential) credential).toBuilder().build().json());
        } catch (InvalidModelException e) {
            return Optional.empty();
        }
    }

    private static List<JsonObject> documents() {
        List<JsonObject> documents = new ArrayList<>();
        for (Fixtures.Case fixture : Fixtures.all()) {
            text(fixture)
                    .flatMap(FixtureRoundTripTest::secured)
                    .ifPresent(secured -> documents.add(secured.document().object()));
        }
        return documents;
    }

    private static Optional<String> text(Fixtures.Case fixture) {
        try {
            return Optional.of(
                    Container.extract(fixture.bytes(), ContainerLimits.DEFAULT).text());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static Optional<SecuredCredential> secured(String text) {
        try {
            return Optional.of(SecuredCredential.read(text, JsonLimits.DEFAULT));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
