package org.portablebadges.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * The schemas that this library carries, by the address that credentials name. An address is compared as a string, and
 * a schema's own {@code $id} is never looked at: the published ones name each other's addresses. Immutable and
 * thread-safe.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#json-schema">OB 3.0, JSON Schema</a>
 */
public final class SchemaCatalog {
    /** Achievement credentials as published since October 2025: a single value may stand for an array of one. */
    public static final Iri ACHIEVEMENT_CREDENTIAL =
            Iri.of("https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json");
    /** Endorsement credentials, as tolerant as {@link #ACHIEVEMENT_CREDENTIAL}. */
    public static final Iri ENDORSEMENT_CREDENTIAL =
            Iri.of("https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json");
    /** Profiles, as tolerant as {@link #ACHIEVEMENT_CREDENTIAL}. */
    public static final Iri PROFILE =
            Iri.of("https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_profile_schema.json");
    /** Achievement credentials of VC 2.0 or 1.1, whichever the first context announces. */
    public static final Iri ANY_ACHIEVEMENT_CREDENTIAL =
            Iri.of("https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_anyachievementcredential_schema.json");
    /** Endorsement credentials of VC 2.0 or 1.1, whichever the first context announces. */
    public static final Iri ANY_ENDORSEMENT_CREDENTIAL =
            Iri.of("https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_anyendorsementcredential_schema.json");
    /** Comprehensive learner records, as tolerant as {@link #ACHIEVEMENT_CREDENTIAL}. */
    public static final Iri CLR_CREDENTIAL =
            Iri.of("https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json");

    /**
     * Achievement credentials as published until 2025: arrays are arrays, texts are strings. What the standard lets an
     * issuer write singly (proof, schema, terms of use) is allowed singly. A name of ours; no credential names it.
     */
    public static final Iri STRICT_ACHIEVEMENT_CREDENTIAL =
            Iri.of("urn:portable-badges:schema:strict:achievementcredential");
    /** Endorsement credentials, as strict as {@link #STRICT_ACHIEVEMENT_CREDENTIAL}. */
    public static final Iri STRICT_ENDORSEMENT_CREDENTIAL =
            Iri.of("urn:portable-badges:schema:strict:endorsementcredential");
    /** Profiles, as strict as {@link #STRICT_ACHIEVEMENT_CREDENTIAL}. */
    public static final Iri STRICT_PROFILE = Iri.of("urn:portable-badges:schema:strict:profile");

    /** Recognition policies, each by itself. A form of ours; no standard has one. */
    public static final Iri RECOGNITION_POLICY = Iri.of("urn:portable-badges:schema:recognition-policy");
    /** Cases that recognition policies are held against. */
    public static final Iri RECOGNITION_CASE = Iri.of("urn:portable-badges:schema:recognition-case");
    /** Decisions under recognition policies, as reports write them. */
    public static final Iri RECOGNITION_DECISION = Iri.of("urn:portable-badges:schema:recognition-decision");
    /**
     * Reports of a verification as JSON. Names and codes in them keep their meaning; codes and members of {@code evidence}
     * may be added.
     */
    public static final Iri VERIFICATION_REPORT = Iri.of("urn:portable-badges:schema:verification-report");

    private final Map<String, JsonObject> files = new LinkedHashMap<>();
    private final Map<Iri, Place> places = new LinkedHashMap<>();

    private SchemaCatalog() {}

    private SchemaCatalog(JsonArray entries) {
        entries.elements().forEach(entry -> add(entry.asObject().orElseThrow(() -> damaged("catalog.json"))));
    }

    /** The catalog in this library. */
    public static SchemaCatalog bundled() {
        return Holder.BUNDLED;
    }

    /**
     * This catalog and one schema more. It is known by this address only; its own {@code $id} is ignored.
     *
     * @throws ProblemException {@code trust.address-taken} where there is a schema of this address, {@code
     *     schema.unusable} where the schema needs anything but itself
     */
    public SchemaCatalog with(Iri url, JsonObject schema) throws ProblemException {
        if (contains(url)) {
            throw ProblemException.of(ProblemCode.TRUST_ADDRESS_TAKEN, url);
        }
        JsonObject whole = AddedSchema.read(schema);
        String file = "added-" + files.size();
        var more = new SchemaCatalog();
        more.files.putAll(files);
        more.places.putAll(places);
        more.files.put(file, whole);
        more.places.put(url, new Place(file, ""));
        return more;
    }

    /** Every address that a schema is carried for. */
    public Set<Iri> urls() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** Whether a schema is carried for this address. */
    public boolean contains(Iri url) {
        return places.containsKey(url);
    }

    /** Where the schema of this address stands. */
    Optional<Place> place(Iri url) {
        return Optional.ofNullable(places.get(url));
    }

    /** The files by their names. */
    Map<String, JsonObject> files() {
        return Collections.unmodifiableMap(files);
    }

    private void add(JsonObject entry) {
        String file = entry.string("file").orElseThrow(() -> damaged("catalog.json"));
        String definition = entry.string("class").orElseThrow(() -> damaged("catalog.json"));
        files.computeIfAbsent(file, name -> resource(name).asObject().orElseThrow(() -> damaged(name)));
        for (JsonValue url : entry.array("urls").orElse(JsonArray.of()).elements()) {
            Iri address = Iri.of(url.asString().orElseThrow(() -> damaged("catalog.json")));
            if (places.put(address, new Place(file, definition)) != null) {
                throw new IllegalStateException("two schemas claim the address " + address);
            }
        }
    }

    private static JsonValue resource(String file) {
        try (InputStream in = SchemaCatalog.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("a bundled file is missing: " + file);
            }
            return JsonReader.read(in.readAllBytes(), JsonLimits.DEFAULT).root();
        } catch (IOException e) {
            throw new UncheckedIOException("a bundled file cannot be read: " + file, e);
        } catch (ProblemException e) {
            throw new IllegalStateException("a bundled file is damaged: " + file, e);
        }
    }

    private static IllegalStateException damaged(String file) {
        return new IllegalStateException("a bundled file is damaged: " + file);
    }

    /**
     * A schema inside a file.
     *
     * @param file name of the file
     * @param definition name of the class among the file's {@code $defs}; empty where it is the whole file
     */
    record Place(String file, String definition) {
        /** The place as the engine is asked for it. */
        String reference() {
            return definition.isEmpty() ? file : file + "#/$defs/" + definition;
        }
    }

    private static final class Holder {
        private static final SchemaCatalog BUNDLED =
                new SchemaCatalog(resource("catalog.json").asArray().orElseThrow(() -> damaged("catalog.json")));
    }
}
