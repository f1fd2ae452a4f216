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
        var rows = new Sheet(messages);
        rows.title(rows.say("title"));
        rows.row("standard", messages.text("claims.open-badges", List.of(assertion.version())));
        badge(assertion, rows);
        rows.row("recipient", CredentialWords.recipient(assertion.recipient(), messages));
        rows.row("issued-on", assertion.issuedOn().toString());
        assertion.expires().ifPresent(end -> rows.row("valid-until", end.toString()));
        assertion.narrative().ifPresent(text -> rows.row("narrative", SafeText.of(text)));
        for (JsonValue evidence : assertion.evidence()) {
            rows.row("evidence", SafeText.of(evidence.asString().orElseGet(() -> name(evidence))));
        }
        if (assertion.revoked()) {
            rows.row("revoked", SafeText.of(assertion.revocationReason().orElse("")));
        }
        assertion.id().map(Iri::value).or(assertion::uid).ifPresent(id -> rows.row("badge", SafeText.of(id)));
        rows.row("secured-by", securedBy(assertion));
        return rows.toString();
    }

    private static String name(JsonValue evidence) {
        return evidence.asObject()
                .flatMap(object -> object.string("name")
                        .or(() -> object.string("narrative"))
                        .or(() -> object.string("id")))
                .orElse("");
    }

    private void badge(Assertion assertion, Sheet rows) {
        Optional<BadgeClass> badge = embedded(assertion);
        badge.ifPresent(found -> {
            rows.row("achievement", SafeText.of(found.name()));
            rows.row("description", SafeText.of(found.description()));
        });
        assertion.badge().ifPresent(address -> rows.row("badge-class", SafeText.of(address.value())));
        badge.flatMap(BadgeClass::issuer).ifPresent(issuer -> rows.row("issuer", issuer(issuer, badge.get())));
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
