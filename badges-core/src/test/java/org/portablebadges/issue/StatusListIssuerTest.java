package org.portablebadges.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portablebadges.encoding.Digest;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.status.Bitstring;
import org.portablebadges.status.StatusEntry;
import org.portablebadges.status.StatusListEntry;
import org.portablebadges.status.StatusPurpose;

class StatusListIssuerTest {
    private static final Iri REVOCATION = Iri.of("https://district.example.org/status/revocation");
    private static final Iri SUSPENSION = Iri.of("https://district.example.org/status/suspension");
    private static final Iri BADGE = Iri.of("urn:uuid:0d4c6a2e-5b1f-4f0e-9a57-3c2b8e6f7a10");
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.5Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Issuer ISSUER = Issuer.builder()
            .signer(SigningKey.ofSeed(KeyType.ED25519, Digest.SHA_256.of("Lakeview School District")))
            .clock(CLOCK)
            .build();
    private static final int LIMIT = 2 << 20;

    @TempDir
    Path folder;

    private JdbcStatusLedger ledger;
    private StatusListIssuer lists;

    @BeforeEach
    void two_open_lists() throws ProblemException {
        ledger = JdbcStatusLedger.ofSqliteFile(file());
        ledger.createTables();
        lists = builder().build();
        lists.open(REVOCATION, StatusPurpose.REVOCATION);
        lists.open(SUSPENSION, StatusPurpose.SUSPENSION);
    }

    @Test
    void an_entry_is_ready_to_go_into_a_credential() throws ProblemException {
        CredentialStatus status = lists.allot(REVOCATION, BADGE);

        var entry = (StatusListEntry) StatusEntry.read(status.json());
        assertThat(status.type()).containsExactly(CredentialStatus.BITSTRING_STATUS_LIST_ENTRY);
        assertThat(entry.purpose()).isEqualTo(StatusPurpose.REVOCATION);
        assertThat(entry.list()).isEqualTo(REVOCATION);
        assertThat(ledger.indexOf(REVOCATION, BADGE)).hasValue((int) entry.index());
    }

    @Test
    void whoever_asks_again_is_given_the_same_place() throws ProblemException {
        CredentialStatus first = lists.allot(REVOCATION, BADGE);

        assertThat(lists.allot(REVOCATION, BADGE)).isEqualTo(first);
        assertThat(lists.allot(REVOCATION, List.of(BADGE, BADGE)).values()).containsExactly(first);
        assertThat(ledger.taken(REVOCATION).cardinality()).isEqualTo(1);
    }

    @Test
    void places_do_not_tell_the_order_of_issue() throws ProblemException {
        List<Iri> credentials = credentials(1_000);

        List<Long> places = lists.allot(REVOCATION, credentials).values().stream()
                .map(StatusListIssuerTest::index)
                .toList();

        assertThat(places).doesNotHaveDuplicates().hasSize(1_000);
        assertThat(places).isNotEqualTo(places.stream().sorted().toList());
        assertThat(IntStream.range(0, 8).mapToLong(eighth -> places.stream()
                        .filter(place -> place * 8 / Bitstring.MINIMUM_ENTRIES == eighth)
                        .count()))
                .as("places in each eighth of the list")
                .allMatch(count -> count > 90 && count < 160);
    }

    @Test
    void the_last_free_places_are_found_and_then_the_list_is_full() throws Exception {
        fill(REVOCATION, Bitstring.MINIMUM_ENTRIES - 3);

        List<Long> places = lists.allot(REVOCATION, credentials(3)).values().stream()
                .map(StatusListIssuerTest::index)
                .toList();

        assertThat(places).containsExactlyInAnyOrder(131_069L, 131_070L, 131_071L);
        assertProblem(ProblemCode.LEDGER_LIST_FULL, () -> lists.allot(REVOCATION, BADGE));
        assertThat(index(lists.allot(REVOCATION, credentials(3).get(0)))).isEqualTo(places.get(0));
    }

    @Test
    void what_is_revoked_stays_revoked() throws ProblemException {
        CredentialStatus status = lists.allot(REVOCATION, BADGE);
        lists.revoke(REVOCATION, BADGE);
        lists.revoke(REVOCATION, (int) index(status));

        assertThat(published(REVOCATION)).containsExactly((int) index(status));
        assertProblem(ProblemCode.LEDGER_OTHER_PURPOSE, () -> lists.restore(REVOCATION, BADGE));
        assertProblem(ProblemCode.LEDGER_OTHER_PURPOSE, () -> lists.suspend(REVOCATION, BADGE));
        assertThat(published(REVOCATION)).containsExactly((int) index(status));
    }

    @Test
    void what_is_suspended_can_be_restored() throws ProblemException {
        int index = (int) index(lists.allot(SUSPENSION, BADGE));

        lists.suspend(SUSPENSION, BADGE);
        assertThat(published(SUSPENSION)).containsExactly(index);
        lists.restore(SUSPENSION, BADGE);
        assertThat(published(SUSPENSION)).isEmpty();
        lists.suspend(SUSPENSION, index);
        assertThat(published(SUSPENSION)).containsExactly(index);
        lists.restore(SUSPENSION, index);
        assertThat(published(SUSPENSION)).isEmpty();
        assertProblem(ProblemCode.LEDGER_OTHER_PURPOSE, () -> lists.revoke(SUSPENSION, BADGE));
    }

    @Test
    void lists_and_places_that_are_not_there_are_named() {
        Iri nowhere = Iri.of("https://district.example.org/status/9");

        assertProblem(ProblemCode.LEDGER_LIST_EXISTS, () -> lists.open(REVOCATION, StatusPurpose.REVOCATION));
        assertProblem(ProblemCode.LEDGER_LIST_UNKNOWN, () -> lists.allot(nowhere, BADGE));
        assertProblem(ProblemCode.LEDGER_LIST_UNKNOWN, () -> lists.revoke(nowhere, BADGE));
        assertProblem(ProblemCode.LEDGER_LIST_UNKNOWN, () -> lists.publish(nowhere, ISSUER));
        assertProblem(ProblemCode.LEDGER_ENTRY_UNKNOWN, () -> lists.revoke(REVOCATION, BADGE));
        assertProblem(ProblemCode.LEDGER_ENTRY_UNKNOWN, () -> lists.revoke(REVOCATION, 0));
    }

    @Test
    void a_published_list_is_a_signed_credential_of_the_standard() throws ProblemException {
        SignedCredential signed = lists.publish(REVOCATION, ISSUER);

        StatusListCredential list = read(signed);
        assertThat(ISSUER.hasSigned(signed.secured())).isTrue();
        assertThat(list.id()).isEqualTo(REVOCATION);
        assertThat(list.type()).containsExactly("VerifiableCredential", "BitstringStatusListCredential");
        assertThat(list.validFrom()).isEqualTo("2026-06-01T12:00:00Z");
        assertThat(list.validUntil()).isEmpty();
        assertThat(list.credentialSubject().ttl()).isEmpty();
        assertThat(list.credentialSubject().type()).containsExactly("BitstringStatusList");
        assertThat(list.credentialSubject().statusPurpose()).containsExactly("revocation");
        assertThat(lists.publish(REVOCATION, ISSUER).text()).isEqualTo(signed.text());
    }

    @Test
    void a_published_list_says_how_long_it_and_its_copies_hold() throws ProblemException {
        StatusListIssuer dated =
                builder().validFor(Duration.ofDays(7)).ttl(Duration.ofHours(12)).build();

        StatusListCredential list = read(dated.publish(REVOCATION, ISSUER));

        assertThat(list.validUntil()).contains(Instant.parse("2026-06-08T12:00:00Z"));
        assertThat(list.credentialSubject().ttl()).contains(Duration.ofHours(12));
    }

    @Test
    void a_list_is_published_as_a_token_as_well() throws ProblemException {
        SignedCredential signed = lists.publishJwt(REVOCATION, ISSUER);

        assertThat(signed.secured().mechanism()).isEqualTo(Mechanism.JWT);
        assertThat(ISSUER.hasSigned(signed.secured())).isTrue();
        assertThat(read(signed).id()).isEqualTo(REVOCATION);
    }

    @Test
    void what_makes_no_sense_is_refused_early() {
        assertThatThrownBy(() -> lists.open(REVOCATION, StatusPurpose.MESSAGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerList(REVOCATION, StatusPurpose.REVOCATION, 131_064))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerList(REVOCATION, StatusPurpose.REVOCATION, 131_073))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerList(Iri.of("status"), StatusPurpose.REVOCATION, 131_072))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusListIssuer.builder().build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> StatusListIssuer.builder().ttl(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusListIssuer.builder().validFor(Duration.ofDays(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private StatusListIssuer.Builder builder() {
        return StatusListIssuer.builder().ledger(ledger).clock(CLOCK).random(new Random(20260601));
    }

    private List<Integer> published(Iri list) throws ProblemException {
        String encoded = read(lists.publish(list, ISSUER)).credentialSubject().encodedList();
        Bitstring values = Bitstring.decode(encoded, LIMIT);
        var set = new BitSet();
        IntStream.range(0, Bitstring.MINIMUM_ENTRIES)
                .filter(index -> values.status(index, 1).orElseThrow() == 1)
                .forEach(set::set);
        return set.stream().boxed().toList();
    }

    private static StatusListCredential read(SignedCredential signed) {
        var reading = StatusListCredential.read(signed.secured().credential(), Conformance.STRICT);
        assertThat(reading.findings()).isEmpty();
        return reading.value().orElseThrow();
    }

    /** Takes the first places for other credentials, past the ledger because one by one takes long. */
    private void fill(Iri list, int places) throws Exception {
        String sql =
                """
                with recursive place (idx) as (select 0 union all select idx + 1 from place where idx < %d)
                insert into status_entry (list, idx, credential) select '%s', idx, 'urn:other:' || idx from place"""
                        .formatted(places - 1, list);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(places);
        }
    }

    private String file() {
        return folder.resolve("status.db").toString();
    }

    private static List<Iri> credentials(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Iri.of("urn:badge:" + number))
                .toList();
    }

    private static long index(CredentialStatus status) {
        return Long.parseLong(status.json().string("statusListIndex").orElseThrow());
    }

    private static void assertProblem(ProblemCode code, ThrowingCallable call) {
        assertThat(catchThrowableOfType(ProblemException.class, call).findings())
                .extracting(Finding::code)
                .containsExactly(code);
    }
}
