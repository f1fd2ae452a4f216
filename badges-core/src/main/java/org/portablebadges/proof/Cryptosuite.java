package org.portablebadges.proof;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.KeyType;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.ProblemException;

/** How one suite turns a document and proof options into the bytes that are signed. Stateless. */
interface Cryptosuite {
    /** Value of {@code cryptosuite}. */
    String name();

    boolean accepts(KeyType type);

    /** The bytes that are signed, and what of the document they leave out. */
    HashData hash(JsonObject document, JsonObject options, Canonicalizer canonicalizer) throws ProblemException;

    /** Text of a signature in {@code proofValue}. */
    String encode(byte[] signature);

    /** Bytes of a {@code proofValue}; empty where it is not the one spelling of a signature of this suite. */
    Optional<byte[]> decode(String proofValue);
}
