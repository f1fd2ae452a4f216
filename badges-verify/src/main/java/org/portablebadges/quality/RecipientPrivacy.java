package org.portablebadges.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.model.Profile;

/** Tests of how the recipient is named. */
final class RecipientPrivacy {
    /** Most hashed identifiers of one badge that are tried; each may cost {@link GuessedIdentifier#MOST_HASHES}. */
    static final int MOST_GUESSED = 4;

    private final LintedBadge linted;
    private final List<RecipientIdentity> identities;

    RecipientPrivacy(LintedBadge linted) {
        this.linted = linted;
        this.identities = RecipientIdentity.of(linted);
    }

    List<QualityNote> mailbox(List<String> employerWords) {
        boolean alone = identities.size() == 1
                && linted.badge().credentialSubject().id().isEmpty();
        if (!alone || !identities.get(0).identity().identityType().equals(IdentifierType.EMAIL_ADDRESS)) {
            return List.of();
        }
        RecipientIdentity only = identities.get(0);
        if (only.identity().hashed()) {
            return List.of(QualityNote.of(QualityCode.MAILBOX_UNSEEN, only.at()));
        }
        String address = only.identity().identityHash();
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        boolean employer = List.of(domain.split("\\.")).stream().anyMatch(employerWords::contains)
                || issuerHosts().anyMatch(host -> isWithin(domain, host) || isWithin(host, domain));
        return employer ? List.of(QualityNote.of(QualityCode.EMPLOYER_MAILBOX, only.at())) : List.of();
    }

    List<QualityNote> socialSecurity() {
        List<QualityNote> notes = new ArrayList<>();
        for (RecipientIdentity place : identities) {
            IdentityObject identity = place.identity();
            boolean named = SocialSecurity.isNamedBy(identity.identityType());
            boolean plain = !identity.hashed()
                    && (named
                            || SocialSecurity.NUMBER
                                    .matcher(identity.identityHash())
                                    .matches());
            if (plain || named) {
                QualityCode code = plain ? QualityCode.SOCIAL_SECURITY_PLAIN : QualityCode.SOCIAL_SECURITY_HASHED;
                notes.add(QualityNote.of(code, place.at(), identity.identityType()));
            }
        }
        return notes;
    }

    List<QualityNote> guessable() {
        // No mail address is a number.
        List<RecipientIdentity> hashed = identities.stream()
                .filter(place -> place.identity().hashed())
                .filter(place -> !place.identity().identityType().equals(IdentifierType.EMAIL_ADDRESS))
                .toList();
        List<QualityNote> notes = new ArrayList<>();
        for (RecipientIdentity place : hashed.stream().limit(MOST_GUESSED).toList()) {
            OptionalInt digits = GuessedIdentifier.digits(place.identity());
            if (digits.isPresent()) {
                notes.add(QualityNote.of(
                        QualityCode.GUESSED, place.at(), place.identity().identityType(), digits.getAsInt()));
            }
        }
        if (hashed.size() > MOST_GUESSED) {
            notes.add(QualityNote.of(
                    QualityCode.GUESSES_USED_UP, hashed.get(MOST_GUESSED).at(), MOST_GUESSED));
        }
        return notes;
    }

    /** Hosts in the issuer's own identifier and address. Its mail address says less: it may be at anybody's provider. */
    private Stream<String> issuerHosts() {
        return linted.badge().issuer().stream()
                .flatMap((Profile issuer) -> Stream.concat(Stream.of(issuer.id()), issuer.url().stream()))
                .flatMap(address -> host(address.value()));
    }

    private static Stream<String> host(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        String didWeb = "did:web:";
        int authority = lower.indexOf("://");
        if (lower.startsWith(didWeb)) {
            return Stream.of(lower.substring(didWeb.length()).split(":|%3a", 2)[0]);
        }
        return authority < 0
                ? Stream.empty()
                : Stream.of(lower.substring(authority + 3).split("[/?#:]", 2)[0]);
    }

    private static boolean isWithin(String domain, String parent) {
        return domain.equals(parent) || domain.endsWith("." + parent);
    }
}
