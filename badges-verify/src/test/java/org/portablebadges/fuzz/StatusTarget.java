package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.status.Bitstring;
import org.portablebadges.status.RevocationList;
import org.portablebadges.status.StatusEntry;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.Limits;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.CapturedDocuments;

/**
 * Status lists and entries. A list that is read is within its limit and the same after it is written again; and a badge
 * with a changed copy of its list is VALID only where the list says what its issuer signed.
 */
final class StatusTarget implements FuzzTarget {
    private static final int MOST = Limits.DEFAULT.statusList();

    private static final String UNSIGNED = "status/plain-list";

    private final List<Fixtures.Case> badges = List.of(
            Fixtures.of("status/not-revoked"),
            Fixtures.of("status/list-with-two-purposes"),
            Fixtures.of("status/list-as-token"),
            Fixtures.of("status/draft-2021"),
            Fixtures.of(UNSIGNED));
    private final KnownContent known = new KnownContent(badges.stream()
            .map(badge -> verify(badge, badge.documents().get(0).bytes().orElseThrow()))
            .toList());

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (byte kind = 0; kind < 6; kind++) {
            for (byte badge = 0; badge < badges.size(); badge++) {
                seeds.add(new byte[] {kind, badge});
                seeds.add(new byte[] {kind, badge, 3, 1, 4, 1});
            }
        }
        seeds.add(
                ("\0" + Bitstring.of(64, BitSet.valueOf(new long[] {5})).encode()).getBytes(StandardCharsets.US_ASCII));
        return seeds;
    }

    @Override
    public void hold(byte[] input) {
        Choices choices = new Choices(input);
        try {
            switch (choices.below(6)) {
                case 0 -> list(new String(choices.rest(), StandardCharsets.UTF_8));
                case 1 -> list(Multibase.base64Url(choices.rest()));
                case 2 -> list(Multibase.base64Url(gzip(choices.rest())));
                case 3 ->
                    list(new ByteEdits(choices)
                            .editedSpelling(Bitstring.of(131_072, new BitSet()).encode()));
                case 4 -> entry(choices);
                default -> badge(choices);
            }
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    private static void list(String encodedList) throws ProblemException {
        Bitstring list = Bitstring.decode(encodedList, MOST);
        assertThat(list.entries(1)).isLessThanOrEqualTo(MOST * 8L);
        Bitstring again = Bitstring.decode(list.encode(), MOST);
        assertThat(again.entries(1)).isEqualTo(list.entries(1));
        assertThat(again.bitsSet()).isEqualTo(list.bitsSet());
        for (int size = 1; size <= 32; size++) {
            long last = list.entries(size) - 1;
            assertThat(list.status(last, size)).isEqualTo(again.status(last, size));
            assertThat(list.status(last + 1, size)).isEmpty();
        }
    }

    private void entry(Choices choices) throws ProblemException {
        JsonObject badge = json(choices.oneOf(badges).bytes());
        JsonObject status = badge.object("credentialStatus").orElseThrow();
        StatusEntry.read(new JsonEdits(choices).edited(status));
    }

    private void badge(Choices choices) throws ProblemException {
        Fixtures.Case badge = choices.oneOf(badges);
        byte[] original = badge.documents().get(0).bytes().orElseThrow();
        String text = new String(original, StandardCharsets.UTF_8).strip();
        byte[] list = original;
        if (choices.remain()) {
            list = (TokenEdits.isToken(text)
                            ? new TokenEdits(choices).edited(text)
                            : JsonWriter.compact(new JsonEdits(choices).edited(json(original))))
                    .getBytes(StandardCharsets.UTF_8);
        }
        VerificationReport report = verify(badge, list);
        known.hold(report);
        if (report.verified().isPresent() && !badge.name().equals(UNSIGNED)) {
            assertThat(report.inner())
                    .as("the list that speaks for the badge is VALID itself")
                    .anyMatch(inner -> inner.report().verified().isPresent());
        }
        if (!TokenEdits.isToken(text)) {
            RevocationList.read(json(list));
        }
    }

    private static VerificationReport verify(Fixtures.Case badge, byte[] list) {
        var document = badge.documents().get(0);
        return Verifier.builder()
                .clock(Clock.fixed(badge.now(), ZoneOffset.UTC))
                .recognizing(badge.recognized().orElseThrow())
                .captured(CapturedDocuments.builder()
                        .add(document.address(), list, document.capturedAt())
                        .build())
                .build()
                .verify(badge.bytes());
    }

    private static JsonObject json(byte[] text) throws ProblemException {
        return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
