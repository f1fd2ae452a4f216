package org.portablebadges.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.ContextLimits;
import org.portablebadges.linkeddata.ContextRules;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.model.Requirement;
import org.portablebadges.model.Stack;
import org.portablebadges.model.StackRecord;
import org.portablebadges.problem.Iri;

/** What is derived from a stack must be covered by a proof in full. */
class StackIssuingTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final Iri PART = Iri.of("https://badges.example.edu/achievements/part");

    private final Issuer issuer = Issuer.builder()
            .signer(SigningKey.ofSeed(KeyType.ED25519, new byte[32]))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    @Test
    void a_proof_covers_the_badge_and_the_record_of_a_stack() throws Exception {
        var stack = new Stack(
                Iri.of("https://badges.example.edu/stacks/whole"),
                "Whole",
                Requirement.allOf(Requirement.achievement(PART)));
        var record = StackRecord.builder(stack, NOW)
                .description("All of it.")
                .component(issuer.sign(part()).secured().document().object())
                .build();

        JsonObject badge = issuer.sign(record.badge()).secured().document().object();
        JsonObject clr = record.learnerRecord(badge).json();

        var canonicalizer = Canonicalizer.bundled();
        assertThat(canonicalizer.uncovered(clr)).isEmpty();
        assertThat(ContextRules.forStatements(clr, DocumentSource.bundled(), ContextLimits.DEFAULT))
                .isEmpty();
        assertThat(canonicalizer.canonicalize(clr, Digest.SHA_256)).contains("clr/vocab.html#Association");
    }

    private static AchievementCredential part() {
        return AchievementCredential.builder()
                .achievement(Achievement.builder(PART.value())
                        .name("Part")
                        .description("A part of it.")
                        .criteria("An observed lesson.")
                        .build())
                .recipient(Recipient.did(Iri.of("did:example:ada")))
                .validFrom(NOW)
                .build();
    }
}
