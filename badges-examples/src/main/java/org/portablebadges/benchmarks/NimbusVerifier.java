package org.portablebadges.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;

/** Nimbus as it comes, with the key at hand: takes a token apart, checks its one signature and reads its claims. */
final class NimbusVerifier {
    private final JWSVerifier verifier;

    NimbusVerifier(PublicKey key) throws ParseException, JOSEException {
        String jwk = key.toJwk().toString();
        this.verifier = key.type() == KeyType.RSA
                ? new RSASSAVerifier(RSAKey.parse(jwk).toRSAPublicKey())
                : new ECDSAVerifier(ECKey.parse(jwk).toECPublicKey());
    }

    boolean accepts(String token) throws ParseException, JOSEException {
        SignedJWT jwt = SignedJWT.parse(token);
        return jwt.verify(verifier) && !jwt.getJWTClaimsSet().getClaims().isEmpty();
    }
}
