package org.portablebadges.schema;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * The schema engine with our tree, our formats and no way to load anything. The addresses it asks for are the names of
 * our own files, never text of a credential. Thread-safe: after construction nothing is registered.
 */
final class SchemaEngine {
    /** Most looks at a value of the document. A credential as large as the reader allows stays far below. */
    static final int MAX_WORK = 20_000_000;

    private static final String BASE = "bundled:/";

    private final Map<String, JsonObject> files;
    private final Validator validator;
    private final int work;

    SchemaEngine(Map<String, JsonObject> files) {
        this(files, MAX_WORK);
    }

    SchemaEngine(Map<String, JsonObject> files, int work) {
        this.files = Map.copyOf(files);
        this.work = work;
        this.validator = new ValidatorFactory()
                .withJsonNodeFactory(new OurNodes())
                .withEvaluatorFactory(new Formats())
                .withSchemaResolver(uri -> SchemaResolver.Result.empty())
                .withDisabledSchemaValidation(true)
                .createValidator();
        files.forEach((name, schema) -> validator.registerSchema(URI.create(BASE + name), EngineNode.of(schema)));
    }

    /**
     * Validates a document.
     *
     * @param reference name of a file, and a fragment where the schema is a part of it
     */
    List<Finding> validate(JsonObject document, String reference) {
        try {
            var result =
                    validator.validate(URI.create(BASE + reference), EngineNode.of(document, new WorkBudget(work)));
            return result.isValid() ? List.of() : new Violations(files, BASE, document).of(result.getErrors());
        } catch (WorkBudget.Exhausted | StackOverflowError e) {
            // A schema that refers to itself, as one from a trust bundle may, has no end.
            return List.of(Finding.error(ProblemCode.LIMIT_SCHEMA_WORK, JsonPointer.ROOT, work));
        }
    }

    private static final class OurNodes implements JsonNodeFactory {
        @Override
        public JsonNode wrap(Object node) {
            if (node instanceof EngineNode known) {
                return known;
            }
            throw new IllegalArgumentException("not a value of our tree: " + node.getClass());
        }

        @Override
        public JsonNode create(String rawJson) {
            throw new UnsupportedOperationException("JSON is read by the strict reader only");
        }
    }
}
