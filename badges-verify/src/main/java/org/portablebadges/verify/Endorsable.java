package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.Conformance;
import org.portablebadges.problem.Iri;

/**
 * What an endorsement stands on, and so may speak of: an achievement or a profile of itself only; a credential also of
 * everything that it names by an id, such as its recipient, its achievement, and profiles and credentials in it. What
 * was looked up once is kept, because hundreds of endorsements may stand on one thing. Not thread-safe.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential">OB 3.0 EndorsementCredential</a>
 */
final class Endorsable {
    private static final Set<String> OTHER_WORDS = Set.of(
            "endorsement",
            "proof",
            "credentialStatus",
            "credentialSchema",
            "evidence",
            "refreshService",
            "related",
            "termsOfUse");
    private static final Set<String> PROFILES = Set.of("issuer", "creator", "source", "parentOrg");

    private final JsonObject host;
    private final boolean credential;
    private final IdentityHashMap<JsonObject, Map<Digest, Optional<Multihash>>> versions = new IdentityHashMap<>();
    private @Nullable Map<String, List<JsonObject>> index;

    /**
     * What stands here.
     *
     * @param host the object that holds the endorsement
     * @param credential whether that object is a credential
     */
    Endorsable(JsonObject host, boolean credential) {
        this.host = requireNonNull(host, "host");
        this.credential = credential;
    }

    /** What it is known by. */
    Optional<Iri> id() {
        return host.string("id").map(Iri::of);
    }

    /** Every description of what this id names; one named without a description as an object with the id alone. */
    List<JsonObject> named(Iri id) {
        if (index == null) {
            index = new HashMap<>();
            add(host, index);
            if (credential) {
                search(host, index);
            }
        }
        return index.getOrDefault(id.value(), List.of());
    }

    /** The hash that holds this version of an achievement; empty where it is none, or has no canonical form. */
    Optional<Multihash> version(JsonObject achievement, Digest function) {
        return versions.computeIfAbsent(achievement, any -> new EnumMap<>(Digest.class))
                .computeIfAbsent(function, any -> Achievement.read(achievement, Conformance.COMPATIBLE)
                        .value()
                        .flatMap(read -> read.versionDigest(function)));
    }

    private static void search(JsonObject object, Map<String, List<JsonObject>> found) {
        object.members().forEach((name, value) -> {
            if (!OTHER_WORDS.contains(name)) {
                search(name, value, found);
            }
        });
    }

    private static void search(String name, JsonValue value, Map<String, List<JsonObject>> found) {
        if (value instanceof JsonObject object) {
            add(object, found);
            search(object, found);
        } else if (value instanceof JsonArray array) {
            array.elements().forEach(element -> search(name, element, found));
        } else if (value instanceof JsonString && PROFILES.contains(name)) {
            add(JsonObject.EMPTY.with("id", value), found);
        }
    }

    private static void add(JsonObject object, Map<String, List<JsonObject>> found) {
        object.string("id").ifPresent(id -> found.computeIfAbsent(id, key -> new ArrayList<>())
                .add(object));
    }
}
