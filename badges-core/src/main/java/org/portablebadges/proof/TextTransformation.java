package org.portablebadges.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Document and options as canonical JSON. Every name is signed, known or not; left out are digits that no double keeps,
 * and contexts that stand in the document behind those of the proof.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#transformation-eddsa-jcs-2022">VC-DI-EdDSA, Transformation
 *     (eddsa-jcs-2022)</a>
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#transformation-ecdsa-jcs-2019">VC-DI-ECDSA, Transformation
 *     (ecdsa-jcs-2019)</a>
 */
final class TextTransformation implements Transformation {
    private static final int MOST_FINDINGS = 100;
    // Those that say which versions of the data model and of Open Badges a credential follows.
    private static final int DECIDING_CONTEXTS = 2;

    @Override
    public SignedForm form() {
        return SignedForm.TEXT;
    }

    @Override
    public Canonical apply(ProofInput input, Digest digest) throws ProblemException {
        // Verify Proof, step 4: the document that was signed had the contexts that its proof repeats, and no more.
        Optional<JsonValue> context = input.options().get("@context");
        JsonObject signed =
                context.map(own -> input.document().with("@context", own)).orElse(input.document());
        List<Finding> uncovered = new ArrayList<>();
        context.ifPresent(own -> addedContexts(list(own).size(), input.document(), uncovered));
        List<Finding> uncoveredOptions = new ArrayList<>();
        String canonicalDocument = canonicalize(signed, uncovered);
        String canonicalOptions = canonicalize(input.options(), uncoveredOptions);
        return new Canonical(canonicalDocument, canonicalOptions, uncovered, uncoveredOptions);
    }

    // A proof of a set may have needed a further context, so one that decides nothing is a warning only.
    private static void addedContexts(int signed, JsonObject document, List<Finding> findings) {
        List<JsonValue> all = list(document.get("@context").orElse(new JsonArray(List.of())));
        for (int i = signed; i < all.size() && findings.size() < MOST_FINDINGS; i++) {
            JsonPointer at = JsonPointer.of("@context").child(i);
            findings.add(
                    i < DECIDING_CONTEXTS
                            ? Finding.error(ProblemCode.PROOF_CONTEXT_ADDED, at, all.get(i))
                            : Finding.warning(ProblemCode.PROOF_CONTEXT_ADDED, at, all.get(i)));
        }
    }

    private static String canonicalize(JsonObject object, List<Finding> findings) throws ProblemException {
        numbers(object, JsonPointer.ROOT, findings);
        try {
            return new String(Jcs.canonicalize(object), UTF_8);
        } catch (ArithmeticException e) {
            throw new ProblemException(findings);
        }
    }

    private static void numbers(JsonValue value, JsonPointer at, List<Finding> findings) {
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                numbers(member.getValue(), at.child(member.getKey()), findings);
            }
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                numbers(array.elements().get(i), at.child(i), findings);
            }
        } else if (value instanceof JsonNumber number && !Jcs.keeps(number) && findings.size() < MOST_FINDINGS) {
            findings.add(Finding.error(ProblemCode.PROOF_NUMBER_NOT_PORTABLE, at, number));
        }
    }

    private static List<JsonValue> list(JsonValue value) {
        return value instanceof JsonArray array ? array.elements() : List.of(value);
    }
}
