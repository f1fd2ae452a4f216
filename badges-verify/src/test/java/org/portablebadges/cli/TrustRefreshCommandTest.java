package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code badges trust refresh} as far as it goes without a network. */
class TrustRefreshCommandTest extends TrustTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://registry.example.gov/bundle",
                "registry.example.gov/bundle",
                "https://",
                "https://someone@registry.example.gov/bundle",
                "https://registry.example.gov/bundle#part",
                "https://registry example gov/bundle"
            })
    void an_address_that_cannot_be_used_is_a_usage_error(String address) {
        Run run = trust("refresh", "--from", address, "--trust-key", did, "--into", installed.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("badges: error: " + address
                        + " is not an address that can be used: it must start with https and have a host.\n");
        assertThat(installed).doesNotExist();
    }
}
