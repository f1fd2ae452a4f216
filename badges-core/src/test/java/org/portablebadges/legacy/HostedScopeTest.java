package org.portablebadges.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

class HostedScopeTest {
    private static final String SAMPLES = "reference/samples/1edtech-validator-ob20/assets/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://badges.example.edu",
                "https://badges.example.edu/assertions/7",
                "https://badges.example.edu:443/7?format=json#top",
                "https://badges.example.edu/%41"
            })
    void without_a_policy_the_origin_of_the_issuer_is_the_scope(String address) throws ProblemException {
        assertThat(scope(JsonObject.EMPTY).contains(Iri.of(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://badges.example.edu/7",
                "https://badges.example.edu:8443/7",
                "https://badges.example.edu:0443/7",
                "https://badges.example.edu:/7",
                "https://badges.example.edu.evil.example/7",
                "https://evil.example/badges.example.edu",
                "https://evil-badges.example.edu/7",
                "https://badges.example.edu@evil.example/7",
                "https://ada:secret@badges.example.edu/7",
                "https://@badges.example.edu/7",
                "https://badges.example.edu\\@evil.example/7",
                "https://badges.example.edu\\.evil.example/7",
                "https:\\\\badges.example.edu/7",
                "https:/badges.example.edu/7",
                "https:///badges.example.edu/7",
                "https://BADGES.example.edu/7",
                "HTTPS://badges.example.edu/7",
                "https://badges.example.edu./7",
                "https://badges.ex\u00e4mple.edu/7",
                "https://badges.example.edu\u3002evil.example/7",
                "https://badges.example.edu%2eevil.example/7",
                "https://badges.example.edu/../7",
                "https://badges.example.edu/%2e%2e/7",
                "https://badges.example.edu/a%2Fb",
                "https://badges.example.edu/a%5cb",
                "https://badges.example.edu/a b",
                "https://badges.example.edu/%zz",
                " https://badges.example.edu/7",
                "https://badges.example.edu/7\n",
                "https://badges.example.edu:99999/7",
                "//badges.example.edu/7",
                "badges.example.edu",
                "urn:uuid:7",
                ""
            })
    void other_origins_and_addresses_with_two_readings_are_outside(String address) throws ProblemException {
        assertThat(scope(JsonObject.EMPTY).contains(Iri.of(address))).isFalse();
    }

    @Test
    void a_start_is_compared_by_whole_segments() throws ProblemException {
        HostedScope scope = scope(policy("startsWith", "https://host.example/a/badges"));

        assertThat(List.of(
                        "https://host.example/a/badges",
                        "https://host.example/a/badges/",
                        "https://host.example/a/badges?x=1",
                        "https://host.example/a/badges/7"))
                .allMatch(address -> scope.contains(Iri.of(address)));
        assertThat(List.of(
                        "https://host.example/a",
                        "https://host.example/a/badges-of-others/7",
                        "https://host.example/a/badgesx",
                        "https://host.example/A/badges/7",
                        "https://host.example.evil.example/a/badges/7",
                        "http://host.example/a/badges/7",
                        "https://badges.example.edu/7"))
                .noneMatch(address -> scope.contains(Iri.of(address)));
    }

    @Test
    void a_start_with_a_query_or_with_two_readings_lets_nothing_in() throws ProblemException {
        for (String start :
                List.of("https://host.example/?a=", "https://HOST.example/", "https://x@host.example/", "https")) {
            assertThat(scope(policy("startsWith", start)).contains(Iri.of("https://host.example/7")))
                    .as(start)
                    .isFalse();
        }
    }

    @Test
    void an_allowed_origin_is_a_host_or_a_whole_origin() throws ProblemException {
        HostedScope scope = scope(policy("allowedOrigins", "a.example", "b.example:8443", "https://c.example"));

        assertThat(List.of(
                        "https://a.example/7", "http://a.example/7", "https://b.example:8443/7", "https://c.example/7"))
                .allMatch(address -> scope.contains(Iri.of(address)));
        assertThat(List.of(
                        "https://a.example:8443/7",
                        "https://b.example/7",
                        "http://c.example/7",
                        "https://x.a.example/7",
                        "https://badges.example.edu/7"))
                .noneMatch(address -> scope.contains(Iri.of(address)));
    }

    @Test
    void where_both_are_given_both_must_hold() throws ProblemException {
        JsonObject both = policy("allowedOrigins", "a.example", "b.example")
                .with("startsWith", JsonArray.ofStrings("https://a.example/badges/"));

        assertThat(scope(both).contains(Iri.of("https://a.example/badges/7"))).isTrue();
        assertThat(scope(both).contains(Iri.of("https://b.example/badges/7"))).isFalse();
        assertThat(scope(both).contains(Iri.of("https://a.example/7"))).isFalse();
    }

    @Test
    void an_empty_or_unreadable_policy_lets_nothing_in() throws ProblemException {
        for (String name : List.of("startsWith", "allowedOrigins")) {
            assertThat(scope(policy(name)).contains(Iri.of("https://badges.example.edu/7")))
                    .isFalse();
            assertThat(scope(policy(name, "")).contains(Iri.of("https://badges.example.edu/7")))
                    .isFalse();
        }
    }

    @Test
    void published_issuers_have_the_scope_that_their_names_tell() throws ProblemException {
        var assertion = Iri.of("https://example.org/beths-robotics-badge.json");
        for (String file : PublishedData.files(SAMPLES)) {
            if (file.startsWith("issuer-with-allowed-origins")) {
                JsonObject json = PublishedData.json(SAMPLES + file).asObject().orElseThrow();
                assertThat(IssuerProfile.read(json).scope().contains(assertion))
                        .as(file)
                        .isEqualTo(!file.contains("invalid"));
            }
        }
    }

    private static HostedScope scope(JsonObject policy) throws ProblemException {
        JsonObject issuer = OldBadges.issuer();
        return IssuerProfile.read(policy.names().isEmpty() ? issuer : issuer.with("verification", policy))
                .scope();
    }

    private static JsonObject policy(String name, String... values) {
        return JsonObject.builder().put(name, JsonArray.ofStrings(values)).build();
    }
}
