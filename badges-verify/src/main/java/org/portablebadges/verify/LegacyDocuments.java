package org.portablebadges.verify;

import java.time.Instant;
import java.util.Optional;
import org.portablebadges.container.Container;
import org.portablebadges.container.ExtractedCredential;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.verify.trust.CapturedDocument;
import org.portablebadges.verify.trust.CapturedDocuments;

/** Objects of Open Badges 2.0 as they stood at their addresses, from captured documents. */
final class LegacyDocuments {
    /** From JSON to an object of Open Badges 2.0. */
    interface Reader<T> {
        T read(JsonObject json) throws ProblemException;
    }

    /**
     * An object from a captured document.
     *
     * @param value the object
     * @param address where it stood
     * @param capturedAt when it stood there
     */
    record Copy<T>(T value, Iri address, Instant capturedAt) {}

    /**
     * That an assertion was taken back where it is hosted.
     *
     * @param address where it is hosted
     * @param capturedAt when that stood there
     * @param reason why; empty where nothing is said
     */
    record TakenBack(Iri address, Instant capturedAt, String reason) {}

    private final CapturedDocuments captured;
    private final Limits limits;

    LegacyDocuments(Settings settings) {
        this.captured = settings.captured();
        this.limits = settings.limits();
    }

    Optional<CapturedDocument> find(Iri address) {
        return captured.find(address);
    }

    /**
     * The object at an address. Of 1.x, where objects have no id, it gets the address as its id.
     *
     * @throws ProblemException with one {@code captured.…} finding where there is no such copy
     */
    <T> Copy<T> read(Iri address, Reader<T> reader) throws ProblemException {
        CapturedDocument document =
                find(address).orElseThrow(() -> ProblemException.of(ProblemCode.CAPTURED_MISSING, address));
        if (document.isGone()) {
            throw ProblemException.of(ProblemCode.CAPTURED_GONE, address, document.capturedAt());
        }
        try {
            JsonObject json =
                    JsonReader.readObject(document.bytes(), limits.json()).object();
            T value = reader.read(standingAt(address, json));
            return new Copy<>(value, address, document.capturedAt());
        } catch (ProblemException e) {
            throw ProblemException.of(
                    ProblemCode.CAPTURED_UNREADABLE, address, e.code().value());
        }
    }

    /**
     * The badge at an address, as text: JSON or a compact JWS.
     *
     * @throws ProblemException where there is none
     */
    SecuredCredential secured(Iri address) throws ProblemException {
        CapturedDocument document =
                find(address).orElseThrow(() -> ProblemException.of(ProblemCode.CAPTURED_MISSING, address));
        ExtractedCredential extracted = Container.extract(document.bytes(), limits.container());
        if (extracted.isAddress()) {
            throw ProblemException.of(ProblemCode.CONTAINER_NOT_A_CREDENTIAL, extracted.format());
        }
        return SecuredCredential.read(extracted.text(), limits.json());
    }

    /** That a copy is from before the badge was issued, so that what it lacks means nothing. */
    static Optional<Finding> tooOld(Copy<?> copy, Assertion assertion) {
        return copy.capturedAt().isBefore(assertion.issuedOn())
                ? Optional.of(Finding.error(
                        ProblemCode.CAPTURED_TOO_OLD,
                        JsonPointer.ROOT,
                        copy.address(),
                        copy.capturedAt(),
                        assertion.issuedOn()))
                : Optional.empty();
    }

    private static JsonObject standingAt(Iri address, JsonObject json) throws ProblemException {
        if (!json.has("id")) {
            return json.with("id", new JsonString(address.value()));
        }
        String id = json.string("id").orElse("");
        if (!id.equals(address.value())) {
            throw ProblemException.of(ProblemCode.LEGACY_OTHER_OBJECT, address, id);
        }
        return json;
    }

    // OB 2.0 Assertion: hosted ones are taken back by 410 Gone, or by "revoked", beside which nothing but the id need
    // be
    // left.
    Optional<TakenBack> takenBack(Iri address) {
        return find(address).flatMap(document -> {
            if (document.isGone()) {
                return Optional.of(new TakenBack(address, document.capturedAt(), ""));
            }
            try {
                JsonObject json =
                        JsonReader.readObject(document.bytes(), limits.json()).object();
                return json.get("revoked").equals(Optional.of(JsonLiteral.TRUE))
                        ? Optional.of(new TakenBack(
                                address,
                                document.capturedAt(),
                                json.string("revocationReason").orElse("")))
                        : Optional.empty();
            } catch (ProblemException unreadable) {
                return Optional.empty();
            }
        });
    }
}
