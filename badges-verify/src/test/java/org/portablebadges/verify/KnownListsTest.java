package org.portablebadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.portablebadges.linkeddata.CanonicalizationLimits;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.report.JsonReport;
import org.portablebadges.report.Messages;
import org.portablebadges.status.Bitstring;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.trust.CapturedDocument;
import org.portablebadges.verify.trust.CapturedDocuments;

/** What is kept of status lists never changes an answer, whatever the clock does in between. */
class KnownListsTest {
    private static final Fixtures.Case FIXTURE = Fixtures.of("status/not-revoked");
    private static final byte[] LIST_BYTES = FIXTURE.documents().get(0).bytes().orElseThrow();

    @TestFactory
    Stream<DynamicTest> a_list_read_before_gives_the_report_of_one_read_anew() {
        return Fixtures.all().stream()
                .filter(fixture -> fixture.name().startsWith("status/"))
                .filter(fixture -> !fixture.documents().isEmpty())
                .map(fixture -> dynamicTest(fixture.name(), () -> comesOutAlike(fixture)));
    }

    private static void comesOutAlike(Fixtures.Case fixture) {
        var clock = new MovingClock(fixture.now());
        Verifier used = verifier(fixture, clock);
        for (Duration later : List.of(Duration.ZERO, Duration.ofDays(400), Duration.ofDays(-400), Duration.ZERO)) {
            clock.now = fixture.now().plus(later);
            Verifier fresh = verifier(fixture, Clock.fixed(clock.now, ZoneOffset.UTC));

            assertThat(json(used.verify(fixture.bytes())))
                    .as("after %s", later)
                    .isEqualTo(json(fresh.verify(fixture.bytes())));
        }
    }

    /** With any budget, also one that a list and a badge together would exceed. */
    @Test
    void what_a_file_may_ask_for_does_not_depend_on_the_files_before() {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (int operations = 0; operations < 30; operations++) {
            Verifier used = builder(FIXTURE, Clock.fixed(FIXTURE.now(), ZoneOffset.UTC))
                    .limits(operations(operations))
                    .build();
            VerificationReport first = used.verify(FIXTURE.bytes());

            assertThat(json(used.verify(FIXTURE.bytes())))
                    .as("%d operations", operations)
                    .isEqualTo(json(first));
            verdicts.merge(first.verdict(), 1, Integer::sum);
        }
        assertThat(verdicts).containsKeys(Verdict.VALID, Verdict.UNREADABLE);
    }

    private static Limits operations(int operations) {
        Limits limits = Limits.DEFAULT;
        return new Limits(
                limits.container(),
                limits.json(),
                new CanonicalizationLimits(10_000, 1_000, operations),
                limits.contexts(),
                limits.proofs(),
                limits.signatureChecks(),
                limits.statusList());
    }

    @Test
    void a_list_is_opened_once() throws ProblemException {
        var lists = new KnownLists();
        CapturedDocument document = captured(LIST_BYTES).find(address(0)).orElseThrow();

        assertThat(lists.open(document, Limits.DEFAULT)).isSameAs(lists.open(document, Limits.DEFAULT));
    }

    @Test
    void what_cannot_be_opened_is_not_kept() {
        var lists = new KnownLists();
        CapturedDocument document =
                captured("{".getBytes(UTF_8)).find(address(0)).orElseThrow();

        assertThatThrownBy(() -> lists.open(document, Limits.DEFAULT)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> lists.open(document, Limits.DEFAULT)).isInstanceOf(ProblemException.class);
        assertThat(lists.size()).isZero();
    }

    @Test
    void no_more_lists_are_kept_than_the_bound() throws ProblemException {
        var lists = new KnownLists();
        CapturedDocuments captured = captured(LIST_BYTES);
        for (int i = 0; i < KnownLists.MOST; i++) {
            lists.open(captured.find(address(i)).orElseThrow(), Limits.DEFAULT);
        }
        assertThat(lists.size()).isEqualTo(KnownLists.MOST);

        lists.open(captured.find(address(KnownLists.MOST)).orElseThrow(), Limits.DEFAULT);

        assertThat(lists.size()).isEqualTo(1);
    }

    @Test
    void no_more_values_are_kept_than_the_bound() throws ProblemException {
        var lists = new KnownLists();
        int size = 2 << 20;
        for (int i = 1; i <= KnownLists.MOST_BYTES / size; i++) {
            lists.values(list(8 * size, i), Limits.DEFAULT);
            assertThat(lists.bytes()).isEqualTo((long) i * size);
        }

        lists.values(list(8 * size, 0), Limits.DEFAULT);

        assertThat(lists.bytes()).isEqualTo(size);
    }

    private static String list(int entries, int revoked) {
        var set = new BitSet();
        set.set(revoked);
        return Bitstring.of(entries, set).encode();
    }

    private static Iri address(int index) {
        return Iri.of("https://district.example.org/status/" + index);
    }

    private static CapturedDocuments captured(byte[] list) {
        var captured = CapturedDocuments.builder();
        for (int i = 0; i <= KnownLists.MOST; i++) {
            captured.add(address(i), list, FIXTURE.now());
        }
        return captured.build();
    }

    private static Verifier verifier(Fixtures.Case fixture, Clock clock) {
        return builder(fixture, clock).build();
    }

    private static Verifier.Builder builder(Fixtures.Case fixture, Clock clock) {
        var captured = CapturedDocuments.builder();
        fixture.documents().forEach(document -> document.bytes()
                .ifPresent(bytes -> captured.add(document.address(), bytes, document.capturedAt())));
        return Verifier.builder().clock(clock).captured(captured.build()).anyIssuer();
    }

    private static String json(VerificationReport report) {
        return new JsonReport(Messages.english()).of(report).toString();
    }

    private static final class MovingClock extends Clock {
        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
