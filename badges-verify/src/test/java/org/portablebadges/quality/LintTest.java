package org.portablebadges.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.quality.Badges.achievement;
import static org.portablebadges.quality.Badges.bareAchievement;
import static org.portablebadges.quality.Badges.bareBadge;
import static org.portablebadges.quality.Badges.lint;
import static org.portablebadges.quality.Badges.sound;
import static org.portablebadges.quality.Badges.subject;
import static org.portablebadges.quality.Badges.withAchievement;
import static org.portablebadges.quality.Badges.withEvidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonString;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.RelatedResource;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.quality.EvidenceHash.Result;

class LintTest {
    private static final byte[] PLAN = "A lesson plan.".getBytes(UTF_8);
    private static final byte[] OTHER = "Another one.".getBytes(UTF_8);

    static LintReport report(String json, String profile) {
        try {
            return Lint.against(List.of(QualityProfile.bundled(profile)))
                    .of(SecuredCredential.read(json, JsonLimits.DEFAULT), false);
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Micro-credential in feedback", "MICROCREDENTIAL", "micro credential", "Micro\u2010Credential"})
    void a_badge_that_is_called_a_micro_credential_without_evidence_and_rubric_is_said_to_be_that(String name) {
        AchievementCredential badge =
                bareBadge(subject(bareAchievement().name(name).build()).build()).build();

        LintReport report = lint(badge, "student-privacy");

        assertThat(report.claim()).hasValueSatisfying(claim -> {
            assertThat(claim.at().value()).isEqualTo("/credentialSubject/achievement/name");
            assertThat(claim.lacksEvidence()).isTrue();
            assertThat(claim.lacksRubric()).isTrue();
        });
        assertThat(report.isClean(false)).isFalse();
    }

    @Test
    void its_type_calls_it_so_too_and_evidence_and_rubric_bear_it_out() {
        MicroCredentialClaim borneOut = lint(sound(), "student-privacy").claim().orElseThrow();
        MicroCredentialClaim halfway = lint(
                        withAchievement(achievement().without("resultDescription")), "student-privacy")
                .claim()
                .orElseThrow();

        assertThat(borneOut.at().value()).isEqualTo("/credentialSubject/achievement/achievementType");
        assertThat(borneOut.isBorneOut()).isTrue();
        assertThat(halfway.lacksRubric()).isTrue();
        assertThat(halfway.lacksEvidence()).isFalse();
    }

    @Test
    void a_badge_for_attendance_claims_nothing() {
        assertThat(lint(withAchievement(bareAchievement()), "student-privacy").claim())
                .isEmpty();
    }

    @Test
    void a_departure_is_told_as_both_profiles_count_it() {
        String json = sound().json().toString().replace("\"description\":\"Gives feedback that is acted on.\",", "");

        LintReport report = report(json, "student-privacy");

        assertThat(report.format()).singleElement().satisfies(found -> {
            assertThat(found.finding().code()).isEqualTo(ProblemCode.FORMAT_MEMBER_MISSING);
            assertThat(found.finding().at().value()).isEqualTo("/credentialSubject/achievement");
            assertThat(found.finding().severity()).isEqualTo(Severity.ERROR);
            assertThat(found.compatible()).isEqualTo(Severity.WARNING);
        });
        assertThat(report.isClean(false)).isFalse();
    }

    @Test
    void an_unsigned_draft_may_leave_the_issuer_to_whoever_signs_it() {
        String json = sound().json().without("issuer").toString();

        assertThat(report(json, "student-privacy").format()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_no_badge() {
        assertThatThrownBy(() -> Lint.against(List.of())
                        .of(SecuredCredential.read("{\"type\":\"VerifiableCredential\"}", JsonLimits.DEFAULT), false))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void everything_about_the_person_is_named_by_its_place_and_nothing_about_the_achievement() {
        AchievementCredential badge = bareBadge(subject(achievement().build())
                        .narrative("Two lessons.")
                        .licenseNumber("L-7")
                        .role("Teacher")
                        .extension("ext:salaryBand", new JsonString("C"))
                        .build())
                .evidence(Evidence.builder("https://files.example.org/1").build())
                .evidence(Evidence.builder("data:text/plain,plan").build())
                .evidence(Evidence.ofFile(PLAN, "Plan"))
                .build();

        assertThat(lint(badge, "student-privacy").personalData())
                .extracting(datum -> datum.kind() + " " + datum.at())
                .containsExactlyInAnyOrder(
                        "IDENTIFIER /credentialSubject/identifier/0",
                        "NARRATIVE /credentialSubject/narrative",
                        "LICENSE_NUMBER /credentialSubject/licenseNumber",
                        "ROLE /credentialSubject/role",
                        "DATE /validFrom",
                        "EVIDENCE_LINK /evidence/0",
                        "EVIDENCE_ITSELF /evidence/1",
                        "EVIDENCE_TEXT /evidence/2",
                        "OTHER /credentialSubject/ext:salaryBand");
    }

    @ParameterizedTest
    @CsvSource({"plan.txt, MATCHES, plan.txt", "renamed.txt, MATCHES, renamed.txt"})
    void a_file_is_known_by_its_hash_whatever_its_name(String name, Result result, String file) {
        assertThat(compare(Evidence.ofFile(PLAN, "Plan"), Map.of(name, PLAN, "other.txt", OTHER)))
                .extracting(EvidenceHash::result, EvidenceHash::file)
                .containsExactly(result, file);
    }

    @Test
    void a_file_of_the_right_name_that_is_not_the_one_hashed_differs() {
        Evidence named =
                Evidence.ofFile(PLAN, "Plan").toBuilder().name("plan.txt").build();
        Evidence addressed = Evidence.builder("https://files.example.org/work/plan.txt")
                .digestMultibase(Multihash.sha384(PLAN))
                .build();

        assertThat(compare(named, Map.of("plan.txt", OTHER)).result()).isEqualTo(Result.DIFFERS);
        assertThat(compare(addressed, Map.of("plan.txt", OTHER)).result()).isEqualTo(Result.DIFFERS);
        assertThat(compare(addressed, Map.of("plan.txt", PLAN)).result()).isEqualTo(Result.MATCHES);
        assertThat(compare(named, Map.of("else.txt", OTHER)).result()).isEqualTo(Result.NO_FILE);
    }

    @Test
    void a_hash_is_read_in_both_forms_and_of_several_the_strongest_counts() {
        String weak = "sha256-" + base64(Digest.SHA_256, OTHER);
        String strong = "sha512-" + base64(Digest.SHA_512, PLAN);

        assertThat(compare(integrity("sha384-" + base64(Digest.SHA_384, PLAN)), Map.of("a", PLAN))
                        .result())
                .isEqualTo(Result.MATCHES);
        assertThat(compare(integrity(weak + " " + strong + "?ct=text"), Map.of("a", PLAN))
                        .result())
                .isEqualTo(Result.MATCHES);
        assertThat(compare(integrity(weak + " " + strong), Map.of("a", OTHER)).result())
                .isEqualTo(Result.NO_FILE);
    }

    @Test
    void two_hashes_of_one_entry_must_both_fit() {
        Evidence torn = Evidence.ofFile(PLAN, "Plan").toBuilder()
                .digestSRI("sha256-" + base64(Digest.SHA_256, OTHER))
                .build();

        assertThat(compare(torn, Map.of("a", PLAN, "b", OTHER)).result()).isEqualTo(Result.NO_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5-AAAA", "sha384", "sha256-***", "AAAA"})
    void a_hash_that_is_not_understood_is_unreadable(String text) {
        assertThat(compare(integrity(text), Map.of("a", PLAN)).result()).isEqualTo(Result.UNREADABLE);
    }

    @Test
    void evidence_without_a_hash_is_said_to_have_none_and_related_resources_are_compared_too() {
        AchievementCredential badge =
                withEvidence(Evidence.builder().name("Plan").build());
        String related = badge.json()
                .with(
                        "relatedResource",
                        RelatedResource.builder("https://files.example.org/guide.pdf", Multihash.sha256(PLAN))
                                .build()
                                .json())
                .toString();
        List<EvidenceHash> hashes = compare(related, Map.of("guide.pdf", PLAN));

        assertThat(hashes)
                .extracting(hash -> hash.at() + " " + hash.result())
                .containsExactly("/evidence/0 NO_HASH", "/relatedResource MATCHES");
    }

    private static Evidence integrity(String text) {
        return Evidence.builder().digestSRI(text).build();
    }

    private static String base64(Digest digest, byte[] content) {
        return Base64.getEncoder().encodeToString(digest.of(content));
    }

    private static EvidenceHash compare(Evidence evidence, Map<String, byte[]> files) {
        return compare(withEvidence(evidence).json().toString(), files).get(0);
    }

    private static List<EvidenceHash> compare(String json, Map<String, byte[]> files) {
        try {
            return Lint.against(List.of())
                    .with(new Folder(files))
                    .of(SecuredCredential.read(json, JsonLimits.DEFAULT), false)
                    .hashes();
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Folder(Map<String, byte[]> files) implements EvidenceFolder {
        @Override
        public List<String> names() {
            return List.copyOf(new TreeMap<>(files).keySet());
        }

        @Override
        public InputStream open(String name) {
            return new ByteArrayInputStream(Optional.ofNullable(files.get(name)).orElseThrow());
        }
    }
}
