package org.portablebadges.benchmarks;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SigningKey;

/** What {@link PublicKey#verify} adds to the library that does the arithmetic, over 64 bytes. */
final class SignatureRows {
    private static final double GOAL = 0.95;

    private SignatureRows() {}

    static List<Row> addTo(Rounds rounds) throws Exception {
        List<Row> rows = new ArrayList<>();
        byte[] message = new byte[64];
        for (KeyType type : List.of(KeyType.ED25519, KeyType.P256, KeyType.P384)) {
            SigningKey signer = SigningKey.generate(type, new SecureRandom());
            byte[] signature = signer.sign(message);
            String raw = type + " raw";
            String here = type + " here";
            rounds.with(
                            raw,
                            type == KeyType.ED25519
                                    ? RawSignatures.ed25519(signer, message)
                                    : RawSignatures.ecdsa(signer, message))
                    .with(here, () -> Work.require(signer.publicKey().verify(message, signature)));
            String name = type == KeyType.ED25519 ? "Ed25519" : type.toString();
            rows.add(Row.ratio(name + " verify : Bouncy Castle's own call", GOAL, raw, here));
        }
        return rows;
    }
}
