package org.portablebadges.schema;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * Validation of documents against the schemas of {@link SchemaCatalog}. Formats are asserted: {@code iri},
 * {@code date-time} with a time zone, and {@code date}. Immutable and thread-safe.
 */
public final class SchemaValidation {
    /** Most findings that one validation gives. */
    public static final int MAX_FINDINGS = 100;

    private final SchemaCatalog catalog;
    private final SchemaEngine engine;

    private SchemaValidation(SchemaCatalog catalog) {
        this.catalog = catalog;
        this.engine = new SchemaEngine(catalog.files());
    }

    /** Validation against the schemas in this library. They are compiled when first asked for. */
    public static SchemaValidation bundled() {
        return Holder.BUNDLED;
    }

    /** Validation against the schemas of a catalog. They are compiled here. */
    public static SchemaValidation of(SchemaCatalog catalog) {
        return new SchemaValidation(catalog);
    }

    /** The schemas that are validated against. */
    public SchemaCatalog catalog() {
        return catalog;
    }

    /**
     * Validates a document against the schema of this address.
     *
     * @return nothing where the document is valid. Otherwise one error {@link ProblemCode#SCHEMA_VIOLATION} for each rule
     *     broken, in the order found, at most {@value #MAX_FINDINGS}; or the one error {@link ProblemCode#LIMIT_SCHEMA_WORK}
     *     where the document asks for too much work; or the one warning {@link ProblemCode#SCHEMA_NOT_CHECKED} where no
     *     schema is carried for the address
     */
    public List<Finding> validate(JsonObject document, Iri schemaUrl) {
        Optional<SchemaCatalog.Place> place = catalog.place(schemaUrl);
        if (place.isEmpty()) {
            return List.of(Finding.warning(ProblemCode.SCHEMA_NOT_CHECKED, JsonPointer.ROOT, schemaUrl));
        }
        return engine.validate(document, place.get().reference());
    }

    private static final class Holder {
        private static final SchemaValidation BUNDLED = new SchemaValidation(SchemaCatalog.bundled());
    }
}
