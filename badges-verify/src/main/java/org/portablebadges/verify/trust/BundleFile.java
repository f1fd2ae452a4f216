package org.portablebadges.verify.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.TypedJws;

/** The file that a trust bundle is in: a compact JWS, or its JSON alone where nobody signed it. */
final class BundleFile {
    static final String TYPE = "trust-bundle+jwt";
    static final int MAX_BYTES = 64 << 20;

    private static final JsonLimits LIMITS = new JsonLimits(MAX_BYTES, 32, 2_000_000, 10_000, 512, 64, 400);

    private BundleFile() {}

    /**
     * The content of a file that this key signed.
     *
     * @throws ProblemException that says which way it falls short: unsigned, cut off, another key's, altered
     */
    static JsonObject open(byte[] file, OperatorKey operator) throws ProblemException {
        String text = text(file);
        if (isJson(text)) {
            throw ProblemException.of(ProblemCode.TRUST_UNSIGNED);
        }
        CompactJws jws = jws(text, operator);
        Optional<PublicKey> named = jws.keyId().flatMap(BundleFile::spelledOut);
        if (named.isPresent() && !named.get().equals(operator.key())) {
            throw ProblemException.of(ProblemCode.TRUST_OTHER_KEY, DidKey.of(named.get()), operator.name());
        }
        if (!TypedJws.isSignedBy(jws, TYPE, operator.key())) {
            throw ProblemException.of(ProblemCode.TRUST_ALTERED);
        }
        return jws.payload().object();
    }

    /** The content, whoever wrote it; a signature is not looked at. */
    static JsonObject contentOf(byte[] file) throws ProblemException {
        String text = text(file);
        return isJson(text)
                ? JsonReader.readObject(file, LIMITS).object()
                : CompactJws.parse(text, LIMITS).payload().object();
    }

    // A text that ends early lost its signature, or has one that is too short for the key; both say the same to a
    // reader.
    private static CompactJws jws(String text, OperatorKey operator) throws ProblemException {
        long parts = text.chars().filter(c -> c == '.').count() + 1;
        if (parts < 3) {
            throw ProblemException.of(ProblemCode.TRUST_TRUNCATED);
        }
        int signature = text.length() - text.lastIndexOf('.') - 1;
        if (parts == 3 && signature < signatureDigits(operator.key())) {
            throw ProblemException.of(ProblemCode.TRUST_TRUNCATED);
        }
        return CompactJws.parse(text, LIMITS);
    }

    private static int signatureDigits(PublicKey key) {
        int bytes =
                switch (key.type()) {
                    case ED25519, P256 -> 64;
                    case P384 -> 96;
                    case RSA -> (key.bits() + 7) / 8;
                };
        return (bytes * 4 + 2) / 3;
    }

    /** The key that a name is; empty where it is only a name. */
    private static Optional<PublicKey> spelledOut(String name) {
        String did = Iri.of(name).withoutFragment().value();
        try {
            return did.startsWith("did:key:") || did.startsWith("did:jwk:")
                    ? Optional.of(OperatorKey.of(did).key())
                    : Optional.empty();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] file) throws ProblemException {
        if (file.length > MAX_BYTES) {
            throw ProblemException.of(ProblemCode.LIMIT_TRUST_BUNDLE, MAX_BYTES, file.length);
        }
        return new String(file, US_ASCII).strip();
    }

    private static boolean isJson(String text) {
        return text.startsWith("{");
    }
}
