package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.legacy.IssuerProfile;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.verify.LegacyDocuments.Copy;

/**
 * A hosted badge of Open Badges 2.0 beside the copy of what stood at its address. What a file says serves to find that
 * address; what counts stood there.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge">OB 2.0, Hosted
 *     Badges</a>
 */
final class LegacyHosting {
    private static final Set<String> AWARD = Set.of("id", "uid", "recipient", "badge", "issuedOn", "expires");

    private final Check proof;
    private final @Nullable Hosted hosted;

    private LegacyHosting(Check proof, @Nullable Hosted hosted) {
        this.proof = proof;
        this.hosted = hosted;
    }

    /**
     * What stood at the address.
     *
     * @param copy the assertion
     * @param secured its text
     */
    record Hosted(Copy<Assertion> copy, SecuredCredential secured) {}

    static LegacyHosting of(Assertion assertion, LegacyDocuments documents) {
        Optional<Iri> address = assertion.address();
        if (address.flatMap(documents::find).isEmpty()) {
            return open(
                    address,
                    Finding.error(
                            ProblemCode.LEGACY_HOSTED_NOT_CONFIRMED,
                            JsonPointer.of("verification"),
                            address.map(Iri::value).orElse("")));
        }
        try {
            Copy<Assertion> copy = documents.read(address.get(), Assertion::read);
            return compared(assertion, new Hosted(copy, documents.secured(address.get())));
        } catch (ProblemException e) {
            return open(address, e.finding());
        }
    }

    /** PROOF: it says what stood at its address. */
    Check proof() {
        return proof;
    }

    /** What stood at its address; empty where that is unknown or something else. */
    Optional<Hosted> hosted() {
        return Optional.ofNullable(hosted);
    }

    /** ISSUER_KEY: the issuer of the badge publishes badges at its address. */
    static Check issuerKey(LegacyBadge badge, Iri address) {
        if (badge.profile().isEmpty()) {
            return Check.undetermined(CheckId.ISSUER_KEY, badge.missing());
        }
        Copy<IssuerProfile> profile = badge.profile().get();
        if (profile.value().scope().contains(address)) {
            Note note = Note.of(NoteCode.ISSUER_PUBLISHES_THERE, profile.address(), profile.capturedAt());
            return Check.passed(CheckId.ISSUER_KEY, note, List.of())
                    .with("issuer", profile.address().value())
                    .with("capturedAt", profile.capturedAt().toString());
        }
        Finding outside =
                Finding.error(ProblemCode.LEGACY_OUT_OF_SCOPE, JsonPointer.of("id"), address, profile.address());
        return LegacyDocuments.tooOld(profile, badge.assertion())
                .map(old -> Check.undetermined(CheckId.ISSUER_KEY, List.of(old)))
                .orElseGet(() -> Check.failed(CheckId.ISSUER_KEY, List.of(outside)));
    }

    // Evidence tells this apart from a signature whose key is missing: of a hosted badge nothing else is worth a look.
    private static LegacyHosting open(Optional<Iri> address, Finding why) {
        Check proof = Check.undetermined(CheckId.PROOF, List.of(why))
                .with("address", address.map(Iri::value).orElse(""));
        return new LegacyHosting(proof, null);
    }

    private static LegacyHosting compared(Assertion file, Hosted hosted) {
        Copy<Assertion> copy = hosted.copy();
        List<Finding> findings = differences(file, copy);
        if (!Check.errors(findings).isEmpty()) {
            return new LegacyHosting(Check.failed(CheckId.PROOF, findings), null);
        }
        Note note = Note.of(NoteCode.PROOF_HOSTED, copy.address(), copy.capturedAt());
        Check proof = Check.passed(CheckId.PROOF, note, findings)
                .with("address", copy.address().value())
                .with("capturedAt", copy.capturedAt().toString());
        return new LegacyHosting(proof, hosted);
    }

    /** Errors for what was awarded to whom and when, warnings for the rest, which is taken from the copy. */
    private static List<Finding> differences(Assertion file, Copy<Assertion> copy) {
        Assertion hosted = copy.value();
        List<Finding> findings = new ArrayList<>();
        if (!file.recipient().equals(hosted.recipient())) {
            findings.add(differs("recipient", copy));
        }
        boolean sameBadge = file.badge().isEmpty()
                ? file.json().get("badge").equals(hosted.json().get("badge"))
                : file.badge().equals(hosted.badge());
        if (!sameBadge) {
            findings.add(differs("badge", copy));
        }
        if (!file.uid().equals(hosted.uid())) {
            findings.add(differs("uid", copy));
        }
        if (!file.issuedOn().equals(hosted.issuedOn())) {
            findings.add(differs("issuedOn", copy));
        }
        if (!file.expires().equals(hosted.expires())) {
            findings.add(differs("expires", copy));
        }
        Set<String> names = new TreeSet<>(file.json().names());
        names.addAll(hosted.json().names());
        names.removeAll(AWARD);
        names.stream()
                .filter(name ->
                        !Objects.equals(file.json().get(name), hosted.json().get(name)))
                .forEach(name -> findings.add(Finding.warning(
                        ProblemCode.LEGACY_COPY_DIFFERS,
                        JsonPointer.of(name),
                        name,
                        copy.address(),
                        copy.capturedAt())));
        return findings;
    }

    private static Finding differs(String member, Copy<Assertion> copy) {
        return Finding.error(
                ProblemCode.LEGACY_COPY_DIFFERS, JsonPointer.of(member), member, copy.address(), copy.capturedAt());
    }
}
