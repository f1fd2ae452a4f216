package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.CaseReader;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Recognition;
import org.portablebadges.recognition.RecognitionCase;
import org.portablebadges.recognition.Town;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.Policy;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.report.DecisionJson;
import org.portablebadges.report.DecisionText;
import org.portablebadges.report.Messages;
import org.portablebadges.verify.VerificationReport;

/**
 * Recognition policies and cases, made of the examples in the guide for policy officers: a changed one is read or is a
 * problem, one that is read comes to a decision that can be shown, and a signed one is not opened once it is changed.
 */
final class PolicyTarget implements FuzzTarget {
    private static final Path GUIDE = Path.of(System.getProperty("badges.repository", ".."), ".github", "POLICIES.md");

    private final List<JsonObject> policies = policies();
    private final JsonObject person = examples(" case").get(0);
    private final String token = PolicySet.sign(authored(), Town.STATE.key(), Town.STATE.keyId());
    private final JsonObject proven = proven();
    private final List<VerificationReport> badges = List.of(
            Town.PROVIDER.badge("formative-feedback", "2026-10-01"),
            Town.PROVIDER.badge("questioning", "2026-11-01"),
            Town.STRANGER.badge("questioning", "2026-11-01"));

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (byte kind = 0; kind < 5; kind++) {
            for (byte policy = 0; policy < policies.size(); policy++) {
                seeds.add(new byte[] {kind, policy, 0, 0, 3, 4, 1});
            }
        }
        return seeds;
    }

    @Override
    public void hold(byte[] input) {
        Choices choices = new Choices(input);
        try {
            switch (choices.below(5)) {
                case 0 -> decide(PolicySet.of(bytes(edited(choices.oneOf(policies), choices))));
                case 1 -> person(edited(person, choices));
                case 2 -> token(choices);
                case 3 -> proven(edited(proven, choices));
                default -> decide(PolicySet.of(choices.rest()));
            }
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    private void decide(PolicySet set) throws ProblemException {
        set.warnings();
        for (Policy policy : set.policies()) {
            decide(set, Town.ada(policy.heading().purpose()).build());
        }
    }

    private void decide(PolicySet set, RecognitionCase person) throws ProblemException {
        Decision decision = Recognition.within(20_000).decide(set, person, badges, Town.NOW);
        assertThat(new DecisionJson(Messages.english(), true).of(decision).names())
                .isNotEmpty();
        assertThat(new DecisionText(Messages.english(), true).of(decision)).isNotBlank();
    }

    private void person(JsonObject json) throws ProblemException {
        RecognitionCase read = new CaseReader(Town.verifier(Town.NOW), AuthorityKeys.SELF_CERTIFYING).read(bytes(json));
        decide(PolicySet.of(bytes(policies.get(0))), read);
    }

    private void token(Choices choices) throws ProblemException {
        String changed = token;
        while (choices.remain()) {
            changed = new TokenEdits(choices).edited(changed);
        }
        PolicySet.builder().addSigned(changed, AuthorityKeys.SELF_CERTIFYING);
        boolean another =
                !changed.substring(0, changed.lastIndexOf('.')).equals(token.substring(0, token.lastIndexOf('.')));
        // Whoever names themselves as authority may sign for themselves; nobody here has another's key.
        assertThat(another).as("opened: %s", changed).isFalse();
    }

    private void proven(JsonObject changed) throws ProblemException {
        PolicySet set = PolicySet.builder()
                .add("file", bytes(changed), AuthorityKeys.SELF_CERTIFYING)
                .build();
        assertThat(set.policies().stream().noneMatch(Policy::isSigned)
                        || Content.of(changed.without("proof")).equals(Content.of(proven.without("proof"))))
                .as("signed: %s", changed)
                .isTrue();
    }

    private static JsonObject edited(JsonObject json, Choices choices) {
        return choices.remain() ? new JsonEdits(choices).edited(json) : json;
    }

    private static byte[] bytes(JsonObject json) {
        return JsonWriter.compact(json).getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject authored() {
        return policies.get(0).with("authority", Town.json("\"" + Town.STATE.id() + "\""));
    }

    private JsonObject proven() {
        try {
            return PolicySet.signInside(authored(), Town.STATE.key(), Town.STATE.keyId(), Town.NOW);
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    /** The whole policy of the guide, once with the members of each other example. */
    private static List<JsonObject> policies() {
        List<JsonObject> examples = examples("");
        JsonObject whole = examples.get(0);
        return examples.stream()
                .map(members -> {
                    JsonObject.Builder policy = whole.toBuilder();
                    members.members().forEach(policy::put);
                    return policy.build();
                })
                .toList();
    }

    private static List<JsonObject> examples(String kind) {
        try {
            return Pattern.compile("```json" + kind + "\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(GUIDE))
                    .results()
                    .map(block -> Town.json(block.group(1)).asObject().orElseThrow())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
