package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/** What makes two definitions one version of an achievement, and how an endorsement names it. */
class AchievementVersionTest {
    private static final Achievement ACHIEVEMENT = Samples.achievement();

    @Test
    void a_version_is_the_hash_of_the_canonical_definition() {
        byte[] canonical = Jcs.canonicalize(ACHIEVEMENT.json());

        assertThat(ACHIEVEMENT.versionDigest()).contains(Multihash.sha256(canonical));
        assertThat(ACHIEVEMENT.versionDigest(Digest.SHA_256)).contains(Multihash.sha256(canonical));
        assertThat(ACHIEVEMENT.versionDigest(Digest.SHA_384)).contains(Multihash.sha384(canonical));
    }

    @Test
    void endorsements_of_its_own_do_not_make_another_version() {
        Achievement endorsed = ACHIEVEMENT.toBuilder()
                .endorsement(FullSamples.endorsement())
                .endorsementJwt("a.b.c")
                .build();

        assertThat(endorsed.versionDigest()).isEqualTo(ACHIEVEMENT.versionDigest());
    }

    @Test
    void endorsements_of_its_creator_do() {
        Profile creator = Profile.builder("did:web:school.example.edu").build();
        Achievement plain = ACHIEVEMENT.toBuilder().creator(creator).build();
        Achievement endorsed = ACHIEVEMENT.toBuilder()
                .creator(creator.toBuilder()
                        .endorsement(FullSamples.endorsement())
                        .build())
                .build();

        assertThat(endorsed.versionDigest()).isNotEqualTo(plain.versionDigest());
    }

    @Test
    void neither_the_order_of_members_nor_the_spelling_of_a_number_makes_another_version() {
        Achievement credits = read(ACHIEVEMENT.json().with("creditsAvailable", new JsonNumber("3")));
        JsonObject.Builder reversed = JsonObject.builder().put("creditsAvailable", new JsonNumber("3.0"));
        ACHIEVEMENT.json().members().forEach(reversed::put);

        assertThat(read(reversed.build()).versionDigest()).isEqualTo(credits.versionDigest());
    }

    @Test
    void any_other_change_makes_another_version() {
        assertOther(ACHIEVEMENT.json().with("name", new JsonString("Formative Feedback ")));
        assertOther(ACHIEVEMENT.json().with("https://badges.example.edu/terms#note", new JsonString("x")));
        assertOther(ACHIEVEMENT.json().without("tag"));
        assertOther(Tree.without(ACHIEVEMENT.json(), "/resultDescription/0", "requiredLevel"));
        assertOther(Tree.set(ACHIEVEMENT.json(), "/type", new JsonString("Achievement")));
        assertOther(Tree.replace(ACHIEVEMENT.json(), "/resultDescription/0", AchievementVersionTest::endorsed));
    }

    // Only its own endorsements came after it; a member of that name deeper inside is part of the definition.
    private static JsonValue endorsed(JsonValue description) {
        return ((JsonObject) description).with("endorsement", new JsonString("x"));
    }

    @Test
    void a_number_beyond_doubles_has_no_version() {
        Achievement vast = read(ACHIEVEMENT.json().with("creditsAvailable", new JsonNumber("1e309")));

        assertThat(vast.versionDigest()).isEmpty();
        assertThat(vast.versionDigest(Digest.SHA_384)).isEmpty();
        assertThatThrownBy(() -> EndorsementCredential.builder().endorses(vast, "Good."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(vast.id().value());
        assertThat(ACHIEVEMENT.toBuilder()
                        .creditsAvailable(new BigDecimal("1.5"))
                        .build()
                        .versionDigest())
                .isPresent();
    }

    @Test
    void an_endorsement_names_the_version_that_it_is_of() {
        EndorsementCredential endorsement = EndorsementCredential.builder()
                .name("Endorsement")
                .issuer(Iri.of("did:web:accreditor.example.org"))
                .validFrom(Samples.START)
                .endorses(ACHIEVEMENT, "Counts toward license renewal.")
                .build();

        assertThat(endorsement.credentialSubject().id()).isEqualTo(ACHIEVEMENT.id());
        assertThat(endorsement.credentialSubject().endorsementComment()).contains("Counts toward license renewal.");
        assertThat(endorsement.relatedResource()).hasSize(1);
        RelatedResource version = endorsement.relatedResource().get(0);
        assertThat(version.id()).isEqualTo(ACHIEVEMENT.id());
        assertThat(version.digestMultibase().flatMap(Multihash::parse)).isEqualTo(ACHIEVEMENT.versionDigest());
        assertThat(version.digestSRI()).isEmpty();
    }

    private static void assertOther(JsonObject changed) {
        assertThat(read(changed).versionDigest()).isPresent().isNotEqualTo(ACHIEVEMENT.versionDigest());
    }

    private static Achievement read(JsonObject json) {
        return Achievement.read(json, Conformance.COMPATIBLE).value().orElseThrow();
    }
}
