package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Security;
import java.util.List;

/** Every way to check a signature: built in, and by the providers of the Java runtime. They must agree. */
final class EveryChecker {
    private static final List<SignatureChecker> PROVIDERS = List.of(
            SignatureChecker.by(Security.getProvider("SunEC")),
            SignatureChecker.by(Security.getProvider("SunRsaSign")));

    private EveryChecker() {}

    /** What the key itself says, after the others said the same. */
    static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        boolean answer = key.verify(message, signature);
        for (SignatureChecker checker : PROVIDERS) {
            assertThat(checker.verify(key, message, signature))
                    .as("%s on a signature by %s", checker, key)
                    .isEqualTo(answer);
        }
        return answer;
    }
}
