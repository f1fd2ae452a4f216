package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.DidWeb;
import org.portablebadges.key.EcdsaSignature;
import org.portablebadges.key.KeyDocument;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.ListedKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * Keys in all their spellings, and documents that list them: a key that is read is the same key in each spelling, no
 * signature by chance is one, and what cannot be read is a problem.
 */
final class KeyTarget implements FuzzTarget {
    private static final byte[] SEED = Digest.SHA_256.of("key".getBytes(StandardCharsets.UTF_8));
    private static final Iri OWNER = Iri.of("did:web:district.example.org");

    private static final String PEM =
            """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            -----END PUBLIC KEY-----
            """;

    private final List<SigningKey> keys = List.of(
            SigningKey.ofSeed(KeyType.ED25519, SEED),
            SigningKey.ofSeed(KeyType.P256, SEED),
            SigningKey.ofSeed(KeyType.P384, Digest.SHA_384.of(SEED)));
    private final JsonObject document = document();

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (byte kind = 0; kind < 10; kind++) {
            for (byte key = 0; key < keys.size(); key++) {
                seeds.add(new byte[] {kind, key});
                seeds.add(new byte[] {kind, key, 3, 1, 0});
            }
        }
        return seeds;
    }

    @Override
    public void hold(byte[] input) {
        Choices choices = new Choices(input);
        int kind = choices.below(10);
        SigningKey key = choices.oneOf(keys);
        PublicKey known = key.publicKey();
        try {
            switch (kind) {
                case 0 -> hold(PublicKey.ofMultikey(spelling(known.multikey(), choices)), choices);
                case 1 -> hold(PublicKey.ofMultikey(Multibase.base58Btc(choices.rest())), choices);
                case 2 -> hold(PublicKey.ofJwk(json(known.toJwk(), choices)), choices);
                case 3 -> hold(didKey(spelling(known.multikey(), choices)), choices);
                case 4 ->
                    hold(
                            DidJwk.resolve(Iri.of("did:jwk:" + spelled(json(known.toJwk(), choices))))
                                    .key(),
                            choices);
                case 5 -> DidWeb.address(Iri.of(text("did:web:district.example.org%3A8443:staff", choices)));
                case 6 -> hold(PublicKey.ofPem(text(PEM, choices)), choices);
                case 7 ->
                    SigningKey.read(
                            JsonWriter.compact(json(key.toJwk(), choices)).getBytes(StandardCharsets.UTF_8));
                case 8 -> signature(known, choices);
                default -> documents(choices);
            }
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    private static void hold(PublicKey key, Choices choices) throws ProblemException {
        assertThat(PublicKey.ofMultikey(key.multikey())).isEqualTo(key);
        assertThat(PublicKey.ofJwk(key.toJwk())).isEqualTo(key);
        assertThat(DidKey.resolve(DidKey.of(key)).key()).isEqualTo(key);
        assertThat(DidJwk.resolve(DidJwk.of(key)).key()).isEqualTo(key);
        assertThat(key.thumbprint()).isNotBlank();
        assertThat(key.verify(choices.some(), choices.rest())).isFalse();
    }

    private static PublicKey didKey(String multikey) throws ProblemException {
        PublicKey key = DidKey.resolve(Iri.of("did:key:" + multikey)).key();
        assertThat(key.multikey()).as("one spelling each").isEqualTo(multikey);
        return key;
    }

    private void signature(PublicKey key, Choices choices) {
        byte[] message = choices.some();
        assertThat(key.verify(message, choices.rest())).isFalse();
        if (key.type() == KeyType.ED25519) {
            return;
        }
        EcdsaSignature.fromDer(key.type(), message)
                .ifPresent(fixed ->
                        assertThat(EcdsaSignature.toDer(key.type(), fixed)).isEqualTo(message));
    }

    private void documents(Choices choices) throws ProblemException {
        JsonObject changed = json(document, choices);
        for (ListedKey listed : KeyDocument.ofJwks(changed, List.of(OWNER)).keys()) {
            hold(listed.method().key(), choices);
        }
        KeyDocument read = KeyDocument.ofIdentifierDocument(changed, List.of(OWNER));
        read.unusable();
        for (ListedKey listed : read.keys()) {
            assertThat(listed.method().controller()).as("whose key it is").isEqualTo(OWNER);
            hold(listed.method().key(), choices);
        }
    }

    private static String spelling(String text, Choices choices) {
        return choices.remain() ? new ByteEdits(choices).editedSpelling(text) : text;
    }

    private static String text(String text, Choices choices) {
        return choices.remain() ? new ByteEdits(choices).editedText(text) : text;
    }

    private static JsonObject json(JsonObject json, Choices choices) {
        return choices.remain() ? new JsonEdits(choices).edited(json) : json;
    }

    private static String spelled(JsonObject json) {
        return Base64Url.encode(JsonWriter.compact(json).getBytes(StandardCharsets.UTF_8));
    }

    /** A document of both kinds at once: verification methods, and a JWK Set. */
    private JsonObject document() {
        try {
            return JsonReader.readObject(
                            """
                    {"@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
                     "id": "%1$s",
                     "verificationMethod": [
                       {"id": "%1$s#key-1", "type": "Multikey", "controller": "%1$s", "publicKeyMultibase": "%2$s"},
                       {"id": "#key-2", "type": "JsonWebKey", "controller": "%1$s", "publicKeyJwk": %3$s,
                        "revoked": "2026-01-01T00:00:00Z"}],
                     "assertionMethod": ["%1$s#key-1", "#key-2",
                       {"id": "%1$s#key-3", "type": "JsonWebKey2020", "controller": "%1$s", "publicKeyJwk": %4$s,
                        "expires": "2027-01-01T00:00:00Z"}],
                     "keys": [%3$s, %4$s]}"""
                                    .formatted(
                                            OWNER,
                                            keys.get(0).publicKey().multikey(),
                                            keys.get(1).publicKey().toJwk(),
                                            keys.get(2).publicKey().toJwk()),
                            JsonLimits.DEFAULT)
                    .object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
