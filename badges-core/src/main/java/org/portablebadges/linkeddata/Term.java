package org.portablebadges.linkeddata;

import java.util.Objects;
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

    private Term(Builder from) {
        this.name = from.name;
        this.iri = from.iri;
        this.coercion = from.coercion;
        this.scoped = from.scoped;
        this.container = from.container;
        this.prefix = from.prefix;
        this.isProtected = from.isProtected;
        this.usual = from.usual;
    }

    /** A name whose meaning a context takes away. */
    static Term none(String name) {
        return new Builder(name).build();
    }

    /** A name that stands for an IRI without being defined as a term. */
    static Term ofIri(String name, String iri) {
        return new Builder(name).iri(iri).build();
    }

    String name() {
        return name;
    }

    /** What it stands for: an absolute IRI or a keyword; null where the context takes its meaning away. */
    @Nullable
    String iri() {
        return iri;
    }

    /** {@code @id}, {@code @vocab}, {@code @json} or a datatype; null where there is none. */
    @Nullable
    String coercion() {
        return coercion;
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
        private Container container = Container.SET;
        private boolean prefix;
        private boolean isProtected;
        private boolean usual = true;

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

        Term build() {
            return new Term(this);
        }
    }
}
