package org.portablebadges.examples.programs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.PolicyText;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustBundleBuilder;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;

/** Makes the trust bundle of the pack: parties with their keys, status lists, and policies signed by their authorities. */
final class PackBundle {
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);

    private final Parties parties;
    private final List<ProgramRow> rows;
    private final StatusBoard statuses;

    PackBundle(Parties parties, List<ProgramRow> rows, StatusBoard statuses) {
        this.parties = parties;
        this.rows = List.copyOf(rows);
        this.statuses = statuses;
    }

    /** The bundle as whoever decides opens it, with the operator's key. */
    TrustBundle open() throws ProblemException {
        Party operator = parties.party("registry");
        byte[] file = bundle(operator).build().sign(operator.key());
        return TrustBundle.open(file, new OperatorKey(operator.key().publicKey()));
    }

    private TrustBundleBuilder bundle(Party operator) throws ProblemException {
        TrustBundleBuilder bundle = TrustBundle.builder()
                .operator(operator.name())
                .sequence(1)
                .dates(StatusBoard.PUBLISHED, StatusBoard.PUBLISHED.plus(HALF_A_YEAR));
        parties.all().stream()
                .filter(Party::listed)
                .forEach(party -> bundle.issuer(TrustedIssuer.builder(party.id(), party.name())
                        .key(TrustedKey.builder(party.key().publicKey())
                                .id(party.keyId())
                                .build())
                        .build()));
        for (Map.Entry<Iri, byte[]> list : statuses.published().entrySet()) {
            bundle.statusList(list.getKey(), list.getValue(), StatusBoard.PUBLISHED);
        }
        for (ProgramRow row : rows) {
            for (JsonObject policy : row.policies()) {
                bundle.policy(signed(policy));
            }
        }
        return bundle;
    }

    // Both ways to sign a policy are used: a token, and a proof inside where it is a later version than its first.
    private PolicyText signed(JsonObject policy) throws ProblemException {
        String version = policy.string("version").orElseThrow();
        Party authority = parties.party(Iri.of(policy.string("authority").orElseThrow()));
        String text = version.equals("1")
                ? PolicySet.sign(policy, authority.key(), authority.keyId())
                : PolicySet.signInside(policy, authority.key(), authority.keyId(), StatusBoard.PUBLISHED)
                        .toString();
        return new PolicyText(policy.string("id").orElseThrow(), version, text);
    }
}
