package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.policy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.legacy.BadgeClass;
import org.portablebadges.legacy.IssuerProfile;
import org.portablebadges.legacy.Upgrade;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Profile;

/** A badge of Open Badges 2.0 that its issuer upgraded and issued anew. */
class UpgradedBadgeTest {
    private static final String LISTED = "\"lists\":{\"ela\":" + Town.list("revision") + "},"
            + "\"identity\":{\"accept\":[\"emailAddress\"]},"
            + "\"dates\":{\"basis\":[\"awardedDate\",\"validFrom\"],\"within\":\"license.cycle\"},"
            + "\"requires\":{\"every\":\"ela\"}";

    @Test
    void a_badge_of_open_badges_2_counts_by_its_award_after_it_was_upgraded_and_issued_anew() throws Exception {
        Assertion assertion = Assertion.read(Town.json(
                        """
                        {"@context":"https://w3id.org/openbadges/v2", "id":"https://mc.example.org/assertions/1", "type":"Assertion",
                         "recipient":{"type":"email","hashed":false,"identity":"ada@home.example"},
                         "issuedOn":"2024-05-01T12:00:00Z", "badge":"https://mc.example.org/a/revision",
                         "verification":{"type":"hosted"}}
                        """)
                .asObject()
                .orElseThrow());
        BadgeClass badge = BadgeClass.read(Town.json(
                        """
                        {"@context":"https://w3id.org/openbadges/v2", "id":"https://mc.example.org/a/revision", "type":"BadgeClass",
                         "name":"Revision", "description":"Revision", "image":"https://mc.example.org/a/revision.png",
                         "criteria":{"narrative":"Two observed lessons."}, "issuer":"https://mc.example.org/issuer"}
                        """)
                .asObject()
                .orElseThrow());
        IssuerProfile issuer = IssuerProfile.read(Town.json(
                        """
                        {"@context":"https://w3id.org/openbadges/v2", "id":"https://mc.example.org/issuer", "type":"Issuer",
                         "name":"Example Provider", "url":"https://mc.example.org", "email":"office@mc.example.org"}
                        """)
                .asObject()
                .orElseThrow());
        AchievementCredential upgraded = Upgrade.withDerivedIds()
                .issuer(Profile.builder(PROVIDER.id().value())
                        .name("Example Provider")
                        .build())
                .toAchievementCredential(assertion, badge, issuer);
        AchievementCredential anew = upgraded.toBuilder()
                .validFrom(Instant.parse("2026-10-01T12:00:00Z"))
                .build();
        RecognitionCase person = ada().identifier(PersonIdentifier.of("emailAddress", "ada@home.example"))
                .build();

        Decision decision = decide(policy(LISTED), person, Town.verify(PROVIDER.sign(anew)));

        assertThat(anew.validFrom()).isAfter(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(decision.outcome()).isEqualTo(DecisionOutcome.NOT_YET_MET);
        assertThat(decision.notCounted().get(0).reasons())
                .containsExactly(Reason.of(
                        ReasonCode.DATE_OUTSIDE_WINDOW, "2024-05-01", "awardedDate", "2026-07-01", "2031-06-30"));
    }
}
