package org.portablebadges.proof;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.portablebadges.encoding.CborReader;
import org.portablebadges.encoding.CborWriter;
import org.portablebadges.encoding.HmacSha256;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

/**
 * What the blank nodes of a selection are called in the statements that were signed. The signed labels are keyed
 * hashes, so that they tell nothing about what is not shown. Immutable.
 *
 * @param labels signed label for each canonical one, such as {@code c14n0}, both without {@code _:}
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#compresslabelmap">VC-DI-ECDSA 3.5.5 and 3.5.6, compressLabelMap and
 *     decompressLabelMap</a>
 */
record LabelMap(SortedMap<String, String> labels) {
    private static final String COMPONENT = "labelMap";
    private static final String CANONICAL = "c14n";

    LabelMap {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /**
     * The label that is signed in place of a canonical one.
     *
     * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#createhmacidlabelmapfunction">VC-DI-ECDSA 3.4.4,
     *     createHmacIdLabelMapFunction</a>
     */
    static UnaryOperator<String> keyed(HmacSha256 hmac) {
        return canonical -> Multibase.base64Url(hmac.of(canonical));
    }

    // Two nodes under one signed label would be one node to the issuer's signatures: a holder could move what was said
    // of one thing to another.
    static LabelMap read(CborReader reader, JsonPointer at) throws ProblemException {
        int count = reader.map();
        SortedMap<String, String> labels = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String canonical = CANONICAL + reader.unsigned();
            byte[] hash = reader.bytes();
            if (hash.length != HmacSha256.LENGTH || labels.put(canonical, Multibase.base64Url(hash)) != null) {
                throw ProofValueKind.malformed(at, COMPONENT);
            }
        }
        if (new HashSet<>(labels.values()).size() != count) {
            throw ProofValueKind.malformed(at, COMPONENT);
        }
        return new LabelMap(labels);
    }

    void write(CborWriter writer) {
        SortedMap<Integer, byte[]> compressed = new TreeMap<>();
        for (Map.Entry<String, String> label : labels.entrySet()) {
            compressed.put(
                    Integer.valueOf(label.getKey().substring(CANONICAL.length())),
                    Multibase.decode(label.getValue()).orElseThrow());
        }
        writer.map(compressed.size());
        compressed.forEach((number, hash) -> writer.unsigned(number).bytes(hash));
    }
}
