package org.portablebadges.verify.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

/**
 * The registry file of the Digital Credentials Consortium: DIDs with a name and an address each, signed by nobody and
 * without keys. Whoever takes it over says so in the bundle, and every report repeats it.
 *
 * @see <a href="https://github.com/digitalcredentials/issuer-registry-client">The registry's own client</a>
 */
public final class DccRegistry {
    private static final String NAME = "DCC registry";

    private DccRegistry() {}

    /**
     * The issuers of a registry file, in its order.
     *
     * @param capturedAt when the file was there
     * @throws ProblemException where it is no such file, with every entry that is not as it must be
     */
    public static List<TrustedIssuer> read(byte[] file, Instant capturedAt) throws ProblemException {
        JsonObject root = JsonReader.readObject(file, JsonLimits.DEFAULT).object();
        List<Finding> findings = new ArrayList<>();
        JsonObject registry = root.object("registry").orElseGet(() -> {
            findings.add(Finding.error(ProblemCode.FORMAT_MEMBER_MISSING, JsonPointer.ROOT, "registry"));
            return JsonObject.EMPTY;
        });
        var source = new IssuerSource(NAME, capturedAt, Hex.encode(Digest.SHA_256.of(file)), false);
        var entries = new Members(registry, JsonPointer.of("registry"), findings);
        List<TrustedIssuer> issuers = new ArrayList<>();
        for (String id : registry.names()) {
            if (!Iri.isAbsolute(id)) {
                findings.add(Finding.error(
                        ProblemCode.FORMAT_NOT_AN_IRI, entries.at().child(id), id));
            }
            entries.part(id).ifPresent(entry -> issuers.add(issuer(id, entry, source)));
        }
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        return issuers;
    }

    private static TrustedIssuer issuer(String id, Members entry, IssuerSource source) {
        return TrustedIssuer.builder(Iri.of(id), entry.text("name"))
                .contact(entry.optionalText("url").orElse(""))
                .source(source)
                .build();
    }
}
