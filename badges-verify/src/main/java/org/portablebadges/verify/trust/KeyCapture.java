package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.key.KeyDocument;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

/**
 * A document about an issuer's keys as it was found on the web.
 *
 * @param kind how it is read
 * @param address where it was
 * @param capturedAt when it was there
 * @param text exactly what it said
 */
public record KeyCapture(Kind kind, Iri address, Instant capturedAt, String text) {
    /** Kinds of documents about keys. Closed. */
    public enum Kind {
        /** A DID document, or any controlled identifier document: for did:web issuers, and https ones that publish it. */
        IDENTIFIER_DOCUMENT("identifier-document"),
        /** A JWK Set, such as {@code /.well-known/jwks.json} of an https issuer. */
        JWKS("jwks");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        /** The kind as trust bundles write it. */
        public String value() {
            return value;
        }
    }

    public KeyCapture {
        requireNonNull(kind, "kind");
        requireNonNull(address, "address");
        requireNonNull(capturedAt, "capturedAt");
        requireNonNull(text, "text");
    }

    /**
     * The keys in it.
     *
     * @param owners identifiers of the issuer whose document it is
     * @throws ProblemException where it is not JSON, not of its kind, or somebody else's
     */
    public KeyDocument read(List<Iri> owners) throws ProblemException {
        JsonObject json = JsonReader.readObject(text, JsonLimits.DEFAULT).object();
        return switch (kind) {
            case IDENTIFIER_DOCUMENT -> KeyDocument.ofIdentifierDocument(json, owners);
            case JWKS -> KeyDocument.ofJwks(json, owners);
        };
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("kind", kind.value())
                .put("address", address.value())
                .put("capturedAt", capturedAt.toString())
                .put("text", text)
                .build();
    }

    static KeyCapture read(Members members, List<Iri> owners) {
        String named = members.text("kind");
        Kind kind = Stream.of(Kind.values())
                .filter(known -> known.value().equals(named))
                .findFirst()
                .orElseGet(() -> {
                    members.refuse("kind", ProblemCode.FORMAT_UNKNOWN_TERM, named);
                    return Kind.JWKS;
                });
        var capture = new KeyCapture(kind, members.iri("address"), members.instant("capturedAt"), members.text("text"));
        if (!capture.text().isEmpty() && !owners.isEmpty()) {
            try {
                capture.read(owners);
            } catch (ProblemException e) {
                members.refuse("text", e);
            }
        }
        members.end(Severity.ERROR);
        return capture;
    }
}
