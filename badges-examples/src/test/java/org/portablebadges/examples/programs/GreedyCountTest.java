package org.portablebadges.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.DecisionOutcome;

/** Row P25 asks for minimums that overlap: whoever gives each badge the first place that fits comes out wrong. */
class GreedyCountTest {
    private final ProgramRow row = read();
    private final ProgramCase met = row.cases().get(0);

    @Test
    void the_engine_finds_the_one_arrangement_that_fits() throws ProblemException {
        ProgramPack pack = ProgramPack.open();

        assertThat(pack.decide(row, met).outcome()).isEqualTo(DecisionOutcome.MET);
    }

    @Test
    void a_greedy_count_of_the_same_badges_comes_out_wrong() {
        List<Place> places = places();

        for (Recipe badge : inOrder()) {
            places.stream().filter(place -> place.takes(badge)).findFirst().ifPresent(Place::take);
        }

        assertThat(places).anyMatch(place -> place.open > 0);
    }

    /** One minimum: the achievements it is for, and how many are still wanted. */
    private static final class Place {
        private final List<String> achievements;
        private int open;

        private Place(List<String> achievements, int open) {
            this.achievements = achievements;
            this.open = open;
        }

        private boolean takes(Recipe badge) {
            return open > 0 && achievements.contains(badge.achievement().value());
        }

        private void take() {
            open--;
        }
    }

    private List<Recipe> inOrder() {
        return met.badges().stream()
                .map(row::recipe)
                .sorted(Comparator.comparing((Recipe badge) -> badge.dates().awarded()))
                .toList();
    }

    private List<Place> places() {
        JsonObject policy = row.policies().get(0);
        List<Place> places = new ArrayList<>();
        for (JsonObject minimum : objects(policy.object("requires").flatMap(need -> need.array("including")))) {
            String list = minimum.string("from").orElse("year-1");
            List<String> achievements = objects(policy.object("lists").flatMap(lists -> lists.array(list))).stream()
                    .filter(entry -> minimum.string("category")
                            .filter(category -> !categories(entry).contains(category))
                            .isEmpty())
                    .map(entry -> entry.string("achievement").orElseThrow())
                    .toList();
            int least = Integer.parseInt(minimum.get("atLeast").orElseThrow().toString());
            places.add(new Place(achievements, least));
        }
        return places;
    }

    private static List<String> categories(JsonObject entry) {
        return entry.string("categories").map(List::of).orElseGet(() -> entry.array("categories").stream()
                .flatMap(array -> array.elements().stream())
                .flatMap(value -> value.asString().stream())
                .toList());
    }

    private static List<JsonObject> objects(Optional<JsonArray> array) {
        return array.orElseThrow().elements().stream()
                .map(JsonValue::asObject)
                .flatMap(Optional::stream)
                .toList();
    }

    private static ProgramRow read() {
        try {
            return ProgramRow.read("P25");
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
