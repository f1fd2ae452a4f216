package org.portablebadges.linkeddata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * The contexts that this library carries: which addresses, which revisions, for which kinds of document. Immutable and
 * thread-safe; the documents are read when first asked for.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/">OB 3.0, A.2 and B</a>
 */
public final class ContextCatalog {
    private static final String FOLDER = "contexts/";

    private final List<BundledContext> contexts;
    private final Map<Iri, BundledContext> defaults = new LinkedHashMap<>();

    private ContextCatalog(List<BundledContext> contexts) {
        this.contexts = contexts;
        contexts.stream().filter(BundledContext::isDefault).forEach(this::addDefault);
    }

    /** The catalog in this library. */
    public static ContextCatalog bundled() {
        return Holder.BUNDLED;
    }

    /** The context of this address or alias, in its default revision. */
    public Optional<BundledContext> find(Iri url) {
        return Optional.ofNullable(defaults.get(url));
    }

    /** Every revision of the context of this address or alias, newest first; empty where it is not bundled. */
    public List<BundledContext> revisions(Iri url) {
        return contexts.stream().filter(context -> context.answersTo(url)).toList();
    }

    /** Every revision of every context. */
    public List<BundledContext> all() {
        return contexts;
    }

    /** Whether the context is bundled and may be named by this kind of document. */
    public boolean allows(Iri url, ContextRole role) {
        return find(url).filter(context -> context.roles().contains(role)).isPresent();
    }

    /** What one of the bundled files says; the file is part of this library, so a fault in it is a broken build. */
    static JsonValue resource(String file) {
        try (InputStream in = ContextCatalog.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("a bundled file is missing: " + file);
            }
            return JsonReader.read(in.readAllBytes(), JsonLimits.DEFAULT).root();
        } catch (IOException e) {
            throw new UncheckedIOException("a bundled file cannot be read: " + file, e);
        } catch (ProblemException e) {
            throw new IllegalStateException("a bundled file is damaged: " + file, e);
        }
    }

    private void addDefault(BundledContext context) {
        Stream.concat(Stream.of(context.url()), context.aliases().stream()).forEach(address -> {
            if (defaults.put(address, context) != null) {
                throw new IllegalStateException("two contexts claim the address " + address);
            }
        });
    }

    private static ContextCatalog read() {
        JsonArray entries = resource("catalog.json")
                .asArray()
                .orElseThrow(() -> new IllegalStateException("the catalog of contexts is not an array"));
        return new ContextCatalog(entries.elements().stream()
                .map(entry -> entry.asObject()
                        .orElseThrow(() -> new IllegalStateException("the catalog holds something else: " + entry)))
                .map(BundledContext::new)
                .toList());
    }

    private static final class Holder {
        private static final ContextCatalog BUNDLED = read();
    }
}
