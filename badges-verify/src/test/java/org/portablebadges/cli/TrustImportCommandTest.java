package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.proof.TypedJws;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;

/** {@code badges trust import}: lists that others keep. */
class TrustImportCommandTest extends TrustTest {
    @Test
    void the_registry_of_the_dcc_is_taken_over_with_a_word_of_caution() throws Exception {
        Path registry = Files.writeString(
                folder.resolve("registry.json"),
                "{\"registry\":{\"" + DID + "\":{\"name\":\"Theirs\"},\"did:key:zA\":{\"name\":\"Example College\"}}}");
        ok("add-issuer", draft.toString(), "--id", DID, "--name", "Ours");

        Run run = ok("import", draft.toString(), "--dcc-registry", registry.toString(), "--captured-at", AT);

        assertThat(run.out()).isEqualTo("issuers put into " + draft + ": 1\n");
        assertThat(run.err()).contains("Nobody signs this registry");
        assertThat(TrustBundle.unsigned(Files.readAllBytes(draft)).issuers())
                .extracting(TrustedIssuer::name)
                .containsExactly("Ours", "Example College");
    }

    @Test
    void statements_of_a_federation_are_taken_over_if_its_anchor_signed_them() throws Exception {
        SigningKey anchor = SigningKey.ofSeed(KeyType.P256, Digest.SHA_256.of("Example Federation"));
        String jwk =
                anchor.publicKey().toJwk().with("kid", new JsonString("key-1")).toString();
        String both = "{\"iss\":\"https://f.example.org\",\"sub\":\"%s\",\"iat\":1777507200,\"exp\":1777680000,%s}";
        Path configuration = Files.writeString(
                folder.resolve("anchor.jwt"),
                token(both.formatted("https://f.example.org", "\"jwks\":{\"keys\":[" + jwk + "]}"), anchor));
        String claims =
                both.formatted(DID, "\"metadata\":{\"federation_entity\":{\"organization_name\":\"Badge Office\"}}");
        Path sound = Files.writeString(folder.resolve("sound.jwt"), token(claims, anchor));
        Path forged = Files.writeString(folder.resolve("forged.jwt"), token(claims, Drafts.STRANGER));
        String[] command = {"import", draft.toString(), "--anchor", configuration.toString(), "--captured-at", AT};

        Run refused = trust(with(command, "--statement", forged.toString()));
        Run taken = ok(with(command, "--statement", sound.toString()));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("forged.jwt");
        assertThat(taken.err()).contains(anchor.publicKey().thumbprint());
        assertThat(TrustBundle.unsigned(Files.readAllBytes(draft)).issuers())
                .extracting(TrustedIssuer::name)
                .containsExactly("Badge Office");
    }

    private static String token(String claims, SigningKey key) throws Exception {
        var payload = JsonReader.readObject(claims, JsonLimits.DEFAULT).object();
        return TypedJws.sign(payload, "entity-statement+jwt", key, "key-1");
    }
}
