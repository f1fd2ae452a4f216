package org.portablebadges.legacy;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * From where hosted badges of one issuer may come: what the issuer's profile says under {@code startsWith} and
 * {@code allowedOrigins}, each of which must hold where it is given, and otherwise the origin of the issuer's own
 * address. Addresses are compared by scheme, host and port exactly and by whole path segments, because
 * {@code https://example.org.evil.example} starts with {@code https://example.org} too.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject">OB 2.0
 *     VerificationObject</a>
 */
public final class HostedScope {
    private static final String STARTS_WITH = "startsWith";
    private static final String ALLOWED_ORIGINS = "allowedOrigins";

    private final JsonObject policy;
    private final String issuer;

    private HostedScope(JsonObject policy, String issuer) {
        this.policy = policy;
        this.issuer = issuer;
    }

    static HostedScope of(IssuerProfile issuer) {
        return new HostedScope(
                issuer.json().object("verification").orElse(JsonObject.EMPTY),
                issuer.id().map(Iri::value).orElse(""));
    }

    /** Whether a hosted badge at this address is within the scope. An address with two readings never is. */
    public boolean contains(Iri assertion) {
        Optional<WebAddress> address = WebAddress.parse(assertion.value());
        return address.isPresent() && contains(address.get());
    }

    private boolean contains(WebAddress address) {
        if (!policy.has(STARTS_WITH) && !policy.has(ALLOWED_ORIGINS)) {
            return WebAddress.parse(issuer).filter(address::hasOriginOf).isPresent();
        }
        boolean starts =
                !policy.has(STARTS_WITH) || texts(STARTS_WITH).stream().anyMatch(start -> isBelow(address, start));
        boolean origin = !policy.has(ALLOWED_ORIGINS)
                || texts(ALLOWED_ORIGINS).stream().anyMatch(allowed -> isOf(address, allowed));
        return starts && origin;
    }

    private static boolean isBelow(WebAddress address, String start) {
        boolean bare = start.indexOf('?') < 0 && start.indexOf('#') < 0;
        return bare && WebAddress.parse(start).filter(address::isBelow).isPresent();
    }

    // The standard has bare host names here, which say nothing of the scheme; whole origins and ports occur.
    private static boolean isOf(WebAddress address, String allowed) {
        if (WebAddress.isHost(allowed)) {
            return address.host().equals(allowed) && address.hasOwnPort();
        }
        String origin = allowed.contains("://") ? allowed : address.scheme() + "://" + allowed;
        return WebAddress.parse(origin)
                .filter(parsed -> parsed.path().equals(List.of("")))
                .filter(address::hasOriginOf)
                .isPresent();
    }

    private List<String> texts(String name) {
        JsonValue value = policy.get(name).orElse(JsonArray.of());
        return value.asArray().map(JsonArray::elements).orElse(List.of(value)).stream()
                .flatMap(text -> text.asString().stream())
                .toList();
    }
}
