package org.portablebadges.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.IdentifierEntry;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Related;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.schema.SchemaCatalog;
import org.portablebadges.schema.SchemaValidation;
import org.portablebadges.testing.PublishedData;

class UpgradeTest {
    private static final Iri NEW_ID = Iri.of("urn:uuid:5e0cf5a8-90c5-4d6a-9a51-0f1c0f6f3b11");
    private static final Upgrade UPGRADE = Upgrade.withIds(() -> NEW_ID);

    @Test
    void every_member_finds_its_new_place() throws ProblemException {
        JsonObject old = OldBadges.assertion()
                .with("evidence", OldBadges.json("{\"id\":\"https://example.org/video\",\"narrative\":\"A lesson.\"}"));
        old = OldBadges.with(OldBadges.with(old, "expires", "2030-01-01"), "narrative", "Observed twice.");

        AchievementCredential credential = upgraded(old, OldBadges.badge(), OldBadges.issuer());

        assertThat(credential.id()).isEqualTo(NEW_ID);
        assertThat(credential.type()).containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(credential.name()).contains("Formative Feedback");
        assertThat(credential.validFrom()).isEqualTo("2019-05-01T10:00:00Z");
        assertThat(credential.awardedDate()).contains(Instant.parse("2019-05-01T10:00:00Z"));
        assertThat(credential.validUntil()).contains(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(credential.proof()).isEmpty();
        assertThat(credential.credentialSubject().narrative()).contains("Observed twice.");
        assertThat(credential.credentialSubject().identifier())
                .containsExactly(Assertion.read(old).recipient());
        assertThat(credential.evidence())
                .extracting(evidence -> evidence.json().toString())
                .containsExactly(
                        "{\"type\":[\"Evidence\"],\"id\":\"https://example.org/video\",\"narrative\":\"A lesson.\"}",
                        "{\"type\":[\"Evidence\",\"https://w3id.org/openbadges#Assertion\"],"
                                + "\"id\":\"https://badges.example.edu/assertions/7\"}");
    }

    @Test
    void the_badge_class_becomes_the_achievement_and_the_issuer_its_creator() throws ProblemException {
        AchievementCredential credential = upgraded(OldBadges.assertion(), OldBadges.badge(), OldBadges.issuer());

        var achievement = credential.achievement();
        assertThat(achievement.id()).isEqualTo(Iri.of("https://badges.example.edu/badges/1"));
        assertThat(achievement.related()).isEmpty();
        assertThat(achievement.criteria().orElseThrow().narrative()).contains("Two observed lessons.");
        assertThat(achievement.image().orElseThrow().caption()).isEqualTo("A speech bubble");
        assertThat(achievement.tag()).containsExactly("feedback", "assessment");
        assertThat(achievement.alignment()).hasSize(1);
        assertThat(achievement.creator()).isEqualTo(credential.issuer());
        assertThat(credential.issuer().orElseThrow().phone()).contains("+1-555-0100");
        assertThat(credential.issuer().orElseThrow().email()).contains("badges@example.edu");
    }

    @Test
    void an_achievement_with_a_new_id_points_to_the_old_badge_class() throws ProblemException {
        AchievementCredential credential = UPGRADE.achievementId(Iri.of("urn:uuid:1"))
                .toAchievementCredential(
                        Assertion.read(OldBadges.assertion()),
                        BadgeClass.read(OldBadges.badge()),
                        IssuerProfile.read(OldBadges.issuer()));

        assertThat(credential.achievement().id()).isEqualTo(Iri.of("urn:uuid:1"));
        assertThat(credential.achievement().related())
                .extracting(Related::json)
                .containsExactly(
                        OldBadges.json(
                                """
                        {"id":"https://badges.example.edu/badges/1","version":"Open Badges v2p0",
                         "type":["Related","https://w3id.org/openbadges#BadgeClass"]}
                        """));
    }

    @Test
    void derived_ids_follow_from_what_is_upgraded_and_nothing_else() throws ProblemException {
        Upgrade derived = Upgrade.withDerivedIds();
        BadgeClass nameless = BadgeClass.read(OldBadges.badge().without("id"));
        IssuerProfile issuer = IssuerProfile.read(OldBadges.issuer());
        Assertion assertion = Assertion.read(OldBadges.assertion());
        Assertion other = Assertion.read(OldBadges.with(OldBadges.assertion(), "narrative", "Another one."));

        AchievementCredential once = derived.toAchievementCredential(assertion, nameless, issuer);

        assertThat(once.id().value())
                .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(derived.toAchievementCredential(assertion, nameless, issuer).id())
                .isEqualTo(once.id());
        assertThat(derived.toAchievementCredential(other, nameless, issuer).id())
                .isNotEqualTo(once.id());
    }

    @Test
    void an_issuer_of_today_keeps_the_old_id_beside_its_own() throws ProblemException {
        var today = Profile.builder("did:web:badges.example.edu")
                .name("Example District")
                .build();

        AchievementCredential credential = UPGRADE.issuer(today)
                .toAchievementCredential(
                        Assertion.read(OldBadges.assertion()),
                        BadgeClass.read(OldBadges.badge()),
                        IssuerProfile.read(OldBadges.issuer()));

        assertThat(credential.issuer().orElseThrow().id()).isEqualTo(today.id());
        assertThat(credential.issuer().orElseThrow().otherIdentifier())
                .extracting(IdentifierEntry::identifier)
                .containsExactly("https://badges.example.edu/issuer");
        assertThat(credential.achievement().creator().orElseThrow().id())
                .isEqualTo(Iri.of("https://badges.example.edu/issuer"));
    }

    @Test
    void a_signed_assertion_is_kept_whole_as_evidence() throws ProblemException {
        byte[] payload = OldBadges.assertion().toString().getBytes(StandardCharsets.UTF_8);
        String token = "eyJhbGciOiJSUzI1NiJ9." + Base64Url.encode(payload) + ".AAAA";

        AchievementCredential credential = UPGRADE.toAchievementCredential(
                Assertion.readSigned(token, JsonLimits.DEFAULT),
                BadgeClass.read(OldBadges.badge()),
                IssuerProfile.read(OldBadges.issuer()));

        assertThat(credential.evidence().get(0).id()).contains(Iri.of("data:application/jose," + token));
    }

    @Test
    void objects_of_version_1_are_what_stands_at_their_addresses() throws ProblemException {
        AchievementCredential credential = upgraded(
                OldBadges.assertionOfVersion1(),
                OldBadges.badge().without("@context").without("type").without("id"),
                OldBadges.issuer().without("@context").without("type").without("id"));

        assertThat(credential.achievement().id()).isEqualTo(Iri.of("https://badges.example.edu/badges/1"));
        assertThat(credential.issuer().orElseThrow().id()).isEqualTo(Iri.of("https://badges.example.edu/issuer"));
        assertThat(credential.evidence().get(0).id()).contains(Iri.of("https://badges.example.edu/assertions/f2c20"));
    }

    @Test
    void alignments_of_version_1_are_read_with_their_own_words() throws ProblemException {
        JsonObject alignment = OldBadges.json(
                "{\"name\":\"Standard 6\",\"url\":\"https://standards.example.org/6\",\"description\":\"d\"}");

        AchievementCredential credential = upgraded(
                OldBadges.assertion(),
                OldBadges.badge().with("alignment", JsonArray.of(alignment)),
                OldBadges.issuer());

        assertThat(credential.achievement().alignment().get(0).targetName()).contains("Standard 6");
        assertThat(credential.achievement().alignment().get(0).targetDescription())
                .contains("d");
    }

    @Test
    void what_does_not_belong_together_is_refused() {
        assertThat(code(
                        OldBadges.assertion(),
                        OldBadges.with(OldBadges.badge(), "id", "https://example.org/2"),
                        OldBadges.issuer()))
                .isEqualTo(ProblemCode.LEGACY_OTHER_OBJECT);
        assertThat(code(
                        OldBadges.assertion(),
                        OldBadges.badge(),
                        OldBadges.with(OldBadges.issuer(), "id", "https://example.org/2")))
                .isEqualTo(ProblemCode.LEGACY_OTHER_OBJECT);
    }

    @Test
    void a_revoked_badge_is_not_upgraded() {
        JsonObject revoked =
                OldBadges.assertion().toBuilder().put("revoked", true).build();

        assertThat(code(revoked, OldBadges.badge(), OldBadges.issuer())).isEqualTo(ProblemCode.LEGACY_REVOKED);
        assertThat(code(
                        OldBadges.assertion().toBuilder().put("revoked", false).build(),
                        OldBadges.with(OldBadges.badge(), "tags", "one"),
                        OldBadges.with(OldBadges.issuer(), "email", "")))
                .isNull();
    }

    @Test
    void an_outcome_that_would_not_conform_is_refused() {
        assertThat(code(
                        OldBadges.with(OldBadges.assertion(), "evidence", "not an address"),
                        OldBadges.badge(),
                        OldBadges.issuer()))
                .isEqualTo(ProblemCode.FORMAT_NOT_AN_IRI);
    }

    @Test
    void the_published_sample_becomes_a_credential_that_its_schema_accepts() throws ProblemException {
        String folder = "reference/samples/1edtech-validator-ob20/";

        AchievementCredential credential = upgraded(
                published(folder + "basic-assertion.json"),
                published(folder + "assets/robotics-badge.json"),
                published(folder + "assets/organization.json"));

        assertThat(SchemaValidation.bundled().validate(credential.json(), SchemaCatalog.STRICT_ACHIEVEMENT_CREDENTIAL))
                .isEmpty();
        assertThat(credential.credentialSubject().identifier().get(0).identityHash())
                .startsWith("sha256$ecf5409f");
    }

    private static AchievementCredential upgraded(JsonObject assertion, JsonObject badge, JsonObject issuer)
            throws ProblemException {
        return UPGRADE.toAchievementCredential(
                Assertion.read(assertion), BadgeClass.read(badge), IssuerProfile.read(issuer));
    }

    private static ProblemCode code(JsonObject assertion, JsonObject badge, JsonObject issuer) {
        var problem = catchThrowableOfType(ProblemException.class, () -> upgraded(assertion, badge, issuer));
        return problem == null ? null : problem.code();
    }

    private static JsonObject published(String file) {
        return PublishedData.json(file).asObject().orElseThrow();
    }
}
