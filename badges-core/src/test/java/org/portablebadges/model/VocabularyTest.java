package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.testing.PublishedData;

class VocabularyTest {
    private static final String STRICT = "ob-v3p0/ob_v3p0_achievementcredential_schema.STRICT-2024.json";
    private static final String CLR = "clr-v2p0/clr_v2p0_clrcredential_schema.json";

    @ParameterizedTest
    @CsvSource({
        "AchievementType, Achievement/properties/achievementType/oneOf/0",
        "AlignmentTargetType, Alignment/properties/targetType/oneOf/0",
        "IdentifierType, IdentityObject/properties/identityType/oneOf/0",
        "IdentifierType, IdentifierEntry/properties/identifierType/oneOf/0",
        "ResultType, ResultDescription/properties/resultType/oneOf/0"
    })
    void every_term_of_the_published_schema_is_a_constant_and_no_other(String type, String place) throws Exception {
        Class<?> vocabulary = Class.forName("org.portablebadges.model." + type);
        var constants = Stream.of(vocabulary.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == vocabulary)
                .map(field -> {
                    try {
                        return (Term) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertThat(constants).allMatch(Term::isKnown);
        assertThat(constants).extracting(Term::value).containsExactlyInAnyOrderElementsOf(published(STRICT, place));
    }

    @Test
    void closed_vocabularies_are_the_published_ones() {
        assertThat(Stream.of(ResultStatusType.values()).map(ResultStatusType::value))
                .containsExactlyInAnyOrderElementsOf(published(STRICT, "Result/properties/status"));
        assertThat(Stream.of(AssociationType.values()).map(AssociationType::value))
                .containsExactlyInAnyOrderElementsOf(published(CLR, "Association/properties/associationType"));
    }

    private static List<String> published(String schema, String place) {
        var json = (JsonObject) PublishedData.json("reference/schemas/" + schema);
        var values = (JsonArray) Tree.at(json, JsonPointer.parse("/$defs/" + place + "/enum"));
        return values.elements().stream()
                .map(value -> value.asString().orElseThrow())
                .toList();
    }
}
