package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.CaseVerifier;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;

/**
 * Trust bundles: a changed signed one is not opened; a changed unsigned one is a bundle or a problem, the same after it is
 * written again, and a verifier with it answers.
 */
final class TrustTarget implements FuzzTarget {
    private final byte[] signed = Fixtures.bytes("bundles/registry.jws");
    private final String token = new String(signed, StandardCharsets.US_ASCII).strip();
    private final JsonObject bundle = json(Fixtures.bytes("bundles/registry.json"));
    private final OperatorKey operator = operator();
    private final List<Fixtures.Case> badges = List.of(
            Fixtures.of("trust/pinned-key"),
            Fixtures.of("trust/jwks"),
            Fixtures.of("trust/context"),
            Fixtures.of("trust/schema"),
            Fixtures.of("trust/status"),
            Fixtures.of("trust/did-web-relative-names"));
    private final KnownContent known =
            new KnownContent(badges.stream().map(CaseVerifier::report).toList());

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (byte badge = 0; badge < badges.size(); badge++) {
            seeds.add(new byte[] {0, badge});
            seeds.add(new byte[] {1, badge});
            seeds.add(new byte[] {1, badge, 0, 0, 30, 5, 2, 1});
        }
        seeds.add("\2\0{\"version\":\"1\",\"sequence\":1}".getBytes(StandardCharsets.UTF_8));
        return seeds;
    }

    @Override
    public void hold(byte[] input) {
        Choices choices = new Choices(input);
        try {
            int kind = choices.below(3);
            Fixtures.Case badge = choices.oneOf(badges);
            switch (kind) {
                case 0 -> open(choices);
                case 1 -> use(bytes(choices.remain() ? new JsonEdits(choices).edited(bundle) : bundle), badge);
                default -> use(choices.rest(), badge);
            }
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    private void open(Choices choices) throws ProblemException {
        String changed = token;
        while (choices.remain()) {
            changed = new TokenEdits(choices).edited(changed);
        }
        TrustBundle opened = TrustBundle.open(changed.getBytes(StandardCharsets.UTF_8), operator);
        assertThat(changed.substring(0, changed.lastIndexOf('.')))
                .as("what the operator signed")
                .isEqualTo(token.substring(0, token.lastIndexOf('.')));
        assertThat(opened.signer()).contains(operator);
    }

    private void use(byte[] file, Fixtures.Case badge) throws ProblemException {
        TrustBundle read = TrustBundle.unsigned(file);
        assertThat(TrustBundle.unsigned(read.toJson()).toJson()).isEqualTo(read.toJson());
        Verifier verifier = Verifier.builder()
                .clock(Clock.fixed(badge.now(), ZoneOffset.UTC))
                .trust(read)
                .build();
        known.hold(verifier.verify(badge.bytes()));
    }

    private static byte[] bytes(JsonObject json) {
        return JsonWriter.compact(json).getBytes(StandardCharsets.UTF_8);
    }

    private static OperatorKey operator() {
        try {
            return OperatorKey.of(
                    Fixtures.of("trust/pinned-key").trust().orElseThrow().key().orElseThrow());
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonObject json(byte[] text) {
        try {
            return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
