package org.portablebadges.key;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * The keys of one party, as a document lists them: a DID document or any other controlled identifier document, or a
 * JWK Set. Keys that cannot be used are kept apart with the reason, so that a signature by one of them is not mistaken
 * for a stranger's. Immutable.
 */
public final class KeyDocument {
    private final Map<Iri, ListedKey> keys = new LinkedHashMap<>();
    private final Map<Iri, Finding> unusable = new LinkedHashMap<>();
    private final List<ListedKey> others = new ArrayList<>();

    private KeyDocument() {}

    /**
     * Reads a DID document or another controlled identifier document. Signing keys are those of {@code
     * assertionMethod}, written there or referred to by full or relative names; its {@code @context} is not looked at.
     *
     * @param owners identifiers of the party whose document this should be
     * @throws ProblemException {@code key.document-of-another} where the document's {@code id} is none of them
     * @see <a href="https://www.w3.org/TR/cid-1.0/#controlled-identifier-documents">Controlled Identifiers 1.0</a>
     */
    public static KeyDocument ofIdentifierDocument(JsonObject document, Collection<Iri> owners)
            throws ProblemException {
        String id = document.string("id").orElse("");
        if (!owners.contains(Iri.of(id))) {
            throw ProblemException.of(ProblemCode.KEY_DOCUMENT_OF_ANOTHER, JsonPointer.of("id"), id);
        }
        var result = new KeyDocument();
        var methods = new ListedMethods(Iri.of(id), owners);
        Map<Iri, List<JsonObject>> described = new LinkedHashMap<>();
        JsonPointer at = JsonPointer.of("verificationMethod");
        for (JsonValue value : elements(document, "verificationMethod")) {
            value.asObject().ifPresent(method -> described
                    .computeIfAbsent(methods.name(method), name -> new ArrayList<>())
                    .add(method));
        }
        for (JsonValue entry : elements(document, "assertionMethod")) {
            JsonPointer place = entry.asObject().isPresent() ? JsonPointer.of("assertionMethod") : at;
            List<JsonObject> named = entry.asObject()
                    .map(List::of)
                    .or(() -> entry.asString().map(name -> described.getOrDefault(methods.name(name), List.of())))
                    .orElse(List.of());
            for (JsonObject method : named) {
                result.add(methods.name(method), place, () -> methods.read(method));
            }
        }
        described.forEach((name, called) -> {
            if (!result.keys.containsKey(name)) {
                result.unusable.putIfAbsent(name, Finding.error(ProblemCode.KEY_NOT_FOR_ASSERTIONS, at, name));
                called.forEach(method -> result.addOther(() -> methods.read(method)));
            }
        });
        return result;
    }

    /**
     * Reads a JWK Set. A key is named by its {@code kid}: as it stands where that is absolute, otherwise as a fragment
     * of the owner's first identifier. A key without one is named by its thumbprint.
     *
     * @param owners identifiers of the party whose keys these should be; a key with another {@code iss} is not usable
     * @throws ProblemException {@code format.wrong-shape} where it is no JWK Set
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517, section 5</a>
     */
    public static KeyDocument ofJwks(JsonObject set, List<Iri> owners) throws ProblemException {
        JsonPointer at = JsonPointer.of("keys");
        JsonArray entries = set.array("keys")
                .orElseThrow(() -> ProblemException.of(ProblemCode.FORMAT_WRONG_SHAPE, at, "a list of keys"));
        var result = new KeyDocument();
        for (int i = 0; i < entries.elements().size(); i++) {
            JsonObject jwk = entries.elements().get(i).asObject().orElse(JsonObject.EMPTY);
            JsonPointer here = at.child(i);
            Iri name = nameOf(jwk, owners.get(0), i);
            result.add(name, here, () -> new ListedKey(method(jwk, name, owners), null, null));
        }
        return result;
    }

    /** Keys that sign credentials, in the order listed. */
    public List<ListedKey> keys() {
        return List.copyOf(keys.values());
    }

    /**
     * Keys that are described and do not sign credentials. A key that was taken back is found here where it does not
     * sign any more.
     */
    public List<ListedKey> others() {
        return List.copyOf(others);
    }

    /** Why a key of this document cannot be used, by its name, in the order listed. */
    public Map<Iri, Finding> unusable() {
        return Collections.unmodifiableMap(unusable);
    }

    private static VerificationMethod method(JsonObject jwk, Iri name, List<Iri> owners) throws ProblemException {
        Optional<Iri> owner = jwk.get("iss").map(ListedMethods::party);
        if (owner.isPresent() && !owners.contains(owner.get())) {
            throw ProblemException.of(ProblemCode.KEY_OTHER_CONTROLLER, JsonPointer.of("iss"), name, owner.get());
        }
        return new VerificationMethod(name, owner.orElse(owners.get(0)), PublicKey.ofJwk(jwk));
    }

    private static Iri nameOf(JsonObject jwk, Iri owner, int index) {
        String kid = jwk.string("kid").orElseGet(() -> thumbprint(jwk, index));
        return Iri.of(Iri.isAbsolute(kid) ? kid : owner + "#" + kid);
    }

    private static String thumbprint(JsonObject jwk, int index) {
        try {
            return PublicKey.ofJwk(jwk).thumbprint();
        } catch (ProblemException e) {
            return Integer.toString(index);
        }
    }

    // One name for two keys, or for one with two ends, would let whoever reads first decide which is meant, so neither
    // is.
    private void add(Iri name, JsonPointer at, Reading reading) {
        try {
            ListedKey key = reading.key();
            ListedKey before = keys.get(name);
            if (before != null && !before.equals(key)) {
                keys.remove(name);
                unusable.put(name, Finding.error(ProblemCode.FORMAT_DUPLICATE_ID, at, name));
            } else if (!unusable.containsKey(name)) {
                keys.put(name, key);
            }
        } catch (ProblemException e) {
            keys.remove(name);
            unusable.put(name, e.finding().below(at));
        }
    }

    private void addOther(Reading reading) {
        try {
            others.add(reading.key());
        } catch (ProblemException e) {
            // What cannot be read cannot be recognized as a key that signed once either.
            return;
        }
    }

    private static List<JsonValue> elements(JsonObject document, String name) {
        return document.get(name)
                .map(value -> value instanceof JsonArray array ? array.elements() : List.of(value))
                .orElse(List.of());
    }

    @FunctionalInterface
    private interface Reading {
        ListedKey key() throws ProblemException;
    }
}
