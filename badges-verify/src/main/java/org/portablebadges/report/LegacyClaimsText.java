package org.portablebadges.report;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonValue;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.legacy.BadgeClass;
import org.portablebadges.legacy.IssuerProfile;
import org.portablebadges.legacy.Verification;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * What an assertion of Open Badges 2.0 or before claims, as text for people: only what it says itself, not what stands at
 * the addresses it names. Never says whether any of it is true.
 */
public final class LegacyClaimsText {
    private final Messages messages;

    /** Text whose words come from these messages. */
    public LegacyClaimsText(Messages messages) {
        this.messages = messages;
    }

    /** The claims, ending in a line feed. */
    public String of(Assertion assertion) {
        var rows = new ClaimRows(messages);
        rows.add("claims.standard", messages.text("claims.open-badges", List.of(assertion.version())));
        badge(assertion, rows);
        rows.add("claims.recipient", CredentialWords.recipient(assertion.recipient(), messages));
        rows.add("claims.issued-on", assertion.issuedOn().toString());
        assertion.expires().ifPresent(end -> rows.add("claims.valid-until", end.toString()));
        assertion.narrative().ifPresent(text -> rows.add("claims.narrative", SafeText.of(text)));
        for (JsonValue evidence : assertion.evidence()) {
            rows.add("claims.evidence", SafeText.of(evidence.asString().orElseGet(() -> name(evidence))));
        }
        if (assertion.revoked()) {
            rows.add("claims.revoked", SafeText.of(assertion.revocationReason().orElse("")));
        }
        assertion.id().map(Iri::value).or(assertion::uid).ifPresent(id -> rows.add("claims.badge", SafeText.of(id)));
        rows.add("claims.secured-by", securedBy(assertion));
        return rows.toString();
    }

    private static String name(JsonValue evidence) {
        return evidence.asObject()
                .flatMap(object -> object.string("name")
                        .or(() -> object.string("narrative"))
                        .or(() -> object.string("id")))
                .orElse("");
    }

    private void badge(Assertion assertion, ClaimRows rows) {
        Optional<BadgeClass> badge = embedded(assertion);
        badge.ifPresent(found -> {
            rows.add("claims.achievement", SafeText.of(found.name()));
            rows.add("claims.description", SafeText.of(found.description()));
        });
        assertion.badge().ifPresent(address -> rows.add("claims.badge-class", SafeText.of(address.value())));
        badge.flatMap(BadgeClass::issuer).ifPresent(issuer -> rows.add("claims.issuer", issuer(issuer, badge.get())));
    }

    private String issuer(Iri issuer, BadgeClass badge) {
        try {
            return badge.embeddedIssuer()
                    .map(IssuerProfile::name)
                    .map(name -> messages.join("issuer.named", SafeText.whole(issuer.value()), SafeText.quoted(name)))
                    .orElseGet(() -> messages.join("issuer.unnamed", SafeText.whole(issuer.value())));
        } catch (ProblemException unreadable) {
            return messages.join("issuer.unnamed", SafeText.whole(issuer.value()));
        }
    }

    private static Optional<BadgeClass> embedded(Assertion assertion) {
        try {
            return assertion.embeddedBadge();
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    private String securedBy(Assertion assertion) {
        Verification verification = assertion.verification();
        if (verification.kind() == Verification.Kind.HOSTED) {
            String address = assertion.address().map(Iri::value).orElse("");
            return messages.text("claims.secured.HOSTED", List.of(address));
        }
        return assertion.token().isPresent()
                ? messages.text("claims.secured.SIGNED", List.of(verification.source()))
                : messages.text("claims.secured.NONE", List.of());
    }
}
