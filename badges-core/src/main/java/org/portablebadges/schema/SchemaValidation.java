package org.portablebadges.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    private static final SchemaValidation BUNDLED = new SchemaValidation(SchemaCatalog::bundled);

    private final Supplier<SchemaCatalog> catalog;
    private volatile @Nullable SchemaEngine engine;

    private SchemaValidation(Supplier<SchemaCatalog> catalog) {
        this.catalog = catalog;
    }

    /** Validation against the schemas in this library. They are read when first asked for. */
    public static SchemaValidation bundled() {
        return BUNDLED;
    }

    /** Validation against the schemas of a catalog. They are compiled when first validated against. */
    public static SchemaValidation of(SchemaCatalog catalog) {
        requireNonNull(catalog, "catalog");
        return new SchemaValidation(() -> catalog);
    }

    /** The schemas that are validated against. */
    public SchemaCatalog catalog() {
        return catalog.get();
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
        Optional<SchemaCatalog.Place> place = catalog().place(schemaUrl);
        if (place.isEmpty()) {
            return List.of(Finding.warning(ProblemCode.SCHEMA_NOT_CHECKED, JsonPointer.ROOT, schemaUrl));
        }
        return engine().validate(document, place.get().reference());
    }

    // Threads that ask at once may each make one; they are alike.
    private SchemaEngine engine() {
        SchemaEngine known = engine;
        if (known == null) {
            known = new SchemaEngine(catalog().files());
            engine = known;
        }
        return known;
    }
}
