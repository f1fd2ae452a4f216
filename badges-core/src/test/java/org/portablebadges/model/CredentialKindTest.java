package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.model.CredentialKind.ACHIEVEMENT;
import static org.portablebadges.model.CredentialKind.ENDORSEMENT;
import static org.portablebadges.model.CredentialKind.RECORD;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonObject;

class CredentialKindTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "['VerifiableCredential','OpenBadgeCredential'] | ACHIEVEMENT",
                "['VerifiableCredential','AchievementCredential'] | ACHIEVEMENT",
                "['AchievementCredential','OpenBadgeCredential'] | ACHIEVEMENT",
                "'OpenBadgeCredential' | ACHIEVEMENT",
                "['VerifiableCredential','EndorsementCredential'] | ENDORSEMENT",
                "'EndorsementCredential' | ENDORSEMENT",
                "['VerifiableCredential','ClrCredential'] | RECORD",
                "['ClrCredential',7,null] | RECORD",
                "['VerifiableCredential','BitstringStatusListCredential'] | STATUS_LIST",
                "'StatusList2021Credential' | STATUS_LIST"
            })
    void a_kind_is_told_by_its_types(String type, CredentialKind kind) {
        JsonObject credential = Samples.json("{'type':" + type + "}");

        assertThat(CredentialKind.of(credential)).containsExactly(kind);
        assertThat(CredentialKind.only(credential)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type':null}",
                "{'type':7}",
                "{'type':[]}",
                "{'type':'VerifiableCredential'}",
                "{'type':'openbadgecredential'}",
                "{'type':'VerifiablePresentation'}"
            })
    void other_types_are_of_no_kind(String json) {
        assertThat(CredentialKind.of(Samples.json(json))).isEmpty();
        assertThat(CredentialKind.only(Samples.json(json))).isEmpty();
    }

    @Test
    void a_credential_that_claims_two_kinds_is_of_neither_alone() {
        JsonObject two = Samples.json("{'type':['ClrCredential','OpenBadgeCredential']}");

        assertThat(CredentialKind.of(two)).isEqualTo(Set.of(ACHIEVEMENT, RECORD));
        assertThat(CredentialKind.only(two)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_reads_what_says_of_itself_that_it_is_of_that_kind(CredentialKind kind) {
        JsonObject own =
                switch (kind) {
                    case ACHIEVEMENT -> FullSamples.proved();
                    case ENDORSEMENT -> FullSamples.endorsement().json();
                    case RECORD -> FullSamples.record().json();
                    case STATUS_LIST -> StatusListCredentialTest.full();
                };

        Reading<? extends Credential> reading = kind.read(own, Conformance.STRICT);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value().orElseThrow().kind()).isEqualTo(kind);
        assertThat(reading.value().orElseThrow().json()).isSameAs(own);
    }

    @Test
    void a_kind_does_not_read_another() {
        JsonObject endorsement = FullSamples.endorsement().json();

        assertThat(ACHIEVEMENT.read(endorsement, Conformance.COMPATIBLE).value())
                .isEmpty();
        assertThat(RECORD.read(endorsement, Conformance.COMPATIBLE).value()).isEmpty();
        assertThat(ENDORSEMENT
                        .read(FullSamples.proved(), Conformance.COMPATIBLE)
                        .value())
                .isEmpty();
    }
}
