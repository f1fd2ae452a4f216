package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Security;
import java.util.List;

/**
 * Every way to check a signature: built in, and by the providers of the Java runtime. Because a provider's no is asked
 * again, only a yes that is wrong makes them differ; whether sound ones are asked at all {@link SignatureCheckerTest} says.
 */
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
