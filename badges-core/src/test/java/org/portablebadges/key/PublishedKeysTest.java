package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.hex;
import static org.portablebadges.key.TestKeys.join;
import static org.portablebadges.key.TestKeys.problem;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Base58Btc;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

/** Keys that other people published, in every form they published them in. */
class PublishedKeysTest {
    @Test
    void did_key_ed25519() throws ProblemException {
        Map<String, JsonValue> keys =
                object("vectors/did-key/ed25519-x25519.json").members();
        for (Map.Entry<String, JsonValue> entry : keys.entrySet()) {
            JsonObject vector = entry.getValue().asObject().orElseThrow();
            SigningKey signing =
                    SigningKey.ofSeed(KeyType.ED25519, hex(vector.string("seed").orElseThrow()));

            VerificationMethod method = resolve(entry.getKey(), vector);

            assertThat(method.key()).isEqualTo(signing.publicKey());
            JsonObject pair = vector.object("verificationKeyPair").orElseThrow();
            pair.string("publicKeyBase58")
                    .ifPresent(text ->
                            assertThat(Base58Btc.encode(method.key().encoded())).isEqualTo(text));
            if (pair.has("privateKeyJwk")) {
                JsonObject jwk = pair.object("privateKeyJwk").orElseThrow();
                assertThat(SigningKey.ofJwk(jwk).toJwk()).isEqualTo(jwk).isEqualTo(signing.toJwk());
            }
        }
        PublishedData.counted("did:key Ed25519", keys.size());
    }

    @Test
    void did_key_of_nist_curves() throws ProblemException {
        int count = 0;
        Map<String, JsonValue> keys = object("vectors/did-key/nist-curves.json").members();
        for (Map.Entry<String, JsonValue> entry : keys.entrySet()) {
            JsonObject vector = entry.getValue().asObject().orElseThrow();
            JsonObject pair = vector.object("verificationMethod").orElseThrow();
            if (entry.getKey().startsWith("did:key:z2J9")) {
                assertThat(problem(() -> DidKey.resolve(Iri.of(entry.getKey()))).code())
                        .as("P-521")
                        .isEqualTo(ProblemCode.KEY_TYPE_UNSUPPORTED);
            } else if (pair.has("publicKeyJwk")) {
                JsonObject jwk = pair.object("publicKeyJwk").orElseThrow();
                JsonObject secret = pair.object("privateKeyJwk").orElseThrow();
                assertThat(resolve(entry.getKey(), vector).key())
                        .isEqualTo(PublicKey.ofJwk(jwk))
                        .isEqualTo(SigningKey.ofJwk(secret).publicKey());
                assertThat(PublicKey.ofJwk(jwk).toJwk()).isEqualTo(jwk);
                assertThat(SigningKey.ofJwk(secret).toJwk()).isEqualTo(secret);
            } else {
                PublicKey key = resolve(entry.getKey(), vector).key();
                assertThat(Base58Btc.encode(key.encoded()))
                        .isEqualTo(pair.string("publicKeyBase58").orElseThrow());
                byte[] scalar = Base58Btc.decode(pair.string("privateKeyBase58").orElseThrow())
                        .orElseThrow();
                assertThat(SigningKey.ofSeed(KeyType.P256, scalar).publicKey()).isEqualTo(key);
            }
            count++;
        }
        PublishedData.counted("did:key NIST curves", count);
    }

    @Test
    void did_key_rsa() throws ProblemException {
        Map<String, JsonValue> keys = object("vectors/did-key/rsa.json").members();
        for (Map.Entry<String, JsonValue> entry : keys.entrySet()) {
            JsonObject vector = entry.getValue().asObject().orElseThrow();
            JsonObject jwk = vector.object("publicKeyJwk").orElseThrow();
            SigningKey signing =
                    SigningKey.ofJwk(unpadded(vector.object("privateKeyJwk").orElseThrow()));

            PublicKey key = resolve(entry.getKey(), vector).key();

            assertThat(key).isEqualTo(PublicKey.ofJwk(jwk)).isEqualTo(signing.publicKey());
            assertThat(key.toJwk()).isEqualTo(jwk);
            assertThat(EveryChecker.verify(key, hex("00"), signing.sign(hex("00"))))
                    .isTrue();
        }
        PublishedData.counted("did:key RSA", keys.size());
    }

    // The private members of the 4,096 bit key are padded with "=", which RFC 7515, section 2, rules out.
    private static JsonObject unpadded(JsonObject jwk) {
        var builder = JsonObject.builder();
        for (String name : jwk.names()) {
            builder.put(name, jwk.string(name).orElseThrow().replace("=", ""));
        }
        JsonObject unpadded = builder.build();
        if (!unpadded.equals(jwk)) {
            assertThat(problem(() -> SigningKey.ofJwk(jwk)).code()).isEqualTo(ProblemCode.KEY_NOT_CANONICAL);
        }
        return unpadded;
    }

    @Test
    void multikeys_of_the_specifications() throws ProblemException {
        int count = 0;
        for (String file : new String[] {"cid", "did-key-spec"}) {
            for (JsonValue element : PublishedData.json("vectors/multikey-examples/" + file + ".json")
                    .asArray()
                    .orElseThrow()
                    .elements()) {
                checkExample(element.asObject().orElseThrow());
                count++;
            }
        }
        PublishedData.counted("Multikey examples", count);
    }

    private static void checkExample(JsonObject example) throws ProblemException {
        String multikey = example.string("multibase").orElseThrow();
        String prefix = example.string("prefix").orElseThrow();
        switch (prefix) {
            case "ed01", "8024", "8124" -> {
                PublicKey key = PublicKey.ofMultikey(multikey);
                assertThat(key.multikey()).isEqualTo(multikey);
                assertThat(key.type().label()).isEqualTo(example.string("type").orElseThrow());
                assertThat(Hex.encode(Base58Btc.decode(multikey.substring(1)).orElseThrow()))
                        .isEqualTo(prefix + Hex.encode(key.encoded()));
            }
            default ->
                assertThat(problem(() -> PublicKey.ofMultikey(multikey)).code())
                        .as(multikey)
                        .isEqualTo(ProblemCode.KEY_TYPE_UNSUPPORTED);
        }
    }

    @Test
    void w3c_eddsa_key_pair_makes_the_published_signature() throws ProblemException {
        JsonObject pair = object("vectors/vc-di-eddsa/keyPair.json");
        SigningKey signing =
                SigningKey.ofSecretMultikey(pair.string("privateKeyMultibase").orElseThrow());

        assertThat(signing.publicKey().multikey())
                .isEqualTo(pair.string("publicKeyMultibase").orElseThrow());
        int count = 0;
        for (String suite : new String[] {"eddsa-jcs-2022", "eddsa-rdfc-2022"}) {
            count += checkSignature(signing, "vectors/vc-di-eddsa/" + suite, "combinedHash", "sigHex");
        }
        PublishedData.counted("W3C EdDSA signatures", count);
    }

    @Test
    void w3c_ecdsa_key_pair_makes_the_published_signature() throws ProblemException {
        JsonObject pair = object("vectors/vc-di-ecdsa/p256KeyPair.json");
        SigningKey signing =
                SigningKey.ofSecretMultikey(pair.string("secretKeyMultibase").orElseThrow());

        assertThat(signing.publicKey().multikey())
                .isEqualTo(pair.string("publicKeyMultibase").orElseThrow());
        int count = 0;
        for (String suite : new String[] {"ecdsa-jcs-2019-p256", "ecdsa-rdfc-2019-p256"}) {
            count += checkSignature(signing, "vectors/vc-di-ecdsa/" + suite, "combinedHash", "sigHex");
        }
        PublishedData.counted("W3C ECDSA signatures", count);
    }

    @Test
    void key_of_the_implementation_guide_made_its_signature() throws ProblemException {
        JsonObject file = object("reference/samples/spec-signed/key.json");
        PublicKey key = PublicKey.ofMultikey(file.string("publicKeyMultibase").orElseThrow());
        JsonObject badge = file.object("ob30").orElseThrow();

        assertThat(Hex.encode(key.encoded()))
                .isEqualTo(file.string("publicKeyHex").orElseThrow());
        byte[] message = join(
                hex(badge.string("proofHash").orElseThrow()),
                hex(badge.string("documentHash").orElseThrow()));
        byte[] signature = hex(badge.string("signatureHex").orElseThrow());
        assertThat(EveryChecker.verify(key, message, signature)).isTrue();
        message[0] ^= 1;
        assertThat(EveryChecker.verify(key, message, signature)).isFalse();
        PublishedData.counted("implementation guide key", 1);
    }

    /** The signatures were made deterministically, so ours must be the same bytes. */
    private static int checkSignature(SigningKey key, String folder, String messages, String signatures) {
        int count = 0;
        for (String file : PublishedData.files(folder)) {
            if (file.startsWith(signatures)) {
                String message = messages + file.substring(signatures.length());
                byte[] signed = hex(PublishedData.text(folder + "/" + message).strip());
                byte[] signature = hex(PublishedData.text(folder + "/" + file).strip());
                assertThat(EveryChecker.verify(key.publicKey(), signed, signature))
                        .as(file)
                        .isTrue();
                assertThat(key.sign(signed)).as(file).isEqualTo(signature);
                count++;
            }
        }
        assertThat(count).isPositive();
        return count;
    }

    private static VerificationMethod resolve(String did, JsonObject vector) throws ProblemException {
        VerificationMethod method = DidKey.resolve(Iri.of(did));
        JsonObject published = vector.object("didDocument")
                .orElseThrow()
                .array("verificationMethod")
                .orElseThrow()
                .elements()
                .get(0)
                .asObject()
                .orElseThrow();
        assertThat(method.id().value()).isEqualTo(published.string("id").orElseThrow());
        assertThat(method.controller()).isEqualTo(Iri.of(did));
        assertThat(DidKey.of(method.key())).isEqualTo(Iri.of(did));
        return method;
    }

    private static JsonObject object(String file) {
        return PublishedData.json(file).asObject().orElseThrow();
    }
}
