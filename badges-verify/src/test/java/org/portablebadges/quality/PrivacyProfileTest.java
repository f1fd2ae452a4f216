package org.portablebadges.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.quality.Badges.OWN_MAILBOX;
import static org.portablebadges.quality.Badges.achievement;
import static org.portablebadges.quality.Badges.answer;
import static org.portablebadges.quality.Badges.badge;
import static org.portablebadges.quality.Badges.lint;
import static org.portablebadges.quality.Badges.sound;
import static org.portablebadges.quality.Badges.subject;
import static org.portablebadges.quality.Badges.withEvidence;
import static org.portablebadges.quality.Badges.withIdentifiers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.problem.Iri;

class PrivacyProfileTest {
    private static final String PROFILE = "student-privacy";

    @Test
    void nothing_is_found_in_a_badge_that_gives_nothing_away() {
        LintReport report = lint(sound(), PROFILE, true);

        assertThat(report.profiles().get(0).answers())
                .extracting(RequirementAnswer::outcome)
                .containsOnly(QualityOutcome.MET);
        assertThat(report.isClean(true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://video.example.org/1, Second lesson, LINK_TO_STUDENT_WORK",
        "https://files.example.org/1, Student essays, LINK_TO_STUDENT_WORK",
        "http://files.example.org/clip.MP4, Second lesson, LINK_TO_STUDENT_WORK",
        "HTTPS://files.example.org/1, Work of a Pupil, LINK_TO_STUDENT_WORK",
        "https://files.example.org/1, Lesson plan, LINK_TO_EVIDENCE"
    })
    void an_open_address_of_student_work_is_broken_and_any_other_is_for_a_person(
            String address, String name, QualityCode code) {
        AchievementCredential badge =
                withEvidence(Evidence.builder(address).name(name).build());

        assertThat(only(badge, "student-work", false)).isEqualTo(code);
    }

    @Test
    void student_work_that_is_named_by_its_hash_leads_nowhere() {
        AchievementCredential badge = withEvidence(Evidence.ofFile(new byte[] {7}, "Essays of students"));

        assertThat(answer(lint(badge, PROFILE), "student-work").outcome()).isEqualTo(QualityOutcome.MET);
    }

    @Test
    void evidence_inside_a_picture_is_broken_and_inside_a_credential_is_for_a_person() {
        AchievementCredential badge =
                withEvidence(Evidence.builder("data:text/plain,plan").build());

        assertThat(only(badge, "embedded-evidence", true)).isEqualTo(QualityCode.EVIDENCE_IN_PICTURE);
        assertThat(only(badge, "embedded-evidence", false)).isEqualTo(QualityCode.EVIDENCE_IN_CREDENTIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "Two lessons with Maya Lindqvist., NAME_LIKELY",
        "Two lessons with Élodie K. Ångström., NAME_LIKELY",
        "The student Maya revised twice., NAME_LIKELY",
        "Ask ada@school.example.org for more., ADDRESS_IN_TEXT",
        "Her number is 078-05-1120., SOCIAL_SECURITY_IN_TEXT",
        "Staff number 4711234., NUMBER_IN_TEXT"
    })
    void a_name_or_a_number_in_text_is_found(String narrative, QualityCode code) {
        AchievementCredential badge = badge(
                        subject(achievement().build()).narrative(narrative).build())
                .build();

        assertThat(only(badge, "names-and-numbers", false)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Taught Formative Feedback at Lakeview Schools in 2026.",
                "Two lessons, 1234 words, on 2026-01-15.",
                "revised ISBN-style 12-34-567"
            })
    void the_words_of_the_achievement_and_the_issuer_and_short_numbers_are_nobody_s(String narrative) {
        AchievementCredential badge = badge(
                        subject(achievement().build()).narrative(narrative).build())
                .build();

        assertThat(answer(lint(badge, PROFILE), "names-and-numbers").notes()).isEmpty();
    }

    @Test
    void a_plain_name_as_identifier_is_broken_and_a_hashed_one_is_not() {
        AchievementCredential plain =
                withIdentifiers(IdentityObject.plain(IdentifierType.NAME, "Ada Reyes"), OWN_MAILBOX);
        AchievementCredential hashed =
                withIdentifiers(IdentityObject.hashed(IdentifierType.NAME, "Ada Reyes", "salt"), OWN_MAILBOX);

        assertThat(only(plain, "names-and-numbers", false)).isEqualTo(QualityCode.NAME_AS_IDENTIFIER);
        assertThat(answer(lint(hashed, PROFILE), "names-and-numbers").notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ada@lakeview.k12.tn.example, EMPLOYER_MAILBOX",
        "ada@Lakeview.EDU, EMPLOYER_MAILBOX",
        "ada@district.example.org, EMPLOYER_MAILBOX",
        "ada@staff.lakeview.example.com, EMPLOYER_MAILBOX",
        "ada@mail.example, ",
        "ada@education.example, ",
        "ada@notlakeview.example.com, "
    })
    void an_employer_s_mailbox_as_the_only_recipient_is_broken(String address, QualityCode code) {
        IdentityObject mailbox = IdentityObject.plain(IdentifierType.EMAIL_ADDRESS, address);

        RequirementAnswer alone = answer(lint(withIdentifiers(mailbox), PROFILE), "own-mailbox");
        RequirementAnswer besides = answer(lint(withIdentifiers(mailbox, OWN_MAILBOX), PROFILE), "own-mailbox");

        assertThat(alone.notes().stream().map(QualityNote::code).findFirst().orElse(null))
                .isEqualTo(code);
        assertThat(besides.notes()).isEmpty();
    }

    @Test
    void whose_mailbox_a_hash_is_of_is_for_a_person_and_a_did_beside_it_settles_it() {
        IdentityObject hashed = IdentityObject.hashed(IdentifierType.EMAIL_ADDRESS, "ada@lakeview.edu", "salt");
        AchievementCredential withDid = badge(subject(achievement().build())
                        .without("identifier")
                        .identifier(hashed)
                        .id(Iri.of("did:example:ada"))
                        .build())
                .build();

        assertThat(only(withIdentifiers(hashed), "own-mailbox", false)).isEqualTo(QualityCode.MAILBOX_UNSEEN);
        assertThat(answer(lint(withDid, PROFILE), "own-mailbox").notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nationalIdentityNumber",
                "ext:ssn",
                "ext:SSN",
                "ext:teacherSsn",
                "ext:social_security_no",
                "ext:socialSecurityNumber"
            })
    void a_social_security_number_is_broken_hashed_or_not(String type) {
        var identifier = new IdentifierType(type);

        assertThat(only(
                        withIdentifiers(IdentityObject.hashed(identifier, "078051120", "salt"), OWN_MAILBOX),
                        "social-security",
                        false))
                .isEqualTo(QualityCode.SOCIAL_SECURITY_HASHED);
        assertThat(only(
                        withIdentifiers(IdentityObject.plain(identifier, "078051120"), OWN_MAILBOX),
                        "social-security",
                        false))
                .isEqualTo(QualityCode.SOCIAL_SECURITY_PLAIN);
    }

    @Test
    void a_plain_number_in_the_form_of_one_is_broken_whatever_it_is_called() {
        AchievementCredential badge =
                withIdentifiers(IdentityObject.plain(new IdentifierType("ext:educatorId"), "078-05-1120"), OWN_MAILBOX);

        assertThat(only(badge, "social-security", false)).isEqualTo(QualityCode.SOCIAL_SECURITY_PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext:educatorId", "ext:classNumber", "sourcedId", "ext:mission"})
    void another_identifier_is_none(String type) {
        AchievementCredential badge =
                withIdentifiers(IdentityObject.hashed(new IdentifierType(type), "EX-42", "salt"), OWN_MAILBOX);

        assertThat(answer(lint(badge, PROFILE), "social-security").notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "000000, 6", "999999, 6", "0042, 4"})
    void a_hashed_number_of_up_to_six_digits_is_found(String number, String digits) {
        AchievementCredential badge = withIdentifiers(
                IdentityObject.hashed(new IdentifierType("ext:educatorId"), number, "a long salt"), OWN_MAILBOX);

        RequirementAnswer answer = answer(lint(badge, PROFILE), "guessable");

        assertThat(answer.outcome()).isEqualTo(QualityOutcome.BROKEN);
        assertThat(answer.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(QualityCode.GUESSED);
            assertThat(note.at().value()).isEqualTo("/credentialSubject/identifier/0");
            assertThat(note.arguments()).containsExactly("ext:educatorId", digits);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000", "TN-0042177", "12a"})
    void a_longer_number_or_one_with_letters_is_not_found(String identifier) {
        AchievementCredential badge = withIdentifiers(
                IdentityObject.hashed(new IdentifierType("ext:educatorId"), identifier, "salt"), OWN_MAILBOX);

        assertThat(answer(lint(badge, PROFILE), "guessable").notes()).isEmpty();
    }

    @Test
    void an_old_hash_with_md5_is_found_too() {
        String hash = "md5$" + Digest.MD5.hexOf("123456salt");
        AchievementCredential badge = withIdentifiers(
                new IdentityObject(true, hash, new IdentifierType("ext:educatorId"), "salt"), OWN_MAILBOX);

        assertThat(only(badge, "guessable", false)).isEqualTo(QualityCode.GUESSED);
    }

    @Test
    void no_more_than_four_hashes_are_tried_and_that_is_said() {
        IdentityObject[] identifiers = new IdentityObject[RecipientPrivacy.MOST_GUESSED + 1];
        for (int i = 0; i < identifiers.length; i++) {
            identifiers[i] = IdentityObject.hashed(new IdentifierType("ext:id" + i), "1", "salt");
        }

        assertThat(answer(lint(withIdentifiers(identifiers), PROFILE), "guessable")
                        .notes())
                .extracting(QualityNote::code)
                .containsExactly(
                        QualityCode.GUESSED,
                        QualityCode.GUESSED,
                        QualityCode.GUESSED,
                        QualityCode.GUESSED,
                        QualityCode.GUESSES_USED_UP);
    }

    private static QualityCode only(AchievementCredential badge, String requirement, boolean picture) {
        var notes = answer(lint(badge, PROFILE, picture), requirement).notes();
        assertThat(notes).hasSize(1);
        return notes.get(0).code();
    }
}
