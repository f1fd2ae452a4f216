package org.portablebadges.linkeddata;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonValue;

/**
 * A name as a context defines it. Compared by identity: one definition is one term wherever it is in force. Immutable
 * and thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#dfn-term-definition">JSON-LD 1.1 API, term definition</a>
 */
final class Term {
    /** How the values of a property are held together. */
    enum Container {
        /** Nothing is said of it: one value or several, in no order. */
        NONE,
        /** Several values, in no order. */
        SET,
        /** One ordered list. */
        LIST,
        /** Each value a graph of its own. */
        GRAPH
    }

    private final String name;
    private final @Nullable String iri;
    private final @Nullable String coercion;
    private final @Nullable JsonValue scoped;
    private final Container container;
    private final boolean prefix;
    private final boolean isProtected;
    private final boolean usual;
    private final boolean defined;
    private final @Nullable IriTerm meaning;
    private final @Nullable IriTerm datatype;

    private Term(Builder from) {
        this.name = from.name;
        this.iri = from.iri;
        this.coercion = from.coercion;
        this.scoped = from.scoped;
        this.container = from.container;
        this.prefix = from.prefix;
        this.isProtected = from.isProtected;
        this.usual = from.usual;
        this.defined = from.defined;
        this.meaning = resource(iri);
        this.datatype = resource(coercion);
    }

    private static @Nullable IriTerm resource(@Nullable String iri) {
        return iri == null ? null : IriTerm.ofAbsolute(iri).orElse(null);
    }

    /** A name whose meaning a context takes away. */
    static Term none(String name) {
        return new Builder(name).build();
    }

    /** A name that stands for an IRI without being defined as a term. */
    static Term ofIri(String name, String iri) {
        return new Builder(name).iri(iri).defined(false).build();
    }

    String name() {
        return name;
    }

    /** What it stands for: an absolute IRI or a keyword; null where the context takes its meaning away. */
    @Nullable
    String iri() {
        return iri;
    }

    /** Whether it stands for this keyword. */
    boolean isKeyword(String keyword) {
        return keyword.equals(iri);
    }

    /** Whether it stands for any keyword. */
    boolean isKeyword() {
        return iri != null && iri.startsWith("@");
    }

    /** What it stands for, as a part of statements; empty where that is no absolute IRI. */
    Optional<IriTerm> meaning() {
        return Optional.ofNullable(meaning);
    }

    /** {@code @id}, {@code @vocab}, {@code @json} or a datatype; null where there is none. */
    @Nullable
    String coercion() {
        return coercion;
    }

    /** The datatype of its values; empty where none is stated, or a keyword or something relative is. */
    Optional<IriTerm> datatype() {
        return Optional.ofNullable(datatype);
    }

    /** Context in force inside its values, or on nodes of this type; null where there is none. */
    @Nullable
    JsonValue scoped() {
        return scoped;
    }

    Container container() {
        return container;
    }

    /** Whether it may stand before a colon. */
    boolean isPrefix() {
        return prefix;
    }

    /** Whether other contexts must not give it another meaning. */
    boolean isProtected() {
        return isProtected;
    }

    /** Whether a context defines it; otherwise it only stands for an IRI. */
    boolean isDefined() {
        return defined;
    }

    /** Whether its definition has nothing that is left to the JSON-LD library. */
    boolean isUsual() {
        return usual;
    }

    /** Whether the definitions are the same, but for the protection. */
    boolean meansSameAs(Term other) {
        return name.equals(other.name)
                && Objects.equals(iri, other.iri)
                && Objects.equals(coercion, other.coercion)
                && Objects.equals(scoped, other.scoped)
                && container == other.container
                && prefix == other.prefix;
    }

    /** A term being defined. */
    static final class Builder {
        private final String name;
        private @Nullable String iri;
        private @Nullable String coercion;
        private @Nullable JsonValue scoped;
        private Container container = Container.NONE;
        private boolean prefix;
        private boolean isProtected;
        private boolean usual = true;
        private boolean defined = true;

        Builder(String name) {
            this.name = name;
        }

        Builder iri(String value) {
            iri = value;
            return this;
        }

        Builder coercion(@Nullable String value) {
            coercion = value;
            return this;
        }

        Builder scoped(@Nullable JsonValue value) {
            scoped = value;
            return this;
        }

        Builder container(Container value) {
            container = value;
            return this;
        }

        Builder prefix(boolean value) {
            prefix = value;
            return this;
        }

        Builder isProtected(boolean value) {
            isProtected = value;
            return this;
        }

        Builder usual(boolean value) {
            usual = value;
            return this;
        }

        Builder defined(boolean value) {
            defined = value;
            return this;
        }

        Term build() {
            return new Term(this);
        }
    }
}
