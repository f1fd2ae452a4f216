package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks on what a credential says, in their order, with the two on its signatures put in between. */
final class ContentChecks {
    private ContentChecks() {}

    static List<Check> of(@Nullable ClaimedCredential claimed, Settings settings, SignatureChecks signatures) {
        if (claimed == null) {
            return withoutContent(signatures);
        }
        Check schema = SchemaCheck.of(claimed.credential().credentialSchema(), claimed.secured());
        return Stream.concat(
                        Stream.of(schema, signatures.proof(), signatures.issuerKey()),
                        signatures
                                .spoiledBy()
                                .map(ContentChecks::pointless)
                                .orElseGet(() -> afterSignatures(claimed, settings)))
                .toList();
    }

    private static Stream<Check> afterSignatures(ClaimedCredential claimed, Settings settings) {
        return Stream.of(
                IssuerTrustCheck.of(claimed.credential(), settings),
                ValidityCheck.of(claimed, settings),
                StatusCheck.of(claimed),
                RefreshCheck.of(claimed),
                new RecipientCheck(claimed.credential(), settings).check(),
                ResultsCheck.of(claimed, settings),
                EmbeddedDocuments.endorsements(claimed),
                EmbeddedDocuments.contents(claimed));
    }

    // What somebody else wrote under the issuer's name, or what nobody signed, gets no green lines.
    private static Stream<Check> pointless(CheckId because) {
        return EnumSet.range(CheckId.ISSUER_TRUST, CheckId.CONTENTS).stream().map(id -> Check.notReached(id, because));
    }

    private static List<Check> withoutContent(SignatureChecks signatures) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.notReached(CheckId.SCHEMA, CheckId.FORMAT));
        checks.add(signatures.proof());
        checks.add(signatures.issuerKey());
        pointless(CheckId.FORMAT).forEach(checks::add);
        return checks;
    }
}
