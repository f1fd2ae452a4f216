package org.portablebadges.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portablebadges.benchmarks.Ratio;
import org.portablebadges.benchmarks.Rounds;
import org.portablebadges.benchmarks.SignedFile;
import org.portablebadges.benchmarks.Turn;
import org.portablebadges.benchmarks.TypicalBadge;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.KeyType;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.Verifier;

/**
 * How fast the same files are verified here and by npm packages: CPU time of both processes, both warm, taking turns.
 * What comes out is printed and not asserted. The npm packages check the signature and the dates; a report has all that
 * too, and the status, the endorsement and the rest.
 */
@Tag("interop")
@Tag("speed")
class SpeedThereTest {
    private static final int ROUNDS = 5;
    private static final Duration WARMING = Duration.ofSeconds(24);
    private static final int TURNS_OF_NODE = 4;

    private final Issuer district =
            Issuer.builder().signer(Keys.of(KeyType.ED25519)).build();
    private final Issuer school = Issuer.builder()
            .signer(Keys.of(KeyType.P256))
            .identifier(DidJwk.of(Keys.of(KeyType.P256).publicKey()))
            .verificationMethod(Iri.of(DidJwk.of(Keys.of(KeyType.P256).publicKey()) + "#0"))
            .build();

    @Test
    void typical_badges() throws Exception {
        SignedFile proof = file(district, district.sign(TypicalBadge.unsigned(district, district, 1)));
        SignedFile token = file(school, school.signJwt(TypicalBadge.withoutEndorsement(school, 1)));
        try (var there = NodeTurns.start(JsonObject.builder()
                .put("proof", NodeTurns.requests(List.of(proof.text())))
                .put("token", NodeTurns.requests(List.of(token.text())))
                .build())) {
            Rounds.ofThread().with("proof", proof).with("token", token).warmUp(WARMING);
            Rounds rounds = Rounds.ofProcess()
                    .with("proof here", proof)
                    .withTurns("proof there", warm(there.turn("proof")))
                    .with("token here", token)
                    .withTurns("token there", warm(there.turn("token")));
            rounds.run(ROUNDS);

            print("eddsa-rdfc-2022 to report : @digitalbazaar/vc", rounds.ratio("proof there", "proof here"), 60);
            print("VC-JWT ES256, one signature, to report : jose", rounds.ratio("token there", "token here"), 1);
        }
    }

    /** A report of a record has reports of all that is in it; the npm package is asked for each, and for the record. */
    @Test
    void a_record_of_a_hundred_badges() throws Exception {
        var hundred = RecordOfHundred.of(
                i -> RecordOfHundred.achievement("skill-" + i).build());
        var here = new SignedFile(
                hundred.record(),
                Verifier.builder().anyIssuer().clock(Samples.CLOCK).build());
        assertThat(here.report().inner()).hasSize(RecordOfHundred.BADGES);
        try (var there = NodeTurns.start(JsonObject.builder()
                .put("record", NodeTurns.requests(hundred.documents()))
                .build())) {
            Rounds.ofThread().with("here", here).warmUp(WARMING.dividedBy(2));
            Rounds rounds = Rounds.ofProcess().with("here", here).withTurns("there", warm(there.turn("record")));
            rounds.run(ROUNDS);

            print("record of 100 badges to report : @digitalbazaar/vc", rounds.ratio("there", "here"), 20);
        }
    }

    /** Node.js is as fast as it gets after the first second. */
    private static Turn warm(Turn there) throws Exception {
        for (int i = 0; i < TURNS_OF_NODE; i++) {
            there.take();
        }
        return there;
    }

    private static SignedFile file(Issuer issuer, SignedCredential signed) throws ProblemException {
        return new SignedFile(signed, TypicalBadge.verifier(issuer).build());
    }

    static void print(String name, double ratio, double goal) {
        System.out.println(new Ratio(name, ratio, goal).toLine());
    }
}
