package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonObject;
import org.portablebadges.model.CredentialSchema;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.schema.SchemaValidation;

/**
 * SCHEMA: the credential keeps the JSON Schemas that it names. They are chosen by their address among the bundled ones
 * and those of the trust bundle;
 * a schema that the issuer brings along is never run.
 */
final class SchemaCheck {
    private static final Set<String> KINDS = Set.of("1EdTechJsonSchemaValidator2019", "JsonSchema");

    private final SecuredCredential secured;
    private final SchemaValidation validation;
    private final List<Finding> violations = new ArrayList<>();
    private final List<Finding> open = new ArrayList<>();
    private int kept;

    private SchemaCheck(SecuredCredential secured, SchemaValidation validation) {
        this.secured = secured;
        this.validation = validation;
    }

    static Check of(List<CredentialSchema> schemas, SecuredCredential secured, Settings settings) {
        if (schemas.isEmpty()) {
            return Check.skipped(CheckId.SCHEMA, Note.of(NoteCode.SCHEMA_NONE));
        }
        var check = new SchemaCheck(secured, settings.schemas());
        JsonPointer at = secured.credentialPointer().child("credentialSchema");
        boolean many = secured.credential().array("credentialSchema").isPresent();
        for (int i = 0; i < schemas.size(); i++) {
            check.run(schemas.get(i), many ? at.child(i) : at);
        }
        return check.result();
    }

    private Check result() {
        if (!violations.isEmpty()) {
            violations.addAll(open);
            return Check.failed(CheckId.SCHEMA, violations);
        }
        return open.isEmpty()
                ? Check.passed(CheckId.SCHEMA, Note.of(NoteCode.SCHEMA_KEPT, kept), List.of())
                : Check.undetermined(CheckId.SCHEMA, open);
    }

    private void run(CredentialSchema schema, JsonPointer at) {
        Optional<Iri> address = schema.id().filter(validation.catalog()::contains);
        if (address.isEmpty() || schema.type().stream().noneMatch(KINDS::contains)) {
            String named = schema.id().map(Iri::value).orElse("");
            open.add(Finding.error(ProblemCode.SCHEMA_NOT_CHECKED, at, named));
            return;
        }
        List<Finding> findings = validation.validate(document(), address.get()).stream()
                .map(finding -> finding.below(secured.credentialPointer()))
                .toList();
        // A limit met here is a limit of this check and says nothing about the file as a whole.
        if (findings.stream().anyMatch(Limits::isExceeded)) {
            open.addAll(findings);
        } else if (findings.isEmpty()) {
            kept++;
        } else {
            violations.addAll(findings);
        }
    }

    private JsonObject document() {
        return secured.mechanism() == Mechanism.DATA_INTEGRITY
                ? secured.document().object()
                : secured.credential();
    }
}
