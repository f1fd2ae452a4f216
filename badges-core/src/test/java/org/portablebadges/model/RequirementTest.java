package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class RequirementTest {
    private static final Requirement A = achievement("a");
    private static final Requirement B = achievement("b");
    private static final Requirement C = achievement("c");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'urn:example:a'",
                "{'allOf':['urn:example:a','urn:example:b']}",
                "{'atLeast':2,'of':['urn:example:a','urn:example:b','urn:example:c']}",
                "{'choice':['urn:example:a',{'allOf':['urn:example:b','urn:example:c']}]}",
                "{'inOrder':['urn:example:a',{'choice':['urn:example:b','urn:example:c']}]}"
            })
    void is_written_as_it_was_read(String text) throws Exception {
        JsonValue json = value(text);

        Requirement read = Requirement.read(json);

        assertThat(read.toJson()).isEqualTo(json);
        assertThat(Requirement.read(read.toJson())).isEqualTo(read).hasSameHashCodeAs(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "7|FORMAT_WRONG_SHAPE|-",
                "'a'|FORMAT_NOT_AN_IRI|-",
                "{}|FORMAT_WRONG_SHAPE|-",
                "{'allOf':[]}|FORMAT_EMPTY_VALUE|/allOf",
                "{'allOf':'urn:example:a'}|FORMAT_ARRAY_EXPECTED|/allOf",
                "{'allOf':['urn:example:a',null]}|FORMAT_WRONG_SHAPE|/allOf/1",
                "{'allOf':['urn:example:a'],'choice':['urn:example:b']}|FORMAT_WRONG_SHAPE|-",
                "{'allOf':['urn:example:a'],'of':['urn:example:b']}|FORMAT_UNKNOWN_MEMBER|/of",
                "{'allOf':['urn:example:a'],'note':'x'}|FORMAT_UNKNOWN_MEMBER|/note",
                "{'choice':['urn:example:a','urn:example:a']}|STACK_REPEATED|/choice/1",
                "{'atLeast':1}|FORMAT_MEMBER_MISSING|-",
                "{'atLeast':'1','of':['urn:example:a']}|FORMAT_WRONG_SHAPE|/atLeast",
                "{'atLeast':1.0,'of':['urn:example:a']}|FORMAT_WRONG_SHAPE|/atLeast",
                "{'atLeast':0,'of':['urn:example:a']}|STACK_COUNT|/atLeast",
                "{'atLeast':2,'of':['urn:example:a']}|STACK_COUNT|/atLeast",
                "{'inOrder':['urn:example:a',{'choice':['b']}]}|FORMAT_NOT_AN_IRI|/inOrder/1/choice/0"
            })
    void what_is_wrong_is_told_with_its_place(String text, ProblemCode code, String at) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> Requirement.read(value(text)));

        assertThat(thrown.findings())
                .extracting(Finding::code, finding -> finding.at().value())
                .containsExactly(tuple(code, at == null ? "" : at));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        JsonValue json = value("{'allOf':['a',{'atLeast':3,'of':['urn:example:a','urn:example:a']},{'any':[]}]}");

        var thrown = catchThrowableOfType(ProblemException.class, () -> Requirement.read(json));

        assertThat(thrown.findings())
                .extracting(Finding::code, finding -> finding.at().value())
                .containsExactly(
                        tuple(ProblemCode.FORMAT_NOT_AN_IRI, "/allOf/0"),
                        tuple(ProblemCode.STACK_REPEATED, "/allOf/1/of/1"),
                        tuple(ProblemCode.STACK_COUNT, "/allOf/1/atLeast"),
                        tuple(ProblemCode.FORMAT_UNKNOWN_MEMBER, "/allOf/2/any"),
                        tuple(ProblemCode.FORMAT_WRONG_SHAPE, "/allOf/2"));
    }

    @Test
    void a_program_that_asks_for_the_impossible_is_told() {
        assertThatThrownBy(() -> Requirement.allOf()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Requirement.atLeast(0, A)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Requirement.atLeast(2, A)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Requirement.choice(A, A)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Requirement.achievement(Iri.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "allOf|a=1 b=2|2",
                "allOf|a=1|-",
                "atLeast|b=2|-",
                "atLeast|b=2 a=5|5",
                "atLeast|a=1 b=2 c=3|2",
                "choice|b=2 c=1|1",
                "choice|-|-",
                "inOrder|a=1 b=1|1",
                "inOrder|a=2 b=1|-",
                "inOrder|a=1 b=2|2",
                "nested|a=2 b=1 c=3|3",
                "nested|a=2 b=1|-"
            })
    void is_met_when_enough_was_earned(String form, String earned, Long met) {
        Requirement requirement =
                switch (form) {
                    case "allOf" -> Requirement.allOf(A, B);
                    case "atLeast" -> Requirement.atLeast(2, A, B, C);
                    case "choice" -> Requirement.choice(A, B, C);
                    case "inOrder" -> Requirement.inOrder(A, B);
                    default -> Requirement.inOrder(A, Requirement.choice(B, C));
                };
        var instants = new HashMap<Iri, Instant>();
        for (String one : earned == null ? new String[0] : earned.split(" ")) {
            instants.put(
                    Iri.of("urn:example:" + one.charAt(0)), Instant.ofEpochSecond(Long.parseLong(one.substring(2))));
        }

        assertThat(requirement.met(instants)).isEqualTo(Optional.ofNullable(met).map(Instant::ofEpochSecond));
    }

    @Test
    void names_each_achievement_once_in_the_order_written() {
        assertThat(Requirement.allOf(B, Requirement.choice(A, Requirement.allOf(B, C)))
                        .achievements())
                .containsExactly(Iri.of("urn:example:b"), Iri.of("urn:example:a"), Iri.of("urn:example:c"));
    }

    @Test
    void random_requirements_are_read_back_and_more_never_unmeets_what_is_not_in_order() throws Exception {
        var random = new Random(20260115);
        for (int round = 0; round < 500; round++) {
            Requirement requirement = anything(random, 3);
            assertThat(Requirement.read(requirement.toJson())).isEqualTo(requirement);

            Map<Iri, Instant> earned = new HashMap<>();
            boolean met = false;
            for (Iri id : requirement.achievements()) {
                earned.put(id, Instant.ofEpochSecond(earned.size()));
                boolean now = requirement.met(earned).isPresent();
                assertThat(now || !met).as(requirement.toString()).isTrue();
                met = now;
            }
            boolean ordered = requirement.toString().contains("inOrder");
            assertThat(met || ordered).as(requirement.toString()).isTrue();
        }
    }

    private static Requirement anything(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return achievement(Integer.toString(random.nextInt(50)));
        }
        var parts = new ArrayList<Requirement>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Requirement part = anything(random, depth - 1);
            if (!parts.contains(part)) {
                parts.add(part);
            }
        }
        Requirement[] array = parts.toArray(Requirement[]::new);
        return switch (random.nextInt(4)) {
            case 0 -> Requirement.allOf(array);
            case 1 -> Requirement.atLeast(1 + random.nextInt(array.length), array);
            case 2 -> Requirement.choice(array);
            default -> Requirement.inOrder(array);
        };
    }

    private static Requirement achievement(String name) {
        return Requirement.achievement(Iri.of("urn:example:" + name));
    }

    private static JsonValue value(String text) {
        JsonObject holder = Samples.json("{'v':" + text + "}");
        return holder.get("v").orElseThrow();
    }
}
