package org.portablebadges.container;

import java.util.List;
import org.portablebadges.problem.Finding;

/** The one credential that a file carries, as text, and what is unusual about how it is carried. */
public final class ExtractedCredential {
    private final ContainerFormat format;
    private final String text;
    private final boolean compactJws;
    private final List<Finding> findings;

    ExtractedCredential(ContainerFormat format, String text, boolean compactJws, List<Finding> findings) {
        this.format = format;
        this.text = text;
        this.compactJws = compactJws;
        this.findings = List.copyOf(findings);
    }

    /** What kind of file it is. */
    public ContainerFormat format() {
        return format;
    }

    /**
     * The credential: a compact JWS without white space around it, or text that starts as a JSON object, white space
     * included, exactly as it is carried.
     */
    public String text() {
        return text;
    }

    /** Whether the text is a compact JWS; otherwise it is JSON. */
    public boolean isCompactJws() {
        return compactJws;
    }

    /** Warnings about the container, in a fixed order; none of them makes the text doubtful. */
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String toString() {
        return (compactJws ? "compact JWS" : "JSON") + " of " + text.length() + " characters in " + format + " "
                + findings;
    }
}
