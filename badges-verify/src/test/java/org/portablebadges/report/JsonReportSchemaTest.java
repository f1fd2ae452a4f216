package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.schema.SchemaCatalog;
import org.portablebadges.schema.SchemaValidation;
import org.portablebadges.testing.Fixtures;

class JsonReportSchemaTest {
    @Test
    void every_golden_report_fits_the_published_schema() {
        for (Fixtures.Case fixture : Fixtures.all()) {
            assertThat(faults(fixture.report())).as(fixture.name()).isEmpty();
        }
    }

    @Test
    void a_report_with_another_verdict_member_or_fewer_checks_does_not() {
        JsonObject report = Fixtures.of("container/png-json").report();

        assertThat(faults(report.with("file", new JsonString("badge.png")))).isEmpty();
        assertThat(faults(report.with("verdict", new JsonString("FINE")))).isNotEmpty();
        assertThat(faults(report.with("genuine", new JsonString("yes")))).isNotEmpty();
        assertThat(faults(report.with("checks", JsonArray.of()))).isNotEmpty();
    }

    private static List<Finding> faults(JsonObject report) {
        return SchemaValidation.bundled().validate(report, SchemaCatalog.VERIFICATION_REPORT);
    }
}
