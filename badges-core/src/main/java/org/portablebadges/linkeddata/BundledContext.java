package org.portablebadges.linkeddata;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/** One revision of a context that this library carries. The document is read when first asked for. Thread-safe. */
public final class BundledContext {
    private final JsonObject entry;
    private final Iri url;
    private final List<Iri> aliases;
    private final Set<ContextRole> roles;
    private volatile @Nullable JsonObject document;

    BundledContext(JsonObject entry) {
        this.entry = entry;
        this.url = Iri.of(text("url"));
        this.aliases = texts("aliases").map(Iri::of).toList();
        this.roles = EnumSet.noneOf(ContextRole.class);
        texts("roles").map(BundledContext::role).forEach(roles::add);
    }

    /** Address by which credentials name the context; several revisions may share it. */
    public Iri url() {
        return url;
    }

    /** Further addresses of the same document; most contexts have none. */
    public List<Iri> aliases() {
        return aliases;
    }

    /** Year and month of the content, such as {@code 2026-06}; {@code single} where the address has one revision. */
    public String revision() {
        return text("revision");
    }

    /** Whether this is the revision to take unless there is reason to try another. */
    public boolean isDefault() {
        return flag("default");
    }

    /** Whether the revision was rebuilt from release notes because the published bytes were not at hand. */
    public boolean isRebuilt() {
        return flag("rebuilt");
    }

    /** Kinds of document that may name this context. */
    public Set<ContextRole> roles() {
        return Set.copyOf(roles);
    }

    /**
     * SHA-256 of the bytes as published, in lower-case hexadecimal digits. {@link #document()} says the same JSON in
     * another formatting; of a rebuilt revision this is the hash of the rebuilt text.
     */
    public String sha256() {
        return text("sha256");
    }

    /** The document: an object with the member {@code @context}. */
    public JsonObject document() {
        JsonObject known = document;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            JsonObject read = document;
            if (read == null) {
                read = ContextCatalog.resource(file())
                        .asObject()
                        .orElseThrow(() -> new IllegalStateException("a context is not an object: " + file()));
                document = read;
            }
            return read;
        }
    }

    /** The address and the revision. */
    @Override
    public String toString() {
        return url + " (" + revision() + ")";
    }

    String file() {
        return text("file");
    }

    boolean answersTo(Iri address) {
        return url.equals(address) || aliases.contains(address);
    }

    private static ContextRole role(String value) {
        return Stream.of(ContextRole.values())
                .filter(role -> role.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalog names an unknown role: " + value));
    }

    private String text(String name) {
        return entry.string(name).orElseThrow(() -> missing(name));
    }

    private Stream<String> texts(String name) {
        JsonArray array = entry.array(name).orElseThrow(() -> missing(name));
        return array.elements().stream().map(JsonValue::asString).flatMap(Optional::stream);
    }

    private boolean flag(String name) {
        return entry.get(name).orElseThrow(() -> missing(name)) == JsonLiteral.TRUE;
    }

    private IllegalStateException missing(String name) {
        return new IllegalStateException("the catalog lacks the member " + name + " in " + entry);
    }
}
