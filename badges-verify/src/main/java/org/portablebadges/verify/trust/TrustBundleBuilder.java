package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/** Collects what a bundle says. Not thread-safe. */
public final class TrustBundleBuilder {
    private final List<TrustedIssuer> issuers = new ArrayList<>();
    private final List<CapturedDocument> documents = new ArrayList<>();
    private final List<CapturedDocument> statusLists = new ArrayList<>();
    private final List<TrustedContext> contexts = new ArrayList<>();
    private final List<TrustedSchema> schemas = new ArrayList<>();
    private final List<PolicyText> policies = new ArrayList<>();
    private JsonObject extensions = JsonObject.EMPTY;
    private long sequence;
    private Instant issuedAt = Instant.EPOCH;
    private Instant nextUpdate = Instant.EPOCH;
    private String operator = "";

    TrustBundleBuilder() {}

    TrustBundleBuilder(BundleContent content) {
        issuers.addAll(content.issuers());
        documents.addAll(content.documents());
        statusLists.addAll(content.statusLists());
        contexts.addAll(content.contexts());
        schemas.addAll(content.schemas());
        policies.addAll(content.policies());
        extensions = content.extensions();
        sequence = content.sequence();
        issuedAt = content.issuedAt();
        nextUpdate = content.nextUpdate();
        operator = content.operator();
    }

    /** Number of the edition, at least 0 and higher than that of the one before. */
    public TrustBundleBuilder sequence(long number) {
        this.sequence = number;
        return this;
    }

    /** When it is made, and when a newer one is due. */
    public TrustBundleBuilder dates(Instant issued, Instant next) {
        this.issuedAt = requireNonNull(issued, "issued");
        this.nextUpdate = requireNonNull(next, "next");
        return this;
    }

    /** Name of whoever keeps the list. */
    public TrustBundleBuilder operator(String name) {
        this.operator = requireNonNull(name, "name");
        return this;
    }

    /** One issuer more; it takes the place of those that share an identifier with it. */
    public TrustBundleBuilder issuer(TrustedIssuer issuer) {
        issuers.removeIf(known -> known.allIds().stream().anyMatch(issuer.allIds()::contains));
        issuers.add(issuer);
        return this;
    }

    /** One captured document more; it takes the place of one from the same address. */
    public TrustBundleBuilder document(Iri address, byte[] bytes, Instant capturedAt) {
        return captured(documents, new CapturedDocument(address, capturedAt, false, bytes));
    }

    /** Captured, that an address answered that its document is gone for good. */
    public TrustBundleBuilder documentGone(Iri address, Instant capturedAt) {
        return captured(documents, new CapturedDocument(address, capturedAt, true, new byte[0]));
    }

    /** One status list more, as its issuer signed it; it takes the place of one from the same address. */
    public TrustBundleBuilder statusList(Iri address, byte[] bytes, Instant capturedAt) {
        return captured(statusLists, new CapturedDocument(address, capturedAt, false, bytes));
    }

    /** One vocabulary more. */
    public TrustBundleBuilder context(TrustedContext context) {
        contexts.add(requireNonNull(context, "context"));
        return this;
    }

    /** One JSON Schema more. */
    public TrustBundleBuilder schema(TrustedSchema schema) {
        schemas.add(requireNonNull(schema, "schema"));
        return this;
    }

    /** One recognition policy more. */
    public TrustBundleBuilder policy(PolicyText policy) {
        policies.add(requireNonNull(policy, "policy"));
        return this;
    }

    /**
     * The bundle, read back from what it will be written as; nobody has signed it yet.
     *
     * @throws ProblemException with everything in it that is not as it must be
     */
    public TrustBundle build() throws ProblemException {
        var content = new BundleContent(
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
                extensions);
        return new TrustBundle(content.toJson(), null);
    }

    private TrustBundleBuilder captured(List<CapturedDocument> list, CapturedDocument document) {
        list.removeIf(known -> known.address().equals(document.address()));
        list.add(document);
        return this;
    }
}
