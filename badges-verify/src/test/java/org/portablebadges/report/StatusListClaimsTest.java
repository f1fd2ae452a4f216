package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Profile;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.model.StatusListSubject;
import org.portablebadges.problem.Iri;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.status.Bitstring;
import org.portablebadges.verify.Limits;

class StatusListClaimsTest {
    private final ClaimsText text = new ClaimsText(Messages.english());

    @Test
    void a_list_shows_what_it_is_about_and_how_much_of_it_is_set() {
        assertThat(text.of(list(set(0, 94_567), Duration.ofHours(30)), Mechanism.DATA_INTEGRITY))
                .isEqualTo(
                        """
                        claims, not checked

                          list for      revocation
                          places        131072, of which 2 are set
                          reliable for  1 d 6 h

                          issuer        did:web:lakeview.example.org, which calls itself "Lakeview"
                          valid from    2026-06-01T00:00:00Z
                          valid until   2026-07-01T00:00:00Z

                          credential    https://lakeview.example.org/status/1
                          secured by    a proof inside
                        """);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "1, 1 ms", "999, 999 ms", "1000, 1 s", "300000, 5 min", "90061001, 1 d 1 h 1 min 1 s 1 ms"})
    void the_time_that_a_copy_is_good_for_is_said_in_units(long milliseconds, String words) {
        assertThat(text.of(list(new BitSet(), Duration.ofMillis(milliseconds)), Mechanism.NONE))
                .contains("\n  reliable for  " + words + "\n");
    }

    @Test
    void a_list_of_several_purposes_names_them_and_one_of_none_says_so() {
        StatusListCredential list = list(new BitSet(), Duration.ofHours(1));
        StatusListSubject two =
                list.credentialSubject().toBuilder().statusPurpose("suspension").build();
        JsonObject none = list.credentialSubject().json().without("statusPurpose");

        assertThat(text.of(list.toBuilder().credentialSubject(two).build(), Mechanism.NONE))
                .contains("list for      revocation, suspension\n");
        assertThat(text.of(read(list.json().with("credentialSubject", none)), Mechanism.NONE))
                .contains("list for      nothing that it names\n");
    }

    @Test
    void values_that_cannot_be_read_are_told_of() {
        StatusListCredential list = list(new BitSet(), Duration.ofHours(1));
        String bomb = Bitstring.of((Limits.DEFAULT.statusList() + 1) * 8, new BitSet())
                .encode();

        assertThat(text.of(withValues(list, "u!"), Mechanism.NONE)).contains("places        cannot be read: ");
        assertThat(text.of(withValues(list, bomb), Mechanism.NONE)).contains("places        cannot be read: ");
    }

    @Test
    void a_list_without_an_id_has_no_name() {
        StatusListCredential list =
                read(list(new BitSet(), Duration.ofHours(1)).json().without("id"));

        assertThat(text.of(list, Mechanism.NONE)).contains("credential    (without a name)\n");
    }

    private static StatusListCredential withValues(StatusListCredential list, String encodedList) {
        JsonObject subject = list.credentialSubject().json().with("encodedList", new JsonString(encodedList));
        return read(list.json().with("credentialSubject", subject));
    }

    private static StatusListCredential read(JsonObject json) {
        return StatusListCredential.read(json, Conformance.COMPATIBLE).value().orElseThrow();
    }

    private static StatusListCredential list(BitSet set, Duration ttl) {
        String values = Bitstring.of(Bitstring.MINIMUM_ENTRIES, set).encode();
        return StatusListCredential.builder(Iri.of("https://lakeview.example.org/status/1"))
                .issuer(Profile.builder("did:web:lakeview.example.org")
                        .name("Lakeview")
                        .build())
                .credentialSubject(
                        StatusListSubject.builder("revocation", values).ttl(ttl).build())
                .validFrom(Instant.parse("2026-06-01T00:00:00Z"))
                .validUntil(Instant.parse("2026-07-01T00:00:00Z"))
                .build();
    }

    private static BitSet set(int... indexes) {
        BitSet set = new BitSet();
        for (int index : indexes) {
            set.set(index);
        }
        return set;
    }
}
