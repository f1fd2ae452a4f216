package org.portablebadges.container;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Finding;

/** The one credential that a file carries, as text, and what is unusual about how it is carried. */
public final class ExtractedCredential {
    /** What the text is. */
    enum Kind {
        COMPACT_JWS("compact JWS"),
        JSON("JSON"),
        ADDRESS("address");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private final ContainerFormat format;
    private final @Nullable Generation generation;
    private final Kind kind;
    private final String text;
    private final List<Finding> findings;

    ExtractedCredential(
            ContainerFormat format, @Nullable Generation generation, Kind kind, String text, List<Finding> findings) {
        this.format = format;
        this.generation = generation;
        this.kind = kind;
        this.text = text;
        this.findings = List.copyOf(findings);
    }

    /** What kind of file it is. */
    public ContainerFormat format() {
        return format;
    }

    /** What the place in a picture is for; empty for JSON and JWS, where only the content tells. */
    public Optional<Generation> generation() {
        return Optional.ofNullable(generation);
    }

    /**
     * The credential: a compact JWS without white space around it, or text that starts as a JSON object, white space
     * included, exactly as it is carried; or the address of an Open Badges 2.0 badge, see {@link #isAddress()}.
     */
    public String text() {
        return text;
    }

    /** Whether the text is a compact JWS. */
    public boolean isCompactJws() {
        return kind == Kind.COMPACT_JWS;
    }

    /** Whether a picture of Open Badges 2.0 holds nothing but the address at which the badge is to be had. */
    public boolean isAddress() {
        return kind == Kind.ADDRESS;
    }

    /** Warnings about the container, in a fixed order; none of them makes the text doubtful. */
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String toString() {
        return kind.label + " of " + text.length() + " characters in " + format + " " + findings;
    }
}
