package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.VcJwt;
import org.portablebadges.testing.Fixtures;

/** Tokens of each algorithm, changed: none holds by its issuer's key but those whose signed parts are as they were. */
final class JwsTarget implements FuzzTarget {
    private static final List<String> FIXTURES =
            List.of("jws/eddsa", "jws/es256", "jws/es384", "jws/rs256", "jws/vc-1-1");

    private final List<String> tokens = FIXTURES.stream()
            .map(name -> new String(Fixtures.of(name).bytes(), StandardCharsets.US_ASCII).strip())
            .toList();
    private final List<PublicKey> keys =
            tokens.stream().map(JwsTarget::issuerKey).distinct().toList();
    private final Set<String> signed = tokens.stream()
            .map(token -> token.substring(0, token.lastIndexOf('.')))
            .collect(Collectors.toSet());

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            seeds.add(new byte[] {(byte) i});
        }
        seeds.add(("\u0005" + tokens.get(0)).getBytes(StandardCharsets.UTF_8));
        return seeds;
    }

    @Override
    public void hold(byte[] input) {
        Choices choices = new Choices(input);
        int which = choices.below(tokens.size() + 1);
        if (which == tokens.size()) {
            hold(new String(choices.rest(), StandardCharsets.UTF_8));
            return;
        }
        String token = tokens.get(which);
        while (choices.remain()) {
            token = new TokenEdits(choices).edited(token);
        }
        hold(token);
    }

    private void hold(String token) {
        SecuredCredential secured;
        try {
            secured = SecuredCredential.ofToken(token, JsonLimits.DEFAULT);
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
            return;
        }
        CompactJws jws = secured.jws().orElseThrow();
        boolean sound = VcJwt.headerFindings(jws).isEmpty();
        VcJwt.claimFindings(secured);
        VcJwt.presentationClaimFindings(secured);
        VcJwt.expires(secured);
        VcJwt.notBefore(secured);
        VcJwt.issuedAt(jws);
        VcJwt.explain(jws);
        String input = new String(jws.signingInput(), StandardCharsets.US_ASCII);
        for (PublicKey key : keys) {
            assertThat(sound && holds(jws, key) && !signed.contains(input))
                    .as("forged: %s", token)
                    .isFalse();
        }
    }

    private static boolean holds(CompactJws jws, PublicKey key) {
        try {
            return VcJwt.check(jws, key).holds();
        } catch (ProblemException e) {
            return false;
        }
    }

    private static PublicKey issuerKey(String token) {
        try {
            var credential =
                    SecuredCredential.ofToken(token, JsonLimits.DEFAULT).credential();
            Iri issuer = Iri.of(credential
                    .object("issuer")
                    .flatMap(profile -> profile.string("id"))
                    .orElseThrow());
            return issuer.value().startsWith("did:key:")
                    ? DidKey.resolve(issuer).key()
                    : DidJwk.resolve(issuer).key();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
