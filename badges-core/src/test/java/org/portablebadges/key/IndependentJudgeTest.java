package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.utf8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.portablebadges.problem.ProblemException;

/** What we write others read, and the other way round: Nimbus for JOSE, the JDK for Ed25519. */
class IndependentJudgeTest {
    private static final byte[] MESSAGE = utf8("eyJhbGciOiJFUzI1NiJ9.e30");

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void nimbus_reads_our_keys_and_agrees_on_their_thumbprints(KeyType type) throws ParseException, JOSEException {
        SigningKey key = TestKeys.of(type);

        JWK theirs = JWK.parse(key.toJwk().toString());

        assertThat(theirs.isPrivate()).isTrue();
        assertThat(theirs.computeThumbprint()).hasToString(key.publicKey().thumbprint());
        assertThat(JWK.parse(key.publicKey().toJwk().toString())).isEqualTo(theirs.toPublicJWK());
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void we_read_the_keys_that_nimbus_writes(KeyType type) throws ParseException, ProblemException {
        SigningKey key = TestKeys.of(type);
        JWK theirs = JWK.parse(key.toJwk().toString());

        assertThat(SigningKey.read(utf8(theirs.toJSONString())).toJwk()).isEqualTo(key.toJwk());
        assertThat(PublicKey.ofJwk(TestKeys.json(theirs.toPublicJWK().toJSONString())))
                .isEqualTo(key.publicKey());
    }

    @ParameterizedTest
    @CsvSource({"P256, ES256", "P384, ES384", "RSA, RS256"})
    void nimbus_and_we_verify_each_other(KeyType type, String algorithm) throws ParseException, JOSEException {
        SigningKey key = TestKeys.of(type);
        JWK theirs = JWK.parse(key.toJwk().toString());
        JWSHeader header = new JWSHeader(JWSAlgorithm.parse(algorithm));
        JWSSigner signer =
                type == KeyType.RSA ? new RSASSASigner(theirs.toRSAKey()) : new ECDSASigner(theirs.toECKey());
        JWSVerifier verifier =
                type == KeyType.RSA ? new RSASSAVerifier(theirs.toRSAKey()) : new ECDSAVerifier(theirs.toECKey());

        assertThat(verifier.verify(header, MESSAGE, Base64URL.encode(key.sign(MESSAGE))))
                .isTrue();
        assertThat(EveryChecker.verify(
                        key.publicKey(), MESSAGE, signer.sign(header, MESSAGE).decode()))
                .isTrue();
    }

    @Test
    void the_jdk_and_we_sign_the_same_bytes_with_ed25519() throws GeneralSecurityException {
        byte[] pkcs8 = TestKeys.join(TestKeys.hex("302e020100300506032b657004220420"), TestKeys.ED25519_SEED);
        byte[] x509 = TestKeys.join(TestKeys.hex("302a300506032b6570032100"), TestKeys.ED25519_PUBLIC);
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        signer.update(MESSAGE);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(keys.generatePublic(new X509EncodedKeySpec(x509)));
        verifier.update(MESSAGE);

        byte[] signature = TestKeys.ED25519.sign(MESSAGE);

        assertThat(signer.sign()).isEqualTo(signature);
        assertThat(verifier.verify(signature)).isTrue();
    }
}
