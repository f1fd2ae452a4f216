package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.multikey;
import static org.portablebadges.key.TestKeys.problem;
import static org.portablebadges.key.TestKeys.utf8;
import static org.portablebadges.problem.ProblemCode.ISSUER_DID_MALFORMED;
import static org.portablebadges.problem.ProblemCode.KEY_LENGTH;
import static org.portablebadges.problem.ProblemCode.KEY_MALFORMED;
import static org.portablebadges.problem.ProblemCode.KEY_PRIVATE_IN_PUBLIC;
import static org.portablebadges.problem.ProblemCode.KEY_USE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class DidTest {
    private static final String DID_KEY = "did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw";

    // The example of the did:jwk method.
    private static final String DID_JWK =
            "did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBU"
                    + "dFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9";

    @Test
    void did_key_of_the_rfc_8032_key() throws ProblemException {
        VerificationMethod method = DidKey.resolve(Iri.of(DID_KEY));

        assertThat(DidKey.of(TestKeys.ED25519.publicKey())).isEqualTo(Iri.of(DID_KEY));
        assertThat(method.key()).isEqualTo(TestKeys.ED25519.publicKey());
        assertThat(method.controller()).isEqualTo(Iri.of(DID_KEY));
        assertThat(method.id().value()).isEqualTo(DID_KEY + "#z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw");
    }

    @Test
    void did_jwk_of_the_method_s_example() throws ProblemException {
        VerificationMethod method = DidJwk.resolve(Iri.of(DID_JWK));

        assertThat(method.id().value()).isEqualTo(DID_JWK + "#0");
        assertThat(method.controller()).isEqualTo(Iri.of(DID_JWK));
        assertThat(method.key().type()).isEqualTo(KeyType.P256);
        assertThat(method.key().toJwk().string("x")).contains("acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0");
        assertThat(DidJwk.resolve(DidJwk.of(method.key())).key()).isEqualTo(method.key());
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void every_key_comes_back(KeyType type) throws ProblemException {
        PublicKey key = TestKeys.of(type).publicKey();

        assertThat(DidKey.resolve(DidKey.of(key)).key()).isEqualTo(key);
        assertThat(DidJwk.resolve(DidJwk.of(key)).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "did:key", "DID:key:", "did:KEY:", "did:web:", "did:key:1.1:", "did:key: ", " did:key:"})
    void did_key_in_another_spelling(String prefix) {
        assertThat(codeOfKey(prefix + TestKeys.ED25519.publicKey().multikey())).isEqualTo(ISSUER_DID_MALFORMED);
        assertThat(codeOfKey(prefix)).isEqualTo(ISSUER_DID_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#", "#z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw", "?a=b", "/a", "%20", " ", "=", ":"})
    void a_did_stands_alone(String suffix) {
        assertThat(codeOfKey(DID_KEY + suffix)).isEqualTo(ISSUER_DID_MALFORMED);
        assertThat(codeOfJwk(DID_JWK + suffix)).isEqualTo(ISSUER_DID_MALFORMED);
    }

    @Test
    void did_key_whose_key_may_not_be_used() {
        assertThat(codeOfKey("did:key:" + multikey("ed01", new byte[31]))).isEqualTo(KEY_LENGTH);
        assertThat(codeOfKey("did:key:" + multikey("8026", new byte[32]))).isEqualTo(KEY_PRIVATE_IN_PUBLIC);
        assertThat(codeOfKey(DID_KEY + "0")).isEqualTo(KEY_MALFORMED);
        assertThat(codeOfKey("did:key:z")).isEqualTo(KEY_MALFORMED);
    }

    @Test
    void did_jwk_whose_key_may_not_be_used() {
        String jwk = JsonWriter.compact(TestKeys.ED25519.toJwk());
        assertThat(codeOfJwk(didJwk(jwk))).isEqualTo(KEY_PRIVATE_IN_PUBLIC);
        String encryption = JsonWriter.compact(TestKeys.P256.publicKey().toJwk().with("use", new JsonString("enc")));
        assertThat(codeOfJwk(didJwk(encryption))).isEqualTo(KEY_USE);
        assertThat(codeOfJwk(didJwk("{}"))).isEqualTo(KEY_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{} {}", "{\"kty\":\"EC\",\"kty\":\"EC\"}", "\"EC\""})
    void did_jwk_that_is_no_strict_json_object(String json) {
        assertThat(codeOfJwk(didJwk(json))).isEqualTo(ISSUER_DID_MALFORMED);
    }

    @Test
    void did_jwk_in_another_spelling() {
        assertThat(codeOfJwk("did:jwk:")).isEqualTo(ISSUER_DID_MALFORMED);
        assertThat(codeOfJwk(DID_KEY)).isEqualTo(ISSUER_DID_MALFORMED);
        assertThat(codeOfJwk(DID_JWK.replace("did:jwk", "did:JWK"))).isEqualTo(ISSUER_DID_MALFORMED);
        assertThat(codeOfJwk(didJwk("{}").replaceFirst(".$", "1"))).isEqualTo(ISSUER_DID_MALFORMED);
    }

    @Test
    void did_jwk_longer_than_any_key() throws ProblemException {
        String jwk = JsonWriter.compact(TestKeys.P256.publicKey().toJwk());
        int room = KeyFile.JWK_LIMITS.bytes() - jwk.length();

        assertThat(codeOfJwk(didJwk(jwk + " ".repeat(room + 1)))).isEqualTo(ISSUER_DID_MALFORMED);
        assertThat(keyOf(jwk + " ".repeat(room))).isEqualTo(TestKeys.P256.publicKey());
        assertThat(keyOf(jwk + " ".repeat(room - 1))).isEqualTo(TestKeys.P256.publicKey());
    }

    private static String didJwk(String json) {
        return "did:jwk:" + Base64Url.encode(utf8(json));
    }

    private static PublicKey keyOf(String json) throws ProblemException {
        return DidJwk.resolve(Iri.of(didJwk(json))).key();
    }

    private static ProblemCode codeOfKey(String did) {
        return problem(() -> DidKey.resolve(Iri.of(did))).code();
    }

    private static ProblemCode codeOfJwk(String did) {
        return problem(() -> DidJwk.resolve(Iri.of(did))).code();
    }
}
