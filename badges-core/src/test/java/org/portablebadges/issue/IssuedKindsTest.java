package org.portablebadges.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.ClrSubject;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.EnvelopedCredential;

/** Endorsements and records are issued by the same rules as badges, and nothing else is. */
class IssuedKindsTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final Achievement ACHIEVEMENT = Achievement.builder("https://badges.example.org/a/feedback")
            .name("Formative Feedback")
            .description("Gives feedback that students act on.")
            .criteria("Two observed lessons.")
            .build();

    private final Issuer issuer = Issuer.builder()
            .signer(SigningKey.ofSeed(KeyType.ED25519, new byte[32]))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    @Test
    void an_endorsement_is_issued_both_ways_and_reads_as_it_was_built() throws Exception {
        for (SignedCredential signed : List.of(issuer.sign(endorsement()), issuer.signJwt(endorsement()))) {
            var read = EndorsementCredential.read(signed.secured().credential(), Conformance.STRICT);

            assertThat(read.findings()).isEmpty();
            assertThat(read.value().orElseThrow().credentialSubject())
                    .isEqualTo(endorsement().credentialSubject());
            assertThat(issuer.hasSigned(signed.secured())).isTrue();
        }
    }

    @Test
    void a_record_is_issued_both_ways_with_its_contents_untouched() throws Exception {
        JsonObject badge = issuer.sign(badge()).secured().document().object();
        JsonObject envelope = EnvelopedCredential.wrap(issuer.signJwt(badge()).secured());
        ClrCredential record = record(badge, envelope);

        for (SignedCredential signed : List.of(issuer.sign(record), issuer.signJwt(record))) {
            var read = ClrCredential.read(signed.secured().credential(), Conformance.STRICT);

            assertThat(read.findings()).isEmpty();
            assertThat(read.value().orElseThrow().credentialSubject().verifiableCredential())
                    .containsExactly(badge, envelope);
        }
    }

    @Test
    void an_endorsed_achievement_goes_into_a_badge_with_its_endorsement() throws Exception {
        JsonObject endorsement = issuer.sign(endorsement()).secured().document().object();
        EndorsementCredential signed = EndorsementCredential.read(endorsement, Conformance.STRICT)
                .value()
                .orElseThrow();
        Achievement endorsed = ACHIEVEMENT.toBuilder().endorsement(signed).build();

        SignedCredential badge = issuer.sign(badge(endorsed));

        var read = AchievementCredential.read(badge.secured().credential(), Conformance.STRICT)
                .value()
                .orElseThrow();
        assertThat(read.achievement().endorsement()).containsExactly(signed);
        assertThat(read.achievement().versionDigest()).isEqualTo(ACHIEVEMENT.versionDigest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VerifiableCredential", "UniversityDegreeCredential", "DriverLicenseCredential"})
    void a_credential_of_another_kind_is_refused(String type) {
        JsonObject other = badge().json().with("type", JsonArray.ofStrings("VerifiableCredential", type));

        assertThat(refused(other))
                .extracting(Finding::code, finding -> finding.at().value())
                .contains(tuple(ProblemCode.FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL, "/type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EndorsementCredential", "ClrCredential", "VerifiablePresentation"})
    void a_credential_that_claims_to_be_something_else_as_well_is_refused(String type) {
        JsonObject two =
                badge().json().with("type", JsonArray.ofStrings("VerifiableCredential", "OpenBadgeCredential", type));

        assertThat(refused(two))
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(
                        ProblemCode.FORMAT_KIND_UNCLEAR,
                        List.of("VerifiableCredential, OpenBadgeCredential, " + type)));
    }

    @Test
    void an_endorsement_must_conform_strictly() {
        JsonObject resource = endorsement().json().object("relatedResource").orElseThrow();
        JsonObject broken =
                endorsement().json().without("name").with("relatedResource", resource.without("digestMultibase"));

        assertThat(refused(broken))
                .extracting(Finding::code, finding -> finding.at().value(), Finding::arguments)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, "", List.of("name")),
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, "/relatedResource", List.of("digestMultibase")));
    }

    @Test
    void a_record_must_conform_strictly_and_name_its_vocabularies_in_order() {
        JsonObject record = record(badge().json()).json();
        List<String> contexts = record(badge().json()).contexts();
        JsonObject swapped =
                record.with("@context", JsonArray.ofStrings(contexts.get(0), contexts.get(2), contexts.get(1)));

        assertThat(refused(record.without("name")))
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(ProblemCode.FORMAT_MEMBER_MISSING, List.of("name")));
        assertThat(refused(swapped))
                .extracting(Finding::code, Finding::arguments)
                .contains(tuple(ProblemCode.CONTEXT_ORDER, List.of(contexts.get(1))));
    }

    @Test
    void a_credential_inside_that_nobody_could_read_is_not_bundled() throws Exception {
        JsonObject badge = issuer.sign(badge()).secured().document().object();
        JsonObject other = badge.with("id", new JsonString("urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0004"));
        JsonObject broken = record(badge, other.without("validFrom")).json();

        assertThat(refused(broken))
                .extracting(Finding::code, finding -> finding.at().value())
                .containsExactly(tuple(ProblemCode.FORMAT_MEMBER_MISSING, "/credentialSubject/verifiableCredential/1"));
    }

    @Test
    void a_credential_inside_may_keep_the_standard_less_strictly() throws Exception {
        JsonObject loose = badge().json().with("name", JsonObject.EMPTY.with("en", new JsonString("Feedback")));
        JsonObject achievement = ACHIEVEMENT.json().without("description");
        JsonObject subject = badge().json().object("credentialSubject").orElseThrow();
        JsonObject incomplete = badge().json()
                .with("issuer", new JsonString("did:web:others.example.org"))
                .with("credentialSubject", subject.with("achievement", achievement));

        assertThat(issuer.sign(record(incomplete)).text()).contains("others.example.org");
        // A language map is read, but no proof covers it.
        assertThat(refused(record(loose).json()))
                .extracting(Finding::code)
                .containsOnly(ProblemCode.PROOF_TERM_UNDEFINED);
    }

    @Test
    void an_embedded_endorsement_must_be_one() throws Exception {
        JsonObject endorsement = issuer.sign(endorsement()).secured().document().object();
        JsonObject badge = badge().json().with("endorsement", JsonArray.of(endorsement.without("credentialSubject")));

        assertThat(refused(badge))
                .extracting(Finding::code, finding -> finding.at().value())
                .contains(tuple(ProblemCode.FORMAT_ONE_SUBJECT, "/endorsement/0"));
    }

    private List<Finding> refused(JsonObject credential) {
        var proof = catchThrowableOfType(ProblemException.class, () -> issuer.sign(credential));
        var token = catchThrowableOfType(ProblemException.class, () -> issuer.signJwt(credential));
        assertThat(token.findings()).isEqualTo(proof.findings());
        return proof.findings();
    }

    private EndorsementCredential endorsement() {
        return EndorsementCredential.builder()
                .id(Iri.of("urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0002"))
                .name("Endorsement of Formative Feedback")
                .endorses(ACHIEVEMENT, "Counts toward license renewal.")
                .validFrom(NOW)
                .build();
    }

    private ClrCredential record(JsonObject... contents) {
        ClrSubject.Builder learner = ClrSubject.builder().recipient(Recipient.did(Iri.of("did:example:ada")));
        List.of(contents).forEach(learner::verifiableCredential);
        return ClrCredential.builder()
                .id(Iri.of("urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0003"))
                .name("Record of Ada Reyes")
                .credentialSubject(learner.build())
                .validFrom(NOW)
                .build();
    }

    private AchievementCredential badge() {
        return badge(ACHIEVEMENT);
    }

    private AchievementCredential badge(Achievement achievement) {
        return AchievementCredential.builder()
                .id(Iri.of("urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0001"))
                .issuer(issuer.identifier())
                .achievement(achievement)
                .recipient(Recipient.did(Iri.of("did:example:ada")))
                .validFrom(NOW)
                .build();
    }
}
