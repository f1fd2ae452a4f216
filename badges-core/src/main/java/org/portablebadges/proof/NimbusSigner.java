package org.portablebadges.proof;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.util.Set;
import org.portablebadges.key.Signer;

/** Our signer as Nimbus knows one: any kind of key, also where the key is kept elsewhere. */
final class NimbusSigner implements JWSSigner {
    private final Signer signer;
    private final JCAContext context = new JCAContext();

    NimbusSigner(Signer signer) {
        this.signer = signer;
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] signingInput) {
        return Base64URL.encode(signer.sign(signingInput));
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return Set.of(JwsAlgorithms.of(signer.publicKey().type()));
    }

    @Override
    public JCAContext getJCAContext() {
        return context;
    }
}
