package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;

/** The signed examples of the standards: valid once their issuer's key is pinned, and no other will do. */
class PublishedIssuerTest {
    private static final String FOLDER = "reference/samples/spec-signed/";
    private static final List<String> SAMPLES =
            List.of(FOLDER + "ob30-eddsa-rdfc-2022.json", FOLDER + "clr20-eddsa-rdfc-2022.json");
    private static final Instant LATER = Instant.parse("2011-01-01T00:00:00Z");
    private static final Instant EARLIER = Instant.parse("2009-01-01T00:00:00Z");

    @Test
    void the_signed_examples_are_valid_with_their_key_pinned() throws ProblemException {
        for (String sample : SAMPLES) {
            VerificationReport report = verify(sample, published(), LATER);

            assertThat(report.verdict()).as("%s: %s", sample, report.findings()).isEqualTo(Verdict.VALID);
        }
        PublishedData.counted("signed examples with their key pinned", SAMPLES.size());
    }

    @Test
    void with_another_key_they_are_invalid_if_it_was_pinned_later_and_open_if_earlier() throws ProblemException {
        for (String sample : SAMPLES) {
            VerificationReport later = verify(sample, Drafts.STRANGER.publicKey(), LATER);
            VerificationReport earlier = verify(sample, Drafts.STRANGER.publicKey(), EARLIER);

            assertThat(later.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(codes(later)).containsExactly(ProblemCode.ISSUER_KEY_NOT_OF_ISSUER);
            assertThat(earlier.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
            assertThat(codes(earlier)).containsExactly(ProblemCode.ISSUER_KEY_NEWER);
        }
        PublishedData.counted("signed examples with another key pinned", 2 * SAMPLES.size());
    }

    private static List<ProblemCode> codes(VerificationReport report) {
        return report.check(CheckId.ISSUER_KEY).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static VerificationReport verify(String sample, PublicKey key, Instant capturedAt) throws ProblemException {
        TrustedIssuer issuer = TrustedIssuer.builder(Iri.of("https://example.edu/issuers/565049"), "Example University")
                .key(TrustedKey.builder(key).build())
                .keysCapturedAt(capturedAt)
                .build();
        return Verifier.builder()
                .trust(Drafts.empty().issuer(issuer).build())
                .clock(Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC))
                .build()
                .verify(PublishedData.bytes(sample));
    }

    private static PublicKey published() throws ProblemException {
        JsonObject key = PublishedData.json(FOLDER + "key.json").asObject().orElseThrow();
        return PublicKey.ofMultikey(key.string("publicKeyMultibase").orElseThrow());
    }
}
