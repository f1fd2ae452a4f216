package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;

class BuildingTest {
    @Test
    void builds_the_badge_that_the_first_page_shows() {
        var developing = RubricCriterionLevel.of("Developing", 1);
        var proficient = RubricCriterionLevel.of("Proficient", 2);
        var rubric = ResultDescription.rubric("Lesson design", developing, proficient);
        var achievement = Achievement.builder("https://badges.example.edu/achievements/formative-feedback")
                .name("Formative Feedback")
                .description("Gives feedback that students act on.")
                .achievementType(AchievementType.MICRO_CREDENTIAL)
                .criteria("Two observed lessons and a portfolio review.")
                .rubric(rubric)
                .build();

        var credential = AchievementCredential.builder()
                .issuer(Samples.district())
                .achievement(achievement)
                .recipient(
                        Recipient.email("ada.reyes@mail.example", "salt"),
                        Recipient.identifier("ext:educatorId", "TN-0042177", "salt"))
                .result(Result.achieved(proficient))
                .evidence(Evidence.builder("https://video.example.edu/lesson").build())
                .validFrom(Samples.START)
                .build();

        assertThat(AchievementCredential.read(credential.json(), Conformance.STRICT)
                        .findings())
                .isEmpty();
        assertThat(credential.contexts()).containsExactly(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES);
        assertThat(credential.type()).containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(credential.credentialSubject().result().get(0).resultDescription())
                .contains(rubric.id());
        assertThat(credential.credentialSubject().identifier())
                .extracting(identity -> identity.identityType().value())
                .containsExactly("emailAddress", "ext:educatorId");
        assertThat(credential.validFrom()).isEqualTo(Samples.START);
    }

    @Test
    void the_issuer_may_be_left_to_whoever_signs() {
        var credential = Samples.credential().without("issuer").build();

        assertThat(credential.issuer()).isEmpty();
        assertThat(credential.toBuilder()
                        .issuer(Iri.of("did:web:badges.example.edu"))
                        .build()
                        .issuer())
                .hasValueSatisfying(issuer -> assertThat(issuer.id()).isEqualTo(Iri.of("did:web:badges.example.edu")));
    }

    @Test
    void lists_every_problem_at_once() {
        var builder = AchievementCredential.builder()
                .issuer(Samples.district())
                .achievement(Samples.achievement())
                .result(Result.achieved(Samples.level("Master", 9)))
                .validFrom(Samples.START)
                .validUntil(Samples.START.minusSeconds(1));

        var thrown = catchThrowableOfType(InvalidModelException.class, builder::build);

        assertThat(thrown.findings())
                .extracting(Finding::code, finding -> finding.at().value())
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.FORMAT_RECIPIENT_MISSING, "/credentialSubject"),
                        tuple(ProblemCode.RESULT_LEVEL_UNKNOWN, "/credentialSubject/result/0/achievedLevel"),
                        tuple(ProblemCode.CREDENTIAL_VALIDITY_REVERSED, "/validUntil"));
    }

    @Test
    void an_achievement_says_all_that_is_missing() {
        var thrown = catchThrowableOfType(
                InvalidModelException.class, () -> Achievement.builder("no iri").build());

        assertThat(thrown.findings())
                .extracting(Finding::code, Finding::arguments)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.FORMAT_NOT_AN_IRI, List.of("no iri")),
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, List.of("name")),
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, List.of("description")),
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, List.of("criteria")));
    }

    @Test
    void an_empty_credential_says_all_that_is_missing() {
        var thrown = catchThrowableOfType(InvalidModelException.class, () -> AchievementCredential.builder()
                .build());

        assertThat(thrown.findings())
                .extracting(Finding::code, finding -> finding.at().value(), Finding::arguments)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, "/credentialSubject", List.of("achievement")),
                        tuple(ProblemCode.FORMAT_RECIPIENT_MISSING, "/credentialSubject", List.of()),
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, "", List.of("validFrom")));
    }

    @Test
    void the_end_may_be_the_start_but_not_before_it() {
        assertThat(Samples.credential().validUntil(Samples.START).build().validUntil())
                .contains(Samples.START);
        assertThat(Samples.credential()
                        .validUntil(Samples.START.plusSeconds(1))
                        .build()
                        .validUntil())
                .isPresent();
        assertThatThrownBy(() -> Samples.credential()
                        .validUntil(Samples.START.minusSeconds(1))
                        .build())
                .isInstanceOf(InvalidModelException.class);
    }

    @Test
    void a_date_beyond_the_year_9999_cannot_be_written() {
        var builder = Samples.credential().validUntil(Instant.parse("+10000-01-01T00:00:00Z"));

        assertThat(catchThrowableOfType(InvalidModelException.class, builder::build)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.FORMAT_NOT_A_DATE);
    }

    @Test
    void a_1edtech_type_brings_its_context_once() {
        var schema = CredentialSchema.builder(
                        "https://schema.example.org/badge.json", CredentialSchema.JSON_SCHEMA_2019)
                .build();

        var credential = Samples.credential().credentialSchema(schema).build();

        assertThat(credential.contexts())
                .containsExactly(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES, Contexts.EXTENSIONS);
        assertThat(Contexts.complete(credential.json())).isEqualTo(credential.json());
        assertThat(credential.toBuilder().build().json()).isEqualTo(credential.json());
    }

    @Test
    void further_contexts_come_after_the_two_that_must_be_first() {
        var credential = Samples.credential()
                .context("https://badges.example.edu/context.json")
                .extension("district", new JsonString("North"))
                .build();

        assertThat(credential.contexts())
                .containsExactly(
                        Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES, "https://badges.example.edu/context.json");
        assertThat(credential.extensions()).isEqualTo(Samples.json("{'district':'North'}"));
    }

    @Test
    void a_credential_of_the_older_model_is_not_written_again() {
        JsonObject old = Samples.json("{'@context':['" + Contexts.CREDENTIALS_V1
                + "','https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
                + "'issuanceDate':'2026-01-15T00:00:00Z','name':'Badge'}");
        JsonObject json = Samples.full().without("validFrom").without("validUntil");
        for (var member : old.members().entrySet()) {
            json = json.with(member.getKey(), member.getValue());
        }
        var credential =
                AchievementCredential.read(json, Conformance.STRICT).value().orElseThrow();

        var thrown = catchThrowableOfType(
                InvalidModelException.class,
                () -> credential.toBuilder().validFrom(Samples.START).build());

        assertThat(thrown.findings()).extracting(Finding::code).containsExactly(ProblemCode.CONTEXT_ORDER);
    }

    @Test
    void a_member_of_the_standard_is_no_extension() {
        assertThatThrownBy(() -> Achievement.builder("urn:example:a").extension("name", new JsonString("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_status_stands_alone_and_two_stand_in_an_array() {
        var status = CredentialStatus.builder(CredentialStatus.BITSTRING_STATUS_LIST_ENTRY)
                .extension("statusPurpose", new JsonString("revocation"))
                .build();

        assertThat(Samples.credential().credentialStatus(status).build().json().get("credentialStatus"))
                .contains(status.json());
        assertThat(Samples.credential()
                        .credentialStatus(status)
                        .credentialStatus(status.toBuilder()
                                .id(Iri.of("https://status.example.edu/2#7"))
                                .build())
                        .build()
                        .credentialStatus())
                .hasSize(2);
    }

    @Test
    void objects_are_equal_if_they_are_of_one_class_and_say_the_same() {
        var evidence = Evidence.builder("urn:example:x").build();

        assertThat(Evidence.builder("urn:example:x").build())
                .isEqualTo(evidence)
                .hasSameHashCodeAs(evidence);
        assertThat(Evidence.builder("urn:example:y").build()).isNotEqualTo(evidence);
        assertThat(Criteria.builder().id(Iri.of("urn:example:x")).build().toBuilder()
                        .build())
                .isEqualTo(Criteria.builder().id(Iri.of("urn:example:x")).build())
                .isNotEqualTo(evidence);
        assertThat(Recipient.did(Iri.of("did:example:ada")).id()).contains(Iri.of("did:example:ada"));
    }
}
