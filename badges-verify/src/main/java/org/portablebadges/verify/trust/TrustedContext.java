package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.linkeddata.AddedContext;
import org.portablebadges.linkeddata.ContextRole;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

/**
 * A vocabulary in addition to the bundled ones, see {@link AddedContext} for what it may not do.
 *
 * @param url the address that credentials name
 * @param roles kinds of document that may name it
 * @param text the document, exactly as published
 */
public record TrustedContext(Iri url, Set<ContextRole> roles, String text) {
    public TrustedContext {
        requireNonNull(url, "url");
        requireNonNull(text, "text");
        roles = Set.copyOf(roles);
    }

    /** SHA-256 of the text, in lower-case hexadecimal digits. */
    public String sha256() {
        return Digest.SHA_256.hexOf(text);
    }

    /**
     * The document.
     *
     * @throws ProblemException where the text is not a JSON object
     */
    public JsonObject document() throws ProblemException {
        return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
    }

    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder().put("url", url.value());
        // In the order of the enum, since a set has none.
        Json.put(json, "roles", new TreeSet<>(roles).stream().toList(), role -> new JsonString(role.value()));
        return json.put("sha256", sha256()).put("text", text).build();
    }

    static TrustedContext read(Members members) {
        Set<ContextRole> roles = new TreeSet<>();
        for (String name : members.texts("roles")) {
            Stream.of(ContextRole.values())
                    .filter(role -> role.value().equals(name))
                    .findFirst()
                    .ifPresentOrElse(roles::add, () -> members.refuse("roles", ProblemCode.FORMAT_UNKNOWN_TERM, name));
        }
        members.requireAny("roles", roles.stream().toList());
        var context = new TrustedContext(members.iri("url"), roles, members.text("text"));
        members.requireHash("sha256", context.text());
        try {
            for (Finding finding : AddedContext.refusals(context.document())) {
                members.findings().add(finding.below(members.at().then(JsonPointer.of("text"))));
            }
        } catch (ProblemException e) {
            members.refuse("text", e);
        }
        members.end(Severity.ERROR);
        return context;
    }
}
