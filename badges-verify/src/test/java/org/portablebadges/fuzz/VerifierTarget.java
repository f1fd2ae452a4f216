package org.portablebadges.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerFormat;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.container.ExtractedCredential;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.CaseVerifier;
import org.portablebadges.verify.Verifier;

/**
 * The whole way of a file: any bytes get a report that can be shown, and a sound badge that was changed is VALID, as is
 * anything inside, only where it still says what was signed.
 */
final class VerifierTarget implements FuzzTarget {
    private static final List<String> FIXTURES = List.of(
            "json/pretty",
            "json/did-jwk-issuer",
            "json/vc-1-1",
            "jws/eddsa",
            "jws/es256",
            "jws/rs256",
            "jws/vc-1-1",
            "container/png-json",
            "container/png-jws",
            "container/svg-json",
            "container/svg-jws",
            "context/unknown-in-token",
            "proof/chain",
            "proof/co-signature",
            "proof/suite-unknown-beside",
            "proof/domain-as-expected",
            "proof/challenge-as-expected",
            "proof/fraction",
            "issuer/any",
            "validity/last-instant",
            "recipient/email",
            "recipient/subject-id",
            "results/at-required-level",
            "results/score",
            "beyond/schema",
            "beyond/refresh",
            "classes/record",
            "classes/terms",
            "endorsements/on-achievement",
            "endorsements/as-token",
            "endorsements/on-endorser",
            "endorsements/held-against-a-standard",
            "records/two-badges",
            "records/associations",
            "records/endorsed",
            "records/enveloped",
            "records/as-token",
            "presentations/signed",
            "presentations/enveloped-badge",
            "presentations/token-of-tokens",
            "legacy/signed",
            "legacy/hosted",
            "legacy/recipient",
            "legacy/png-signed",
            "legacy/svg-hosted",
            "status/not-revoked",
            "status/two-entries",
            "status/record-not-revoked",
            "status/the-list-itself",
            "trust/pinned-key",
            "trust/jwks",
            "trust/did-web-embedded-key",
            "trust/key-compromised-recorded",
            "trust/context",
            "trust/status-by-delegate");

    private final List<Fixtures.Case> badges =
            FIXTURES.stream().map(Fixtures::of).toList();
    private final List<CaseVerifier> verifiers =
            badges.stream().map(CaseVerifier::new).toList();
    private final Verifier anybody = Verifier.builder().anyIssuer().build();
    private final KnownContent known =
            new KnownContent(badges.stream().map(CaseVerifier::report).toList());

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < badges.size(); i++) {
            seeds.add(new byte[] {(byte) i});
        }
        seeds.add("\0\3{\"@context\":[]}".getBytes(StandardCharsets.UTF_8));
        return seeds;
    }

    @Override
    public void hold(byte[] input) {
        Choices choices = new Choices(input);
        int which = choices.below(badges.size());
        byte[] file = file(badges.get(which).bytes(), choices);
        known.hold(verifiers.get(which).verify(file));
        anybody.explain(file);
    }

    private static byte[] file(byte[] original, Choices choices) {
        if (!choices.remain()) {
            return original;
        }
        return switch (choices.below(4)) {
            case 0 -> withText(original, choices);
            case 1 -> withBytes(original, choices);
            case 2 -> withBytes(withText(original, choices), choices);
            default -> choices.rest();
        };
    }

    private static byte[] withBytes(byte[] file, Choices choices) {
        byte[] edited = new ByteEdits(choices).edited(file);
        return choices.below(2) > 0 ? edited : PictureTarget.withChecksums(edited);
    }

    private static byte[] withText(byte[] original, Choices choices) {
        try {
            ExtractedCredential carried = Container.extract(original, ContainerLimits.DEFAULT);
            String text = edited(carried.text(), choices);
            boolean picture = carried.format() == ContainerFormat.PNG || carried.format() == ContainerFormat.SVG;
            return picture
                    ? Container.bake(original, text, true, ContainerLimits.DEFAULT)
                    : text.getBytes(StandardCharsets.UTF_8);
        } catch (ProblemException e) {
            return original;
        }
    }

    private static String edited(String text, Choices choices) throws ProblemException {
        if (text.startsWith("ey")) {
            return new TokenEdits(choices).edited(text);
        }
        JsonObject json = JsonReader.readObject(text, JsonLimits.DEFAULT).object();
        return JsonWriter.compact(new JsonEdits(choices).edited(json));
    }
}
