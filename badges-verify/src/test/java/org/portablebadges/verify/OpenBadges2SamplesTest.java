package org.portablebadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.problem.ProblemCode.CAPTURED_MISSING;
import static org.portablebadges.problem.ProblemCode.CREDENTIAL_EXPIRED;
import static org.portablebadges.problem.ProblemCode.CREDENTIAL_NOT_YET_VALID;
import static org.portablebadges.problem.ProblemCode.FORMAT_TYPE_MISSING;
import static org.portablebadges.problem.ProblemCode.LEGACY_COPY_DIFFERS;
import static org.portablebadges.problem.ProblemCode.LEGACY_HOSTED_NOT_CONFIRMED;
import static org.portablebadges.verify.CheckId.FORMAT;
import static org.portablebadges.verify.CheckId.ISSUER_KEY;
import static org.portablebadges.verify.CheckId.PROOF;
import static org.portablebadges.verify.CheckId.VALIDITY;
import static org.portablebadges.verify.Verdict.INVALID;
import static org.portablebadges.verify.Verdict.NOT_VERIFIED;
import static org.portablebadges.verify.Verdict.VALID;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.testing.PublishedData;
import org.portablebadges.verify.trust.CapturedDocuments;

/**
 * The Open Badges 2.0 files of 1EdTech's validator. It fetches what they name, so it knows two answers; here they are
 * verified once with copies of what it would fetch, where the answers must be its own, and once without.
 */
class OpenBadges2SamplesTest {
    private static final String FOLDER = "reference/samples/1edtech-validator-ob20";
    private static final Instant CAPTURED = Instant.parse("2026-06-15T00:00:00Z");
    private static final Iri HOSTED = Iri.of("https://example.org/beths-robotics-badge.json");

    /** What each file must come to with copies; the copy of the badge itself is the file named. */
    private static final List<Row> WITH_COPIES = List.of(
            new Row("basic-assertion.json", "basic-assertion.json", VALID, PROOF, null),
            new Row("simple-badge.png", "basic-assertion.json", VALID, PROOF, LEGACY_COPY_DIFFERS),
            new Row("simple.jwt", "basic-assertion.json", VALID, PROOF, null),
            new Row(
                    "basic-assertion-expired.json",
                    "basic-assertion-expired.json",
                    INVALID,
                    VALIDITY,
                    CREDENTIAL_EXPIRED),
            new Row(
                    "basic-assertion-in-future.json",
                    "basic-assertion-in-future.json",
                    INVALID,
                    VALIDITY,
                    CREDENTIAL_NOT_YET_VALID),
            new Row(
                    "basic-assertion-invalid-type.json",
                    "basic-assertion-invalid-type.json",
                    INVALID,
                    FORMAT,
                    FORMAT_TYPE_MISSING),
            // Two of the files beside one another: what is hosted now has another date than the badge of old.
            new Row("basic-assertion-in-future.json", "basic-assertion.json", INVALID, PROOF, LEGACY_COPY_DIFFERS));

    private static final List<Row> WITHOUT = List.of(
            new Row("basic-assertion.json", "", NOT_VERIFIED, PROOF, LEGACY_HOSTED_NOT_CONFIRMED),
            new Row("basic-assertion-expired.json", "", NOT_VERIFIED, PROOF, LEGACY_HOSTED_NOT_CONFIRMED),
            new Row("basic-assertion-in-future.json", "", NOT_VERIFIED, PROOF, LEGACY_HOSTED_NOT_CONFIRMED),
            new Row("simple-badge.png", "", NOT_VERIFIED, PROOF, LEGACY_HOSTED_NOT_CONFIRMED),
            new Row("simple.jwt", "", NOT_VERIFIED, ISSUER_KEY, CAPTURED_MISSING),
            new Row("basic-assertion-invalid-type.json", "", INVALID, FORMAT, FORMAT_TYPE_MISSING));

    @Test
    void each_file_comes_to_what_the_validator_says_where_copies_are_at_hand() {
        assertThat(WITH_COPIES.stream().map(Row::file).distinct())
                .containsExactlyInAnyOrderElementsOf(PublishedData.files(FOLDER));
        WITH_COPIES.forEach(row -> check(row, copies(row.hosted())));
        PublishedData.counted("Open Badges 2.0 files with copies", WITH_COPIES.size());
    }

    @Test
    void no_file_is_valid_or_forged_where_nothing_is_at_hand() {
        assertThat(WITHOUT.stream().map(Row::file)).containsExactlyInAnyOrderElementsOf(PublishedData.files(FOLDER));
        WITHOUT.forEach(row -> check(row, CapturedDocuments.NONE));
        PublishedData.counted("Open Badges 2.0 files without copies", WITHOUT.size());
    }

    @Test
    void the_recipient_of_the_published_token_is_told_from_others() {
        Verifier verifier = verifier(copies("basic-assertion.json"));
        byte[] file = PublishedData.bytes(FOLDER + "/simple.jwt");

        assertThat(verifier.verify(file, ExpectedRecipient.email("beth@example.org"))
                        .verdict())
                .isEqualTo(INVALID);
        assertThat(verifier.verify(file).claimed().orElseThrow().isConversion()).isTrue();
    }

    private static void check(Row row, CapturedDocuments documents) {
        VerificationReport report = verifier(documents).verify(PublishedData.bytes(FOLDER + "/" + row.file()));

        assertThat(report.verdict()).as("%s: %s", row, report.findings()).isEqualTo(row.verdict());
        List<ProblemCode> codes =
                report.check(row.check()).findings().stream().map(Finding::code).toList();
        if (row.code() == null) {
            assertThat(codes).as("%s", row).isEmpty();
        } else {
            assertThat(codes).as("%s", row).contains(row.code());
        }
    }

    private static Verifier verifier(CapturedDocuments documents) {
        return Verifier.builder()
                .anyIssuer()
                .captured(documents)
                .clock(Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    private static CapturedDocuments copies(String hosted) {
        CapturedDocuments.Builder documents = CapturedDocuments.builder();
        for (String file : List.of("robotics-badge.json", "organization.json", "key1.json")) {
            String scheme = file.startsWith("key") ? "http" : "https";
            documents.add(Iri.of(scheme + "://example.org/" + file), asset(file), CAPTURED);
        }
        return documents
                .add(HOSTED, PublishedData.text(FOLDER + "/" + hosted).getBytes(UTF_8), CAPTURED)
                .build();
    }

    private static byte[] asset(String file) {
        return PublishedData.bytes(FOLDER + "/assets/" + file);
    }

    /**
     * @param code what the check finds; null where nothing
     */
    private record Row(String file, String hosted, Verdict verdict, CheckId check, @Nullable ProblemCode code) {}
}
