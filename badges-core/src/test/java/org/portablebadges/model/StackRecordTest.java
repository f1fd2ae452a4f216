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

class StackRecordTest {
    private static final Iri WHOLE = Iri.of("https://badges.example.edu/stacks/mentor");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Iri ADA = Iri.of("did:example:ada");

    private final Stack stack = new Stack(
            WHOLE, "Mentor Teacher", Requirement.allOf(part("a"), Requirement.choice(part("b"), part("c")), part("d")));

    @Test
    void a_completed_stack_gives_a_badge_that_conforms_and_counts_its_parts() {
        AchievementCredential badge = complete().build().badge();

        assertThat(AchievementCredential.read(badge.json(), Conformance.STRICT).findings())
                .isEmpty();
        assertThat(ResultRules.check(badge, Conformance.STRICT)).isEmpty();
        assertThat(badge.achievement().id()).isEqualTo(WHOLE);
        assertThat(badge.achievement().achievementType()).contains(AchievementType.LEARNING_PROGRAM);
        ResultDescription count = badge.achievement().resultDescription().get(0);
        assertThat(count.resultType()).contains(ResultType.RAW_SCORE);
        assertThat(count.requiredValue()).contains("3");
        assertThat(count.valueMax()).contains("3");
        assertThat(badge.credentialSubject().result().get(0).value()).contains("3");
        assertThat(badge.credentialSubject().id()).contains(ADA);
        assertThat(badge.validFrom()).isEqualTo(NOW);
        assertThat(badge.awardedDate()).contains(Samples.START.plusSeconds(3));
        assertThat(badge.evidence())
                .extracting(evidence -> evidence.id().orElseThrow().value(), evidence -> evidence.genre()
                        .orElseThrow())
                .containsExactly(
                        tuple("urn:example:credential:a", "OpenBadgeCredential"),
                        tuple("urn:example:credential:c", "OpenBadgeCredential"),
                        tuple("urn:example:credential:d", "OpenBadgeCredential"));
    }

    @Test
    void its_criteria_tell_the_requirement_by_name() {
        var record = complete()
                .definition(definition("b").toBuilder().name("B *new*").build())
                .build();

        assertThat(record.achievement().criteria().flatMap(Criteria::narrative))
                .contains("All of:\n- Part a\n- One of:\n  - B \\*new\\*\n  - Part c\n- Part d");
    }

    @Test
    void the_record_holds_the_components_the_badge_and_what_hangs_together() {
        var record = complete()
                .definition(definition("b"))
                .definition(definition("a"))
                .build();
        JsonObject signed =
                record.badge().json().with("proof", FullSamples.proof().json());

        ClrCredential clr = record.learnerRecord(signed);

        assertThat(ClrCredential.read(clr.json(), Conformance.STRICT).findings())
                .isEmpty();
        assertThat(clr.partial()).isTrue();
        assertThat(clr.name()).contains("Mentor Teacher");
        assertThat(clr.issuer().map(Profile::id)).contains(Iri.of("did:web:registry.example.org"));
        assertThat(clr.credentialSubject().id()).contains(ADA);
        assertThat(clr.credentialSubject().verifiableCredential())
                .containsExactly(component("a", 1), component("c", 2), component("d", 3), signed);
        assertThat(clr.credentialSubject().achievement())
                .extracting(achievement -> achievement.id().value())
                .containsExactly("urn:example:b");
        assertThat(clr.credentialSubject().association()).isEqualTo(stack.associations());
    }

    @Test
    void a_stack_under_way_gives_a_record_and_no_badge() {
        var record = StackRecord.builder(stack, NOW)
                .description("Mentors new teachers.")
                .component(component("a", 1))
                .build();

        assertThat(record.completed()).isEmpty();
        assertThat(catchThrowableOfType(InvalidModelException.class, record::badge)
                        .findings())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(ProblemCode.STACK_NOT_COMPLETE, List.of(WHOLE.value())));
        assertThat(record.learnerRecord().credentialSubject().achievement())
                .extracting(Achievement::id)
                .containsExactly(WHOLE);
        assertThat(record.learnerRecord().issuer()).isEmpty();
    }

    @Test
    void a_component_that_does_not_count_is_named_with_the_reason() {
        JsonObject expired = component("a", 1).with("validUntil", new JsonString("2026-05-31T23:59:59Z"));
        JsonObject early = component("d", 1).with("validFrom", new JsonString("2026-06-01T00:00:01Z"));
        JsonObject other = Tree.set(component("c", 1), "/credentialSubject/id", new JsonString("did:example:eve"));
        JsonObject unfinished = Tree.replace(component("b", 1), "/credentialSubject", subject -> ((JsonObject) subject)
                .with(
                        "result",
                        Samples.json("{'r':[{'type':['Result'],'status':'Failed'}]}")
                                .get("r")
                                .orElseThrow()));
        var builder = StackRecord.builder(stack, NOW)
                .component(expired)
                .component(early)
                .component(other)
                .component(unfinished)
                .component(component("x", 1))
                .component(component("x", 1))
                .component(JsonObject.EMPTY.with("id", new JsonString("urn:example:y")));

        var thrown = catchThrowableOfType(InvalidModelException.class, builder::build);

        assertThat(thrown.findings())
                .extracting(Finding::code, finding -> finding.at().value())
                .contains(
                        tuple(ProblemCode.CREDENTIAL_EXPIRED, "/component/0"),
                        tuple(ProblemCode.CREDENTIAL_NOT_YET_VALID, "/component/1"),
                        tuple(ProblemCode.STACK_OTHER_RECIPIENT, "/component/2/credentialSubject"),
                        tuple(ProblemCode.RESULT_REQUIREMENT_NOT_MET, "/component/3/credentialSubject/result/0/status"),
                        tuple(ProblemCode.STACK_FOREIGN_COMPONENT, "/component/4/credentialSubject/achievement/id"),
                        tuple(ProblemCode.FORMAT_DUPLICATE_ID, "/component/5/id"),
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, "/component/6"),
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, ""));
    }

    @Test
    void a_level_below_the_required_one_does_not_count() {
        JsonObject developing = Samples.credential()
                .recipient(Recipient.did(ADA))
                .result(Result.achieved(Samples.level("Developing", 1)))
                .build()
                .json();
        var one = new Stack(
                WHOLE, "One", Requirement.achievement(Samples.achievement().id()));
        var builder = StackRecord.builder(one, NOW).description("One badge.").component(developing);

        assertThat(catchThrowableOfType(InvalidModelException.class, builder::build)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.RESULT_REQUIREMENT_NOT_MET);
    }

    @Test
    void identifiers_hashed_with_other_salts_are_compared_with_what_the_recipient_is_known_as() {
        JsonObject one = hashed("a", "salt 1");
        JsonObject two = hashed("d", "salt 2");
        var builder = StackRecord.builder(stack, NOW)
                .description("Mentors new teachers.")
                .component(one)
                .component(two);

        assertThat(catchThrowableOfType(InvalidModelException.class, builder::build)
                        .findings())
                .extracting(Finding::code, finding -> finding.at().value())
                .containsExactly(tuple(ProblemCode.STACK_OTHER_RECIPIENT, "/component/1/credentialSubject"));
        var record = builder.knownAs(IdentifierType.EMAIL_ADDRESS, "ada@mail.example")
                .build();
        assertThat(record.learnerRecord().credentialSubject().identifier())
                .containsExactly(IdentityObject.hashed(IdentifierType.EMAIL_ADDRESS, "ada@mail.example", "salt 1"));
    }

    @Test
    void without_a_component_the_recipient_must_be_given() {
        var builder = StackRecord.builder(stack, NOW).description("Mentors new teachers.");

        assertThat(catchThrowableOfType(InvalidModelException.class, builder::build)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.FORMAT_RECIPIENT_MISSING);
    }

    @Test
    void takes_no_other_badge_than_its_own() {
        var record = complete().build();

        assertThatThrownBy(() -> record.learnerRecord(component("a", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    private StackRecordBuilder complete() {
        return StackRecord.builder(stack, NOW)
                .description("Mentors new teachers.")
                .issuer(Profile.builder("did:web:registry.example.org")
                        .name("Example Registry")
                        .build())
                .ids(Samples.ids())
                .component(component("a", 1))
                .component(component("c", 2))
                .component(component("d", 3));
    }

    private static JsonObject component(String name, int second) {
        return badge(name, second).recipient(Recipient.did(ADA)).build().json();
    }

    private static JsonObject hashed(String name, String salt) {
        return badge(name, 1)
                .recipient(Recipient.email("ada@mail.example", salt))
                .build()
                .json();
    }

    private static AchievementCredentialBuilder badge(String name, int second) {
        return AchievementCredential.builder()
                .id(Iri.of("urn:example:credential:" + name))
                .issuer(Samples.district())
                .achievement(definition(name))
                .validFrom(Samples.START.plusSeconds(second));
    }

    private static Achievement definition(String name) {
        return Achievement.builder("urn:example:" + name)
                .name("Part " + name)
                .description("A part.")
                .criteria("An observed lesson.")
                .build();
    }

    private static Requirement part(String name) {
        return Requirement.achievement(Iri.of("urn:example:" + name));
    }
}
