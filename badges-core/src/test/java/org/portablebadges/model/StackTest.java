package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.portablebadges.model.AssociationType.IS_PART_OF;
import static org.portablebadges.model.AssociationType.PRECEDES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class StackTest {
    private static final Iri WHOLE = Iri.of("urn:example:whole");

    @Test
    void is_written_as_it_was_read() throws Exception {
        var json = Samples.json("{'type':'Stack','id':'urn:example:whole','name':'Whole',"
                + "'requirement':{'allOf':['urn:example:a','urn:example:b']}}");

        Stack stack = Stack.read(json);

        assertThat(stack.toJson()).isEqualTo(json);
        assertThat(stack).isEqualTo(new Stack(WHOLE, "Whole", Requirement.allOf(part("a"), part("b"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "'id':'urn:example:whole','name':'W'|FORMAT_MEMBER_MISSING|-",
                "'id':'urn:example:whole','requirement':'urn:example:a'|FORMAT_MEMBER_MISSING|-",
                "'name':'W','requirement':'urn:example:a'|FORMAT_MEMBER_MISSING|-",
                "'id':'whole','name':'W','requirement':'urn:example:a'|FORMAT_NOT_AN_IRI|/id",
                "'id':'urn:example:whole','name':'W','requirement':'urn:example:a','note':1|FORMAT_UNKNOWN_MEMBER|/note",
                "'@context':'x','id':'urn:example:whole','name':'W','requirement':'urn:example:a'|FORMAT_UNKNOWN_MEMBER|/@context",
                "'id':'urn:example:whole','name':{'en':'W'},'requirement':'urn:example:a'|FORMAT_WRONG_SHAPE|/name",
                "'id':'urn:example:whole','name':'W','requirement':{'allOf':['urn:example:whole']}|FORMAT_DUPLICATE_ID|/id",
                "'id':'urn:example:whole','name':'W','requirement':{'allOf':['x']}|FORMAT_NOT_AN_IRI|/requirement/allOf/0"
            })
    void what_is_wrong_is_told_with_its_place(String members, ProblemCode code, String at) {
        var json = Samples.json("{'type':'Stack'," + members + "}");

        var thrown = catchThrowableOfType(ProblemException.class, () -> Stack.read(json));

        assertThat(thrown.findings())
                .extracting(Finding::code, finding -> finding.at().value())
                .containsExactly(tuple(code, at == null ? "" : at));
    }

    @Test
    void does_not_ask_for_itself() {
        assertThatThrownBy(() -> new Stack(WHOLE, "Whole", Requirement.achievement(WHOLE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_achievement_is_a_part_and_neighbors_in_order_precede_each_other() {
        var requirement = Requirement.inOrder(
                Requirement.inOrder(part("a"), part("b")), Requirement.choice(part("c"), part("d")), part("e"));

        assertThat(new Stack(WHOLE, "Whole", requirement).associations())
                .extracting(
                        Association::associationType,
                        association -> last(association.sourceId()),
                        association -> last(association.targetId()))
                .containsExactly(
                        tuple(IS_PART_OF, "a", "whole"),
                        tuple(IS_PART_OF, "b", "whole"),
                        tuple(IS_PART_OF, "c", "whole"),
                        tuple(IS_PART_OF, "d", "whole"),
                        tuple(IS_PART_OF, "e", "whole"),
                        tuple(PRECEDES, "a", "b"),
                        tuple(PRECEDES, "b", "c"),
                        tuple(PRECEDES, "b", "d"),
                        tuple(PRECEDES, "c", "e"),
                        tuple(PRECEDES, "d", "e"));
    }

    private static Requirement part(String name) {
        return Requirement.achievement(Iri.of("urn:example:" + name));
    }

    private static String last(Iri id) {
        return id.value().substring("urn:example:".length());
    }
}
