package org.portablebadges.recognition.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.recognition.CaseReader;
import org.portablebadges.recognition.ReasonCode;
import org.portablebadges.recognition.Town;
import org.portablebadges.schema.SchemaCatalog;

/** The guide for policy officers: its examples are sound, and no member, warning or reason is missing in it. */
class PolicyGuideTest {
    private static final Path GUIDE = Path.of(System.getProperty("badges.repository", ".."), ".github", "POLICIES.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.-]+[.-][a-z.-]+)` \\|", Pattern.MULTILINE);
    private static final List<ProblemCode> WARNINGS = List.of(
            ProblemCode.POLICY_COUNT_ONLY,
            ProblemCode.POLICY_NO_CAP,
            ProblemCode.POLICY_NO_END,
            ProblemCode.POLICY_NO_CONTACT,
            ProblemCode.POLICY_CONVERSION,
            ProblemCode.POLICY_FOREIGN_UNIT);

    private static String guide() throws IOException {
        return Files.readString(GUIDE);
    }

    private static List<JsonObject> examples(String kind) throws IOException {
        return Pattern.compile("```json" + kind + "\n(.*?)```", Pattern.DOTALL)
                .matcher(guide())
                .results()
                .map(block -> Town.json(block.group(1)).asObject().orElseThrow())
                .toList();
    }

    private static JsonObject with(JsonObject policy, JsonObject members) {
        JsonObject result = policy;
        for (String name : members.names()) {
            result = result.with(name, members.get(name).orElseThrow());
        }
        return result;
    }

    @Test
    void every_example_is_sound_in_the_whole_policy() throws Exception {
        List<JsonObject> examples = examples("");
        JsonObject whole = examples.get(0);

        for (JsonObject members : examples) {
            byte[] policy = with(whole, members).toString().getBytes(StandardCharsets.UTF_8);
            assertThat(PolicySet.builder().add(policy).problems())
                    .as(members.toString())
                    .isEmpty();
        }
        assertThat(PolicySet.of(whole.toString().getBytes(StandardCharsets.UTF_8))
                        .warnings())
                .allSatisfy((policy, warnings) -> assertThat(warnings).isEmpty());
    }

    @Test
    void what_is_left_to_others_goes_together() throws Exception {
        List<JsonObject> examples = examples("");
        JsonObject delegating = examples.stream()
                .filter(members -> members.has("delegates"))
                .findFirst()
                .orElseThrow();
        JsonObject parent = with(examples.get(0), delegating)
                .with("authority", new JsonString(Town.STATE.id().value()));
        byte[] child = examples(" child").get(0).toString().getBytes(StandardCharsets.UTF_8);

        PolicySet set = PolicySet.builder()
                .addSigned(PolicySet.sign(parent, Town.STATE.key(), Town.STATE.keyId()), AuthorityKeys.SELF_CERTIFYING)
                .add(child)
                .build();

        assertThat(set.policies()).hasSize(2);
    }

    @Test
    void the_case_can_be_read() throws Exception {
        byte[] person = examples(" case").get(0).toString().getBytes(StandardCharsets.UTF_8);

        assertThat(new CaseReader(Town.verifier(Town.NOW), AuthorityKeys.SELF_CERTIFYING)
                        .read(person)
                        .identifiers())
                .hasSize(2);
    }

    @Test
    void every_member_of_a_policy_stands_in_an_example() throws Exception {
        String examples = Stream.of(examples(""), examples(" child"))
                .flatMap(List::stream)
                .map(JsonObject::toString)
                .reduce("", String::concat);
        JsonObject members = policySchema().object("properties").orElseThrow();

        assertThat(members.names()).hasSizeGreaterThan(30);
        for (String name : members.names()) {
            assertThat(examples.contains("\"" + name + "\"") || name.equals("proof"))
                    .as(name)
                    .isTrue();
        }
    }

    private static JsonObject policySchema() throws IOException {
        try (var schema = SchemaCatalog.class.getResourceAsStream("recognition-policy.json")) {
            assertThat(schema).isNotNull();
            return Town.json(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .asObject()
                    .flatMap(root -> root.object("$defs"))
                    .flatMap(parts -> parts.object("Policy"))
                    .orElseThrow();
        }
    }

    @Test
    void every_warning_and_every_reason_has_its_row_and_no_other_has() throws IOException {
        List<String> rows =
                ROW.matcher(guide()).results().map(row -> row.group(1)).toList();
        List<String> codes = Stream.concat(
                        WARNINGS.stream().map(ProblemCode::value),
                        Stream.of(ReasonCode.values()).map(ReasonCode::value))
                .toList();

        assertThat(rows).containsExactlyElementsOf(codes);
    }
}
