package org.portablebadges.verify.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portablebadges.json.JsonObject;
import org.portablebadges.linkeddata.ContextCatalog;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.schema.SchemaCatalog;

/**
 * Reads what a trust bundle says, strictly: everything that is wrong is told at once, each at its place. A member at the
 * top that is not known is kept and told of; anywhere deeper it could limit what stands beside it, so it is refused.
 */
final class BundleReader {
    private final Members root;
    private final List<Finding> findings = new ArrayList<>();

    private BundleReader(JsonObject json) {
        this.root = new Members(json, JsonPointer.ROOT, findings);
    }

    /**
     * @param warnings gets what is worth a word and no more
     * @throws ProblemException with every error
     */
    static BundleContent read(JsonObject json, List<Finding> warnings) throws ProblemException {
        var reader = new BundleReader(json);
        BundleContent content = reader.content();
        List<Finding> errors = reader.findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        warnings.addAll(reader.findings);
        return content;
    }

    private BundleContent content() {
        String version = root.text("version");
        if (!version.isEmpty() && !version.equals(BundleContent.VERSION)) {
            root.refuse("version", ProblemCode.FORMAT_WRONG_SHAPE, "version " + BundleContent.VERSION);
        }
        long sequence = root.count("sequence");
        Instant issuedAt = root.instant("issuedAt");
        Instant nextUpdate = root.instant("nextUpdate");
        if (root.object().has("nextUpdate") && !nextUpdate.isAfter(issuedAt)) {
            root.refuse("nextUpdate", ProblemCode.FORMAT_WRONG_SHAPE, "a date after issuedAt");
        }
        String operator = root.text("operator");
        List<TrustedIssuer> issuers = issuers();
        List<CapturedDocument> documents =
                root.parts("documents").stream().map(CapturedDocument::read).toList();
        List<CapturedDocument> statusLists =
                root.parts("statusLists").stream().map(CapturedDocument::read).toList();
        captured(documents, statusLists);
        List<TrustedContext> contexts = contexts();
        List<TrustedSchema> schemas = schemas();
        List<PolicyText> policies =
                root.parts("policies").stream().map(PolicyText::read).toList();
        root.end(Severity.WARNING);
        return new BundleContent(
                sequence,
                issuedAt,
                nextUpdate,
                operator,
                issuers,
                documents,
                statusLists,
                contexts,
                schemas,
                policies,
                root.rest());
    }

    // One identifier for two issuers would let one sign for the other.
    private List<TrustedIssuer> issuers() {
        if (!root.has("issuers")) {
            findings.add(Finding.error(ProblemCode.FORMAT_MEMBER_MISSING, JsonPointer.ROOT, "issuers"));
        }
        List<TrustedIssuer> issuers = new ArrayList<>();
        Set<Iri> taken = new HashSet<>();
        for (Members part : root.parts("issuers")) {
            TrustedIssuer issuer = TrustedIssuer.read(part);
            issuer.allIds().stream()
                    .filter(id -> !taken.add(id))
                    .forEach(id -> part.refuse("ids", ProblemCode.FORMAT_DUPLICATE_ID, id));
            issuers.add(issuer);
        }
        return issuers;
    }

    private void captured(List<CapturedDocument> documents, List<CapturedDocument> statusLists) {
        Set<Iri> taken = new HashSet<>();
        documents.stream()
                .map(CapturedDocument::address)
                .filter(address -> !taken.add(address))
                .forEach(address -> root.refuse("documents", ProblemCode.FORMAT_DUPLICATE_ID, address));
        statusLists.stream()
                .map(CapturedDocument::address)
                .filter(address -> !taken.add(address))
                .forEach(address -> root.refuse("statusLists", ProblemCode.FORMAT_DUPLICATE_ID, address));
    }

    private List<TrustedContext> contexts() {
        List<TrustedContext> contexts = new ArrayList<>();
        Set<Iri> taken = new HashSet<>();
        for (Members part : root.parts("contexts")) {
            TrustedContext context = TrustedContext.read(part);
            if (ContextCatalog.bundled().find(context.url()).isPresent()) {
                part.refuse("url", ProblemCode.TRUST_ADDRESS_TAKEN, context.url());
            } else if (!taken.add(context.url())) {
                part.refuse("url", ProblemCode.FORMAT_DUPLICATE_ID, context.url());
            }
            contexts.add(context);
        }
        return contexts;
    }

    private List<TrustedSchema> schemas() {
        List<TrustedSchema> schemas = new ArrayList<>();
        SchemaCatalog catalog = SchemaCatalog.bundled();
        for (Members part : root.parts("schemas")) {
            TrustedSchema schema = TrustedSchema.read(part);
            try {
                catalog = catalog.with(schema.url(), schema.document());
            } catch (ProblemException e) {
                part.refuse(e.code() == ProblemCode.TRUST_ADDRESS_TAKEN ? "url" : "text", e);
            }
            schemas.add(schema);
        }
        return schemas;
    }
}
