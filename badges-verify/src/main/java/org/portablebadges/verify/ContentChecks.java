package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.IssuerTrustCheck.Award;

/** The checks on what a credential says, in their order, with the two on its signatures put in between. */
final class ContentChecks {
    private final ClaimedCredential claimed;
    private final Settings settings;
    private final Standing standing;
    private final InnerChecks inner;
    private final Check status;

    ContentChecks(ClaimedCredential claimed, Settings settings, Standing standing, InnerChecks inner, Check status) {
        this.claimed = claimed;
        this.settings = settings;
        this.standing = standing;
        this.inner = inner;
        this.status = status;
    }

    List<Check> after(SignatureChecks signatures) {
        Check schema = SchemaCheck.of(claimed.credential().credentialSchema(), claimed.secured(), settings);
        Check contents = only(ClrCredential.class).map(inner::contentsOf).orElseGet(inner::contents);
        return Stream.concat(
                        Stream.of(schema, signatures.proof(), signatures.issuerKey()),
                        signatures
                                .spoiledBy()
                                .map(because -> pointless(because, contents))
                                .orElseGet(() -> meaningful(signatures, contents)))
                .toList();
    }

    /** The checks where not even the core of the credential can be read. */
    static List<Check> withoutContent(SignatureChecks signatures, InnerChecks inner) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.notReached(CheckId.SCHEMA, CheckId.FORMAT));
        checks.add(signatures.proof());
        checks.add(signatures.issuerKey());
        pointless(CheckId.FORMAT, inner.contents()).forEach(checks::add);
        return checks;
    }

    private Stream<Check> meaningful(SignatureChecks signatures, Check contents) {
        boolean selection = signatures.proof().findings().stream()
                .anyMatch(finding -> finding.code() == ProblemCode.PROOF_SELECTION);
        return Stream.of(
                IssuerTrustCheck.of(Award.of(claimed.credential(), signatures.signedAt()), settings),
                ValidityCheck.of(claimed, settings),
                status,
                RefreshCheck.of(claimed),
                recipient(selection),
                only(AchievementCredential.class)
                        .map(badge -> ResultsCheck.of(badge, claimed.secured(), settings))
                        .orElseGet(() -> Check.skipped(CheckId.RESULTS, Note.of(NoteCode.RESULTS_NONE))),
                inner.endorsements(),
                contents);
    }

    private Check recipient(boolean selection) {
        Optional<EndorsementCredential> endorsement = only(EndorsementCredential.class);
        return endorsement.isPresent() && standing.endorsed().isPresent()
                ? new EndorsedCheck(endorsement.get(), standing.endorsed().get(), selection).check()
                : RecipientCheck.of(claimed.credential(), settings);
    }

    private <T> Optional<T> only(Class<T> kind) {
        return Optional.of(claimed.credential()).filter(kind::isInstance).map(kind::cast);
    }

    // What somebody else wrote under the issuer's name, or what nobody signed, gets no green lines; credentials inside
    // it, which answer for themselves, do.
    private static Stream<Check> pointless(CheckId because, Check contents) {
        Stream<Check> before = EnumSet.range(CheckId.ISSUER_TRUST, CheckId.ENDORSEMENTS).stream()
                .map(id -> Check.notReached(id, because));
        boolean none = contents.outcome() == Outcome.SKIPPED;
        return Stream.concat(before, Stream.of(none ? Check.notReached(CheckId.CONTENTS, because) : contents));
    }
}
