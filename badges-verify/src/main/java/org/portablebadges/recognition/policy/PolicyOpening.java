package org.portablebadges.recognition.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Takes policies out of what they come in: a token that their authority signed, or JSON, in which each policy has a proof
 * inside or is signed by nobody. A signature that does not hold is an error; it never makes a policy an unsigned one.
 */
final class PolicyOpening {
    private static final String AUTHORITY = "authority";

    private final String source;
    private final AuthorityKeys keys;

    /**
     * Takes policies out.
     *
     * @param source what they are taken from, as whoever gave it calls that
     */
    PolicyOpening(String source, AuthorityKeys keys) {
        this.source = source;
        this.keys = keys;
    }

    /** The policies of a file: a token, one policy, or an array of them. */
    List<PolicyText> file(byte[] bytes) throws ProblemException {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        return text.startsWith("{") || text.startsWith("[") ? json(bytes) : List.of(token(text));
    }

    /** The one policy of a token. */
    PolicyText token(String token) throws ProblemException {
        return new PolicyText(
                SignedStatement.open(token, PolicySet.TYPE, AUTHORITY, keys), JsonPointer.ROOT, true, source);
    }

    private List<PolicyText> json(byte[] bytes) throws ProblemException {
        JsonValue root = JsonReader.read(bytes, JsonLimits.DEFAULT).root();
        if (!(root instanceof JsonArray array)) {
            return List.of(one(root, JsonPointer.ROOT));
        }
        List<PolicyText> texts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < array.elements().size(); i++) {
            try {
                texts.add(one(array.elements().get(i), JsonPointer.ROOT.child(i)));
            } catch (ProblemException e) {
                findings.addAll(e.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new ProblemException(findings);
        }
        return texts;
    }

    private PolicyText one(JsonValue value, JsonPointer at) throws ProblemException {
        if (!(value instanceof JsonObject policy)) {
            throw ProblemException.of(ProblemCode.POLICY_WRONG_SHAPE, at, "object");
        }
        if (!policy.has(PolicyProof.MEMBER)) {
            return new PolicyText(policy, at, false, source);
        }
        Iri authority = Iri.of(policy.string(AUTHORITY).orElse(""));
        List<PublicKey> known = keys.of(authority);
        if (known.isEmpty()) {
            throw ProblemException.of(ProblemCode.POLICY_KEY_UNKNOWN, at.child(AUTHORITY), authority);
        }
        try {
            return new PolicyText(PolicyProof.open(policy, authority, known), at, true, source);
        } catch (ProblemException e) {
            throw new ProblemException(
                    e.findings().stream().map(finding -> finding.below(at)).toList());
        }
    }
}
