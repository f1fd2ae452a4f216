package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class TypedJwsTest {
    private static final String TYPE = "trust-bundle+jwt";
    private static final SigningKey KEY = key(KeyType.ED25519, "Example State Registry");
    private static final JsonObject PAYLOAD =
            JsonObject.builder().put("operator", "Example State Registry").build();

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384"})
    void what_is_signed_is_signed_by_that_key_and_no_other(KeyType type) throws ProblemException {
        SigningKey signer = key(type, "Example State Registry");
        SigningKey other = key(type, "a stranger");

        CompactJws jws = parse(TypedJws.sign(PAYLOAD, TYPE, signer, "did:example:registry#1"));

        assertThat(TypedJws.isSignedBy(jws, TYPE, signer.publicKey())).isTrue();
        assertThat(TypedJws.isSignedBy(jws, TYPE, other.publicKey())).isFalse();
        assertThat(jws.payload().object()).isEqualTo(PAYLOAD);
        assertThat(jws.keyId()).contains("did:example:registry#1");
    }

    @Test
    void the_same_content_gives_the_same_token() {
        assertThat(TypedJws.sign(PAYLOAD, TYPE, KEY, "k")).isEqualTo(TypedJws.sign(PAYLOAD, TYPE, KEY, "k"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "Trust-Bundle+jwt", "application/trust-bundle+jwt", ""})
    void a_token_of_another_type_is_refused_whoever_signed_it(String type) throws ProblemException {
        CompactJws jws = parse(TypedJws.sign(PAYLOAD, type, KEY, "k"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TypedJws.isSignedBy(jws, TYPE, KEY.publicKey()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.JWS_OTHER_KIND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"crit\":[\"exp\"]", "\"b64\":false"})
    void a_header_that_asks_for_more_is_refused(String member) throws ProblemException {
        CompactJws jws = withHeader("{\"alg\":\"EdDSA\",\"typ\":\"" + TYPE + "\"," + member + "}");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TypedJws.isSignedBy(jws, TYPE, KEY.publicKey()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.JWS_CRIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "ES256", "RS256"})
    void the_key_decides_the_algorithm(String algorithm) throws ProblemException {
        CompactJws jws = withHeader("{\"alg\":\"" + algorithm + "\",\"typ\":\"" + TYPE + "\"}");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TypedJws.isSignedBy(jws, TYPE, KEY.publicKey()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.JWS_ALG_MISMATCH));
    }

    private static CompactJws withHeader(String header) throws ProblemException {
        String input = encode(header) + "." + encode(PAYLOAD.toString());
        return parse(input + "." + Base64Url.encode(KEY.sign(input.getBytes(StandardCharsets.US_ASCII))));
    }

    private static String encode(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CompactJws parse(String token) throws ProblemException {
        return CompactJws.parse(token, JsonLimits.DEFAULT);
    }

    private static SigningKey key(KeyType type, String owner) {
        return SigningKey.ofSeed(type, type == KeyType.P384 ? Digest.SHA_384.of(owner) : Digest.SHA_256.of(owner));
    }
}
