package org.portablebadges.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

/** Keys and revocation lists, which only signed badges need; and what is taken for a badge at all. */
class SignedBadgesTest {
    private static final String ASSETS = "reference/samples/1edtech-validator-ob20/assets/";

    @Test
    void published_keys_name_their_owners() throws ProblemException {
        CryptographicKey key = CryptographicKey.read(published("key2.json"));

        assertThat(key.id()).contains(Iri.of("http://example.org/key2.json"));
        assertThat(key.owner()).isEqualTo(Iri.of("https://example.org/organization-with-empty-revocation-list.json"));
        assertThat(key.publicKeyPem()).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "publicKeyPem"})
    void a_key_without_owner_or_pem_is_refused(String member) {
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> CryptographicKey.read(
                                        published("key1.json").without(member)))
                        .code())
                .isEqualTo(ProblemCode.FORMAT_MEMBER_MISSING);
    }

    @Test
    void a_profile_may_hold_its_keys_instead_of_listing_them() throws ProblemException {
        JsonObject key = OldBadges.json(
                """
                {"id":"https://badges.example.edu/keys/2","type":"CryptographicKey",
                 "owner":"https://badges.example.edu/issuer","publicKeyPem":"-----BEGIN PUBLIC KEY-----"}
                """);
        JsonObject keys = OldBadges.issuer().with("publicKey", JsonArray.of(key));
        IssuerProfile holding = IssuerProfile.read(keys);
        IssuerProfile listing = IssuerProfile.read(OldBadges.issuer());

        assertThat(holding.publicKey()).containsExactly(Iri.of("https://badges.example.edu/keys/2"));
        assertThat(holding.embeddedKey(Iri.of("https://badges.example.edu/keys/2")))
                .contains(CryptographicKey.read(key));
        assertThat(holding.embeddedKey(Iri.of("https://badges.example.edu/keys/1")))
                .isEmpty();
        assertThat(listing.embeddedKey(Iri.of("https://badges.example.edu/keys/1")))
                .isEmpty();
    }

    @Test
    void a_published_list_is_searched_in_each_of_its_spellings() throws ProblemException {
        RevocationList list = RevocationList.read(published("revocation-list.json"));

        assertThat(list.reasonFor(badge("https://example.org/beths-robotics-badge-revoked.json")))
                .contains("A good reason, for sure");
        assertThat(list.reasonFor(badge("urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9")))
                .contains("");
        assertThat(list.reasonFor(badge("urn:uuid:6deb4a00-ebce-4b28-8cc2-afa705ef7be4")))
                .contains("");
        assertThat(list.reasonFor(badge("urn:uuid:6deb4a00-ebce-4b28-8cc2-afa705ef7be5")))
                .isEmpty();
        assertThat(RevocationList.read(published("empty-revocation-list.json"))
                        .reasonFor(badge("https://example.org/1")))
                .isEmpty();
    }

    @Test
    void a_list_may_name_a_badge_by_its_uid() throws ProblemException {
        Assertion older = Assertion.read(OldBadges.assertionOfVersion1());

        assertThat(list("{\"revokedAssertions\":[{\"uid\":\"f2c20\",\"revocationReason\":\"By mistake.\"}]}")
                        .reasonFor(older))
                .contains("By mistake.");
        assertThat(list("{\"revokedAssertions\":\"f2c20\"}").reasonFor(older)).contains("");
        assertThat(list("{\"revokedAssertions\":[\"f2c2\"]}").reasonFor(older)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"error\":\"not found\"}",
                "{\"revokedAssertions\":[7]}",
                "{\"revokedAssertions\":[{}]}",
                "{\"revokedAssertions\":[],\"type\":\"Profile\"}"
            })
    void something_else_is_no_list_and_above_all_no_empty_one(String text) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> list(text)))
                .isNotNull();
    }

    @Test
    void badges_of_before_3_are_told_from_credentials_by_what_they_are() {
        assertThat(Assertion.isMeant(OldBadges.assertion())).isTrue();
        assertThat(Assertion.isMeant(OldBadges.assertionOfVersion1())).isTrue();
        assertThat(Assertion.isMeant(OldBadges.badge())).isTrue();
        assertThat(Assertion.isMeant(OldBadges.with(OldBadges.assertion(), "type", "OtherAssertion")))
                .isTrue();
        assertThat(Assertion.isMeant(
                        OldBadges.with(OldBadges.assertion(), "type", "Assertion", "VerifiableCredential")))
                .isFalse();
        assertThat(Assertion.isMeant(OldBadges.json("{\"type\":[\"VerifiableCredential\"],\"recipient\":1}")))
                .isFalse();
        assertThat(Assertion.isMeant(JsonObject.EMPTY)).isFalse();
    }

    @Test
    void badges_of_before_1_are_named_and_not_read() {
        JsonObject first = OldBadges.json(
                """
                {"recipient":"sha256$00","salt":"s","issued_on":"2011-08-23",
                 "badge":{"version":"0.5.0","name":"HTML","issuer":{"origin":"https://badges.example.edu"}}}
                """);

        var problem = catchThrowableOfType(ProblemException.class, () -> Assertion.read(first));

        assertThat(Assertion.isMeant(first)).isTrue();
        assertThat(problem.finding().code()).isEqualTo(ProblemCode.LEGACY_VERSION_NOT_READ);
        assertThat(problem.finding().arguments()).containsExactly("0.5");
    }

    @Test
    void a_hosted_badge_stands_at_its_id_or_where_its_verification_says() throws ProblemException {
        JsonObject nowhere = OldBadges.assertionOfVersion1().with("verify", OldBadges.json("{\"type\":\"hosted\"}"));

        assertThat(Assertion.read(OldBadges.assertion()).address())
                .contains(Iri.of("https://badges.example.edu/assertions/7"));
        assertThat(Assertion.read(OldBadges.assertionOfVersion1()).address())
                .contains(Iri.of("https://badges.example.edu/assertions/f2c20"));
        assertThat(Assertion.read(nowhere).address()).isEmpty();
        assertThat(Assertion.read(OldBadges.assertion()).version()).isEqualTo("2.0");
        assertThat(Assertion.read(OldBadges.assertionOfVersion1()).version()).isEqualTo("1.x");
    }

    private static Assertion badge(String id) throws ProblemException {
        return Assertion.read(OldBadges.with(OldBadges.assertion(), "id", id));
    }

    private static RevocationList list(String text) throws ProblemException {
        return RevocationList.read(OldBadges.json(text));
    }

    private static JsonObject published(String file) {
        return PublishedData.json(ASSETS + file).asObject().orElseThrow();
    }
}
