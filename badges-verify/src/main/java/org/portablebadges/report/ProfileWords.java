package org.portablebadges.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.model.Address;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Iri;

/** Who somebody is, in words. Only the identifier names them; everything else is what they say of themselves. */
final class ProfileWords {
    private final Profile profile;
    private final Messages messages;

    ProfileWords(Profile profile, Messages messages) {
        this.profile = profile;
        this.messages = messages;
    }

    /** The identifier, and the name as their own claim. */
    String named() {
        String id = SafeText.whole(profile.id().value());
        return name().map(name -> messages.join("issuer.named", id, SafeText.quoted(name)))
                .orElseGet(() -> messages.join("issuer.unnamed", id));
    }

    /** The name that a trust bundle gives them, and the identifier; another name of their own as their claim. */
    String listedAs(String listed) {
        String id = SafeText.whole(profile.id().value());
        return name().filter(own -> !own.equals(listed))
                .map(own -> messages.join("issuer.listed-otherwise", SafeText.quoted(listed), id, SafeText.quoted(own)))
                .orElseGet(() -> messages.join("issuer.listed", SafeText.quoted(listed), id));
    }

    /** What else they say of themselves, a line each. */
    List<String> details() {
        List<String> lines = new ArrayList<>();
        Stream.of(profile.url().map(Iri::value), profile.email(), profile.phone(), profile.official())
                .flatMap(Optional::stream)
                .map(SafeText::of)
                .forEach(lines::add);
        profile.address()
                .map(ProfileWords::postal)
                .filter(line -> !line.isEmpty())
                .ifPresent(lines::add);
        profile.otherIdentifier().stream()
                .limit(Sheet.MOST)
                .map(entry -> messages.join(
                        "recipient.plain",
                        messages.identifier(entry.identifierType().value()),
                        SafeText.of(entry.identifier())))
                .forEach(lines::add);
        profile.parentOrg()
                .map(parent -> messages.join("claims.parent", new ProfileWords(parent, messages).named()))
                .ifPresent(lines::add);
        profile.description().map(SafeText::of).ifPresent(lines::add);
        return lines;
    }

    private Optional<String> name() {
        String parts = joined(
                " ",
                Stream.of(
                        profile.honorificPrefix(),
                        profile.givenName(),
                        profile.additionalName(),
                        profile.familyNamePrefix(),
                        profile.familyName(),
                        profile.honorificSuffix()));
        return profile.name().or(() -> Optional.of(parts).filter(text -> !text.isEmpty()));
    }

    private static String postal(Address address) {
        return SafeText.of(joined(
                ", ",
                Stream.of(
                        address.streetAddress(),
                        address.postOfficeBoxNumber(),
                        address.postalCode(),
                        address.addressLocality(),
                        address.addressRegion(),
                        address.addressCountry().or(address::addressCountryCode))));
    }

    private static String joined(String between, Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(between));
    }
}
