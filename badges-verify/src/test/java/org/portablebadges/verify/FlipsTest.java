package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.testing.Fixtures;

/**
 * A sound badge with one bit changed is VALID only where it still says exactly the same. Of a large file evenly spread
 * bytes are changed; with {@code -DeveryByte=true} every one is.
 */
class FlipsTest {
    private static final int MOST_OF_A_FILE = Boolean.getBoolean("everyByte") ? Integer.MAX_VALUE : 120;
    private static final int HIGHEST_BIT = 0x80;

    @Test
    void one_changed_bit_never_changes_what_a_valid_badge_says() {
        flip("one bit", position -> 1 << (position * 7 % 8));
    }

    @Test
    void one_changed_highest_bit_never_changes_what_a_valid_badge_says() {
        flip("the highest bit", position -> HIGHEST_BIT);
    }

    private static void flip(String what, IntUnaryOperator mask) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        Set<String> done = new HashSet<>();
        List<Fixtures.Case> valid = Fixtures.all().stream()
                .filter(fixture -> CaseVerifier.report(fixture).verified().isPresent())
                .toList();
        for (Fixtures.Case fixture : valid) {
            byte[] file = fixture.bytes();
            flipEach(fixture, file, spread(positionsOfNewLines(file, done)), mask)
                    .forEach(verdict -> verdicts.merge(verdict, 1, Integer::sum));
        }
        int flips = verdicts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("flips of " + what + ": " + flips + " in " + valid.size() + " valid files: " + verdicts);
        assertThat(valid).hasSizeGreaterThan(20);
        assertThat(flips).isGreaterThan(10_000);
    }

    // Most files have most lines in common, however deep they stand; a line that was changed in one file is not changed
    // again in the next.
    private static int[] positionsOfNewLines(byte[] file, Set<String> done) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        var positions = IntStream.builder();
        for (int at = 0; at < file.length; ) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? file.length : newline + 1;
            if (done.add(text.substring(at, end).strip())) {
                IntStream.range(at, end).forEach(positions);
            }
            at = end;
        }
        return positions.build().toArray();
    }

    private static int[] spread(int[] positions) {
        int step = Math.max(1, positions.length / MOST_OF_A_FILE);
        return IntStream.range(0, positions.length / step)
                .map(index -> positions[index * step])
                .toArray();
    }

    private static List<Verdict> flipEach(Fixtures.Case fixture, byte[] file, int[] positions, IntUnaryOperator mask) {
        CaseVerifier verifier = new CaseVerifier(fixture);
        List<JsonObject> signed = said(verifier.verify(file));
        return IntStream.of(positions)
                .parallel()
                .mapToObj(position -> {
                    byte[] flipped = file.clone();
                    flipped[position] ^= (byte) mask.applyAsInt(position);
                    VerificationReport report = verifier.verify(flipped);
                    if (report.verified().isPresent()) {
                        assertThat(said(report))
                                .as("%s, byte %d", fixture.name(), position)
                                .isEqualTo(signed);
                    }
                    return report.verdict();
                })
                .toList();
    }

    /** What a VALID badge says and its issuer signed: its content, and the header of a token. */
    private static List<JsonObject> said(VerificationReport report) {
        SecuredCredential secured = report.verified().orElseThrow().secured();
        List<JsonObject> said = new ArrayList<>();
        said.add(withoutAddedContexts(secured.credential(), report));
        secured.jws().map(CompactJws::header).ifPresent(said::add);
        return said;
    }

    // A vocabulary that was added behind those of the proof is not signed, and the report names its place.
    private static JsonObject withoutAddedContexts(JsonObject credential, VerificationReport report) {
        List<JsonPointer> added = report.findings().stream()
                .filter(finding -> finding.code() == ProblemCode.PROOF_CONTEXT_ADDED)
                .map(Finding::at)
                .toList();
        if (added.isEmpty()) {
            return credential;
        }
        List<JsonValue> contexts = credential.array("@context").orElseThrow().elements();
        return credential.with(
                "@context",
                new JsonArray(IntStream.range(0, contexts.size())
                        .filter(i -> !added.contains(JsonPointer.of("@context").child(i)))
                        .mapToObj(contexts::get)
                        .toList()));
    }
}
