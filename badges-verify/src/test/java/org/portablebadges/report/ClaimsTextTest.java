package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AssociationType;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.CredentialKind;
import org.portablebadges.model.Result;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;

class ClaimsTextTest {
    private final ClaimsText text = new ClaimsText(Messages.english());

    @Test
    void a_badge_shows_who_earned_what_and_how() {
        assertThat(text.of(RichBadge.badge(), Mechanism.DATA_INTEGRITY))
                .isEqualTo(
                        """
                        claims, not checked

                          achievement   Formative Feedback
                          type          micro credential
                          description   Gives students feedback that they act on, in every lesson and in
                                        every subject taught.
                          criteria      # How
                                        Two observed lessons.
                                        A portfolio.
                                          https://badges.example.edu/criteria
                          field         Education
                          specialized   Assessment
                          credits       3 can be earned
                          language      en-US
                          version       2
                          code          FF-101
                          tags          feedback, assessment
                          picture       "A green rosette", embedded in the file (image/png)
                          defined by    https://state.example.org, which calls itself "Example State"
                                          identifier XS
                          same as       https://badges.example.edu/achievements/retroalimentacion, in
                                        es-MX, version 1
                          known as      https://badges.example.edu/achievements/feedback

                          recipient     a hashed e-mail address
                          recipient     educator id EX-42
                          how           Ada taught two lessons.
                                        Then she taught two more.
                          role          Teacher
                          term          Fall 2025
                          license       L-7
                          credits       2.5 were earned
                          activity      from 2025-09-01T00:00:00Z until 2025-12-19T00:00:00Z
                          assessed by   https://school.example.edu, which calls itself "North School"
                          issuer        did:key:z6MktNWXFy7fn9kNfwfvD9e2rDK3RPetS4MRKtZH8AxQzg9y, which
                                        calls itself "Lakeview School District"
                                          https://lakeview.example.edu
                                          badges@lakeview.example.edu
                                          1 Harbor Road, Lakeview
                                          part of https://state.example.org, which calls itself "Example
                                          State"
                          valid from    2026-01-15T00:00:00Z
                          valid until   2029-01-15T00:00:00Z
                          first awarded 2025-12-20T00:00:00Z

                          rubric        "Lesson design", level required: "Proficient"
                                          level reached: "Proficient"
                                          What Proficient means.
                                          levels, from low to high:
                                          - "Developing", points: 1
                                          - "Proficient", points: 3, required, reached
                                          - "Exemplary", points: 10
                          result        "Final test", percent, from 0 to 100, required: 60
                                          reached: "85"
                          result        "Portfolio", status
                                          status: in progress

                          evidence      "Lesson", Video
                                          https://video.example.edu/lesson
                                          The second lesson.
                                          Filmed by a colleague.
                                          made for Grade 4
                          evidence      "Portfolio"
                                          embedded in the file (application/pdf)
                          alignment     "Feedback", code 2.1, in "Teaching Framework"
                                          https://framework.example.org/feedback
                                          Teachers give feedback.

                          endorsement   of https://badges.example.edu/achievements/feedback, which is
                                        the achievement
                                          by did:key:z6MkmgoN6DceCkjksTeZo42bhE9MdUpKSfdehRSfrWR9AQPV,
                                          which calls itself "Example State Registry", dated
                                          2026-01-10T00:00:00Z, secured by nothing
                                          Counts toward license renewal.
                          endorsement   of did:key:z6MktNWXFy7fn9kNfwfvD9e2rDK3RPetS4MRKtZH8AxQzg9y,
                                        which is the issuer
                                          by did:key:z6MkmgoN6DceCkjksTeZo42bhE9MdUpKSfdehRSfrWR9AQPV,
                                          which calls itself "Example State Registry", dated
                                          2026-01-10T00:00:00Z, secured by a signed token
                                          In good standing.

                          title         Feedback badge of Ada Reyes
                          credential    urn:uuid:00000000-0000-4000-8000-000000000001
                          secured by    a proof inside
                          status list   https://status.example.edu/1#7
                          newer version https://badges.example.edu/refresh
                        """);
    }

    @Test
    void a_record_shows_what_is_in_it_and_how_it_hangs_together() {
        assertThat(text.of(ClaimSamples.record(), Mechanism.JWT))
                .isEqualTo(
                        """
                        claims, not checked

                          record        Record of Ada Reyes
                          description   What was earned until 2026.
                          complete      no: there are more credentials than these

                          recipient     did:example:ada
                          issuer        did:key:z6MktNWXFy7fn9kNfwfvD9e2rDK3RPetS4MRKtZH8AxQzg9y, which
                                        calls itself "Lakeview School District"
                                          https://lakeview.example.edu
                                          badges@lakeview.example.edu
                                          1 Harbor Road, Lakeview
                                          part of https://state.example.org, which calls itself "Example
                                          State"
                          valid from    2026-01-15T00:00:00Z

                          holds         3 credentials
                          inside        badge "Asking Questions"
                                          by did:key:z6MktNWXFy7fn9kNfwfvD9e2rDK3RPetS4MRKtZH8AxQzg9y,
                                          which calls itself "Lakeview School District", dated
                                          2026-01-15T00:00:00Z, secured by a proof inside
                          inside        badge "Giving Answers"
                                          by did:key:z6MktNWXFy7fn9kNfwfvD9e2rDK3RPetS4MRKtZH8AxQzg9y,
                                          which calls itself "Lakeview School District", dated
                                          2026-01-15T00:00:00Z, secured by a signed token
                          inside        cannot be read: This is no kind of credential that is read here;
                                        its types are: VerifiableCredential, LicenseCredential.

                          association   "Asking Questions" is part of "Whole Lessons"
                          association   "Asking Questions" comes before "Giving Answers"
                          association   "Giving Answers" is a peer of
                                        https://badges.example.edu/achievements/Something-Else
                          only defined  "Whole Lessons"

                          credential    urn:uuid:00000000-0000-4000-8000-000000000003
                          secured by    a signed token
                        """);
    }

    @Test
    void an_endorsement_shows_what_is_said_of_what() {
        assertThat(text.of(ClaimSamples.endorsement(), Mechanism.NONE))
                .isEqualTo(
                        """
                        claims, not checked

                          endorses      https://badges.example.edu/achievements/feedback
                          comment       Counts toward license renewal.

                          issuer        did:key:z6MkmgoN6DceCkjksTeZo42bhE9MdUpKSfdehRSfrWR9AQPV, which
                                        calls itself "Example State Registry"
                          valid from    2026-01-10T00:00:00Z

                          title         Endorsement by the registry
                          credential    urn:uuid:00000000-0000-4000-8000-000000000002
                          secured by    nothing
                        """);
    }

    @Test
    void a_presentation_shows_who_hands_on_what() {
        JsonObject presentation = ClaimSamples.presentation(
                ClaimSamples.signed(ClaimSamples.part("Asking Questions")),
                new JsonString(ClaimSamples.token(ClaimSamples.part("Giving Answers"))));

        assertThat(text.ofPresentation(SecuredCredential.embedded(presentation)))
                .contains(
                        """
                        claims, not checked

                          handed on by  did:example:ada

                          holds         2 credentials
                          inside        badge "Asking Questions"
                                          by did:key:z6MktNWXFy7fn9kNfwfvD9e2rDK3RPetS4MRKtZH8AxQzg9y,
                                          which calls itself "Lakeview School District", dated
                                          2026-01-15T00:00:00Z, secured by a proof inside
                          inside        badge "Giving Answers"
                                          by did:key:z6MktNWXFy7fn9kNfwfvD9e2rDK3RPetS4MRKtZH8AxQzg9y,
                                          which calls itself "Lakeview School District", dated
                                          2026-01-15T00:00:00Z, secured by a signed token

                          presentation  urn:uuid:00000000-0000-4000-8000-000000000004
                          secured by    nothing
                        """);
    }

    @Test
    void what_is_no_presentation_has_no_text_as_one() {
        SecuredCredential badge =
                SecuredCredential.embedded(ClaimSamples.signed(ClaimSamples.part("Asking Questions")));

        assertThat(text.ofPresentation(badge)).isEmpty();
        assertThat(text.unread(badge)).isEmpty();
    }

    @Test
    void a_kind_that_is_not_read_is_said_with_its_types() {
        JsonObject list = ClaimSamples.json("{\"type\":[\"VerifiableCredential\",\"DriverLicenseCredential\"]}");

        assertThat(text.unread(SecuredCredential.embedded(list)))
                .map(Finding::code)
                .contains(ProblemCode.FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL);
        assertThat(text.unread(SecuredCredential.embedded(list)).orElseThrow().arguments())
                .containsExactly("VerifiableCredential, DriverLicenseCredential");
    }

    @Test
    void an_endorsement_that_cannot_be_read_is_not_passed_over() {
        JsonObject badge = ClaimSamples.part("Asking Questions").json().with("endorsementJwt", new JsonString("a.b.c"));

        assertThat(claims(badge)).contains("\n  endorsement   cannot be read: ");
    }

    @Test
    void something_else_in_the_place_of_an_endorsement_is_said_to_be_that() {
        JsonObject inner = ClaimSamples.part("Giving Answers").json();
        JsonObject badge = ClaimSamples.part("Asking Questions").json().with("endorsement", inner);

        assertThat(claims(badge)).contains("\n  endorsement   something else stands here\n");
    }

    @Test
    void one_endorsement_of_a_profile_that_stands_twice_is_shown_once() {
        JsonObject endorsed = ClaimSamples.district()
                .json()
                .with("endorsement", ClaimSamples.endorsement().json());
        JsonObject badge = ClaimSamples.part("Asking Questions").json().with("issuer", endorsed);
        JsonObject subject = badge.object("credentialSubject").orElseThrow().with("source", endorsed);

        assertThat(claims(badge.with("credentialSubject", subject))).containsOnlyOnce("\n  endorsement   ");
    }

    @Test
    void a_result_that_no_description_explains_is_shown_as_that() {
        AchievementCredential badge = RichBadge.badge();
        JsonObject subject = badge.credentialSubject().toBuilder()
                .result(Result.builder().value("A").build())
                .build()
                .json();

        assertThat(claims(badge.json().with("credentialSubject", subject)))
                .contains("  result        (not described)\n                  reached: \"A\"\n");
    }

    @Test
    void a_rubric_whose_levels_cannot_be_ordered_says_so() {
        String unordered = RichBadge.badge().json().toString().replace("\"points\":\"10\"", "\"points\":\"3\"");

        assertThat(claims(ClaimSamples.json(unordered)))
                .contains("levels, in no order:")
                .doesNotContain("low to high");
    }

    @Test
    void every_association_has_words() {
        for (AssociationType type : AssociationType.values()) {
            assertThat(Messages.english().join("association." + type.name(), "one", "two"))
                    .matches("one .* two");
        }
    }

    private String claims(JsonObject json) {
        CredentialKind kind = CredentialKind.only(json).orElseThrow();
        return text.of(kind.read(json, Conformance.COMPATIBLE).value().orElseThrow(), Mechanism.NONE);
    }
}
