package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.Signer;
import org.portablebadges.linkeddata.ContextRole;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.TypedJws;
import org.portablebadges.schema.SchemaCatalog;

/**
 * What somebody whom the reader trusts has gathered so that badges can be verified without a network: which issuers are
 * recognized and for what, which keys are theirs and since when, documents and status lists as they were found, and until
 * when all this is meant to be used. One file, signed by the operator of the list. Immutable and thread-safe.
 */
public final class TrustBundle {
    /** Largest file that is read, in bytes. */
    public static final int MAX_BYTES = BundleFile.MAX_BYTES;

    /** Header member {@code typ} of a signed bundle. */
    public static final String TYPE = BundleFile.TYPE;

    private final BundleContent content;
    private final List<Finding> findings;
    private final @Nullable OperatorKey signer;
    private final Map<Iri, TrustedIssuer> byId = new HashMap<>();
    private final Map<Iri, KnownKeys> keys = new ConcurrentHashMap<>();
    private final CapturedDocuments captured;
    private final DocumentSource contexts;
    private final SchemaCatalog schemas;

    TrustBundle(JsonObject json, @Nullable OperatorKey signer) throws ProblemException {
        List<Finding> warnings = new ArrayList<>();
        this.content = BundleReader.read(json, warnings);
        this.findings = List.copyOf(warnings);
        this.signer = signer;
        for (TrustedIssuer issuer : content.issuers()) {
            issuer.allIds().forEach(id -> byId.put(id, issuer));
        }
        this.captured = capturedOf(content);
        this.contexts = contextsOf(content);
        this.schemas = schemasOf(content);
    }

    /**
     * Opens a bundle that its operator signed.
     *
     * @throws ProblemException {@code trust.unsigned}, {@code trust.truncated}, {@code trust.other-key} or {@code
     *     trust.altered} where it is not the operator's word; {@code limit.…}, {@code json.…} or {@code jws.…} where it
     *     cannot be read; otherwise everything in it that is not as it must be, each at its place
     */
    public static TrustBundle open(byte[] file, OperatorKey operator) throws ProblemException {
        return new TrustBundle(BundleFile.open(file, requireNonNull(operator, "operator")), operator);
    }

    /**
     * Reads a bundle for which nobody vouches: its JSON, or a signed one whose signature is not looked at. Every report
     * that rests on it says so.
     *
     * @throws ProblemException as {@link #open} does, but for the signature
     */
    public static TrustBundle unsigned(byte[] file) throws ProblemException {
        return new TrustBundle(BundleFile.contentOf(file), null);
    }

    /** Starts an empty bundle. */
    public static TrustBundleBuilder builder() {
        return new TrustBundleBuilder();
    }

    /** Starts the next edition with all that this one has. */
    public TrustBundleBuilder toBuilder() {
        return new TrustBundleBuilder(content);
    }

    /**
     * Refuses an edition that is not later than one already known, so that nobody can bring back keys and issuers that
     * were taken out.
     *
     * @throws ProblemException {@code trust.not-newer}
     */
    public void requireNewerThan(long sequence) throws ProblemException {
        if (content.sequence() <= sequence) {
            throw ProblemException.of(ProblemCode.TRUST_NOT_NEWER, content.sequence(), sequence);
        }
    }

    /** The bundle as a compact JWS, ready for a file. The same content and key give the same bytes. */
    public byte[] sign(Signer operator) {
        Iri name = new OperatorKey(operator.publicKey()).name();
        String fragment = operator.publicKey().multikey();
        String token = TypedJws.sign(content.toJson(), TYPE, operator, name + "#" + fragment);
        return (token + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The bundle as JSON that people can read, ready to be edited; nobody signed it. */
    public byte[] toJson() {
        return (JsonWriter.pretty(content.toJson()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The key that signed it; empty where nobody vouches for it. */
    public Optional<OperatorKey> signer() {
        return Optional.ofNullable(signer);
    }

    /** Number of this edition; a later one has a higher number. */
    public long sequence() {
        return content.sequence();
    }

    /** When the operator made it. */
    public Instant issuedAt() {
        return content.issuedAt();
    }

    /** When a newer one is due. */
    public Instant nextUpdate() {
        return content.nextUpdate();
    }

    /** Whether a newer one was due before this instant. */
    public boolean isStaleAt(Instant instant) {
        return instant.isAfter(content.nextUpdate());
    }

    /** Name of whoever keeps the list. */
    public String operator() {
        return content.operator();
    }

    /** Every issuer, in the operator's order. */
    public List<TrustedIssuer> issuers() {
        return content.issuers();
    }

    /** The issuer of exactly this identifier, in use or former; a lookalike is another one. */
    public Optional<TrustedIssuer> find(Iri issuer) {
        return Optional.ofNullable(byId.get(issuer));
    }

    /** The keys of the issuer of this identifier; empty where it is not listed. */
    public Optional<KnownKeys> keysOf(Iri issuer) {
        return find(issuer).map(listed -> keys.computeIfAbsent(issuer, id -> KnownKeys.of(listed, content.issuedAt())));
    }

    /** Who else may sign status lists for the issuer of this identifier. */
    public List<Iri> delegatesOf(Iri issuer) {
        return find(issuer).map(TrustedIssuer::statusListSigners).orElse(List.of());
    }

    /** Every captured document: status lists and documents about keys as well, of each address the latest. */
    public CapturedDocuments captured() {
        return captured;
    }

    /** Captured status lists. */
    public List<CapturedDocument> statusLists() {
        return content.statusLists();
    }

    /** Captured documents that are neither status lists nor about an issuer's keys. */
    public List<CapturedDocument> documents() {
        return content.documents();
    }

    /** Vocabularies beside the bundled ones. */
    public List<TrustedContext> contexts() {
        return content.contexts();
    }

    /** The vocabularies that credentials may name, by address. */
    public DocumentSource contextSource() {
        return contexts;
    }

    /** JSON Schemas beside the bundled ones. */
    public List<TrustedSchema> schemas() {
        return content.schemas();
    }

    /** The bundled JSON Schemas and those of this bundle. */
    public SchemaCatalog schemaCatalog() {
        return schemas;
    }

    /** Recognition policies. */
    public List<PolicyText> policies() {
        return content.policies();
    }

    /** What is worth a word: members at the top that this version does not know and keeps. */
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String toString() {
        return "trust bundle " + sequence() + " of " + operator() + ", " + issuedAt();
    }

    private static CapturedDocuments capturedOf(BundleContent content) {
        CapturedDocuments.Builder all = CapturedDocuments.builder();
        content.documents().forEach(all::keepLatest);
        content.statusLists().forEach(all::keepLatest);
        for (TrustedIssuer issuer : content.issuers()) {
            for (KeyCapture capture : issuer.keyDocuments()) {
                byte[] bytes = capture.text().getBytes(StandardCharsets.UTF_8);
                all.keepLatest(new CapturedDocument(capture.address(), capture.capturedAt(), false, bytes));
            }
        }
        return all.build();
    }

    private static DocumentSource contextsOf(BundleContent content) throws ProblemException {
        Map<Iri, JsonObject> documents = new LinkedHashMap<>();
        for (TrustedContext context : content.contexts()) {
            if (context.roles().contains(ContextRole.CREDENTIAL)) {
                documents.put(context.url(), context.document());
            }
        }
        return DocumentSource.of(documents);
    }

    private static SchemaCatalog schemasOf(BundleContent content) throws ProblemException {
        SchemaCatalog catalog = SchemaCatalog.bundled();
        for (TrustedSchema schema : content.schemas()) {
            catalog = catalog.with(schema.url(), schema.document());
        }
        return catalog;
    }
}
