package org.portablebadges.recognition.policy;

import java.util.List;
import java.util.Map;

/**
 * How a badge must name the person.
 *
 * @param accept kinds of identifier that count, as the standard spells them, and {@code did} for the subject's own id;
 *     any kind but a name where empty
 * @param minimum the weakest match that counts
 */
public record IdentityRule(List<String> accept, Strength minimum) {
    /** Any kind of identifier, or a signed statement. */
    public static final IdentityRule ANY = new IdentityRule(List.of(), Strength.STATEMENT);

    /** The kind that stands for the subject's own identifier. */
    public static final String DID = "did";

    /** A name, by which nobody is known for certain. */
    public static final String NAME = "name";

    static final Map<String, Strength> MINIMUMS =
            Map.of("did", Strength.DID, "identifier", Strength.IDENTIFIER, "statement", Strength.STATEMENT);

    /** How strong a match is, the weakest first. Closed. */
    public enum Strength {
        /** Somebody entitled to signed that it is the same person. */
        STATEMENT,
        /** An identifier that others know the person by. */
        IDENTIFIER,
        /** The identifier is the person's own. */
        DID
    }

    public IdentityRule {
        accept = List.copyOf(accept);
    }

    /** Whether identifiers of this kind count. A name alone never does. */
    public boolean accepts(String kind) {
        return !kind.equals(NAME) && (accept.isEmpty() || accept.contains(kind));
    }
}
