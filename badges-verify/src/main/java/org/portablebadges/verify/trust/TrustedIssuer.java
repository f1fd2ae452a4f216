package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.Severity;

/**
 * An issuer in a trust bundle: who it is, which keys are its own, and what it is recognized for. Identifiers are compared
 * character by character. Immutable.
 */
public final class TrustedIssuer {
    private final List<Iri> ids;
    private final List<Iri> formerIds;
    private final List<String> names;
    private final List<TrustedKey> keys;
    private final List<KeyCapture> keyDocuments;
    private final List<Iri> statusListSigners;
    private final RecognizedFor recognizedFor;
    private final String contact;
    private final @Nullable Instant keysCapturedAt;
    private final @Nullable Instant withdrawnSince;
    private final @Nullable IssuerSource source;

    private TrustedIssuer(Builder builder) {
        this.ids = List.copyOf(builder.ids);
        this.formerIds = List.copyOf(builder.formerIds);
        this.names = List.copyOf(builder.names);
        this.keys = List.copyOf(builder.keys);
        this.keyDocuments = List.copyOf(builder.keyDocuments);
        this.statusListSigners = List.copyOf(builder.statusListSigners);
        this.recognizedFor = builder.recognizedFor;
        this.contact = builder.contact;
        this.keysCapturedAt = builder.keysCapturedAt;
        this.withdrawnSince = builder.withdrawnSince;
        this.source = builder.source;
    }

    /** Starts an issuer with its identifier and its name. */
    public static Builder builder(Iri id, String name) {
        return new Builder().id(id).name(name);
    }

    /** Identifiers in use; at least one. */
    public List<Iri> ids() {
        return ids;
    }

    /** Identifiers that were in use once; what was issued under them is recognized like the rest. */
    public List<Iri> formerIds() {
        return formerIds;
    }

    /** Every identifier, those in use first. */
    public List<Iri> allIds() {
        return Stream.concat(ids.stream(), formerIds.stream()).toList();
    }

    /** Names, the one to show first; at least one. */
    public List<String> names() {
        return names;
    }

    /** The name to show. */
    public String name() {
        return names.isEmpty() ? "" : names.get(0);
    }

    /** How to reach the issuer; empty where the operator does not say. */
    public String contact() {
        return contact;
    }

    /** Keys that the operator vouches for. */
    public List<TrustedKey> keys() {
        return keys;
    }

    /** When {@link #keys} were all the keys the issuer had; empty where that is the date of the bundle. */
    public Optional<Instant> keysCapturedAt() {
        return Optional.ofNullable(keysCapturedAt);
    }

    /** Documents about its keys, as found on the web; older ones let old badges be verified. */
    public List<KeyCapture> keyDocuments() {
        return keyDocuments;
    }

    /** What it is recognized for. */
    public RecognizedFor recognizedFor() {
        return recognizedFor;
    }

    /** Since when it is no longer recognized; empty while it is. */
    public Optional<Instant> withdrawnSince() {
        return Optional.ofNullable(withdrawnSince);
    }

    /** Who else may sign status lists for its credentials. */
    public List<Iri> statusListSigners() {
        return statusListSigners;
    }

    /** The list it was taken over from; empty where the operator lists it on their own knowledge. */
    public Optional<IssuerSource> source() {
        return Optional.ofNullable(source);
    }

    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder();
        json.put("ids", Json.iris(ids));
        Json.put(json, "formerIds", formerIds, id -> new JsonString(id.value()));
        json.put("names", Json.texts(names));
        if (!contact.isEmpty()) {
            json.put("contact", contact);
        }
        Json.put(json, "keys", keys, TrustedKey::toJson);
        keysCapturedAt().ifPresent(date -> json.put("keysCapturedAt", date.toString()));
        Json.put(json, "keyDocuments", keyDocuments, KeyCapture::toJson);
        if (!recognizedFor.isEverything()) {
            json.put("recognizedFor", recognizedFor.toJson());
        }
        withdrawnSince().ifPresent(date -> json.put("withdrawnSince", date.toString()));
        Json.put(json, "statusListSigners", statusListSigners, id -> new JsonString(id.value()));
        source().ifPresent(list -> json.put("source", list.toJson()));
        return json.build();
    }

    static TrustedIssuer read(Members members) {
        Builder builder = new Builder();
        builder.ids.addAll(members.iris("ids"));
        builder.formerIds.addAll(members.iris("formerIds"));
        builder.names.addAll(members.texts("names"));
        members.requireAny("ids", builder.ids);
        members.requireAny("names", builder.names);
        builder.contact = members.optionalText("contact").orElse("");
        members.parts("keys").forEach(part -> TrustedKey.read(part).ifPresent(builder.keys::add));
        builder.keysCapturedAt = members.optionalInstant("keysCapturedAt");
        List<Iri> owners = new TrustedIssuer(builder).allIds();
        members.parts("keyDocuments").forEach(part -> builder.keyDocuments.add(KeyCapture.read(part, owners)));
        builder.recognizedFor =
                members.part("recognizedFor").map(RecognizedFor::read).orElse(RecognizedFor.EVERYTHING);
        builder.withdrawnSince = members.optionalInstant("withdrawnSince");
        builder.statusListSigners.addAll(members.iris("statusListSigners"));
        builder.source = members.part("source").map(IssuerSource::read).orElse(null);
        members.end(Severity.ERROR);
        return new TrustedIssuer(builder);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrustedIssuer that && toJson().equals(that.toJson());
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }

    @Override
    public String toString() {
        return name() + " " + allIds();
    }

    /** Collects what is known of an issuer. Not thread-safe. */
    public static final class Builder {
        private final List<Iri> ids = new ArrayList<>();
        private final List<Iri> formerIds = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<TrustedKey> keys = new ArrayList<>();
        private final List<KeyCapture> keyDocuments = new ArrayList<>();
        private final List<Iri> statusListSigners = new ArrayList<>();
        private RecognizedFor recognizedFor = RecognizedFor.EVERYTHING;
        private String contact = "";
        private @Nullable Instant keysCapturedAt;
        private @Nullable Instant withdrawnSince;
        private @Nullable IssuerSource source;

        private Builder() {}

        /** One identifier more. */
        public Builder id(Iri id) {
            ids.add(requireNonNull(id, "id"));
            return this;
        }

        /** One identifier more that was in use once. */
        public Builder formerId(Iri id) {
            formerIds.add(requireNonNull(id, "id"));
            return this;
        }

        /** One name more; the first is shown. */
        public Builder name(String name) {
            names.add(requireNonNull(name, "name"));
            return this;
        }

        /** How to reach the issuer. */
        public Builder contact(String how) {
            this.contact = requireNonNull(how, "how");
            return this;
        }

        /** One key more that the operator vouches for. */
        public Builder key(TrustedKey key) {
            keys.add(requireNonNull(key, "key"));
            return this;
        }

        /** When the keys given were all the keys the issuer had. */
        public Builder keysCapturedAt(Instant date) {
            this.keysCapturedAt = requireNonNull(date, "date");
            return this;
        }

        /** One document more about its keys. */
        public Builder keyDocument(KeyCapture document) {
            keyDocuments.add(requireNonNull(document, "document"));
            return this;
        }

        /** What it is recognized for; everything unless said. */
        public Builder recognizedFor(RecognizedFor what) {
            this.recognizedFor = requireNonNull(what, "what");
            return this;
        }

        /** Since when it is no longer recognized. */
        public Builder withdrawnSince(Instant date) {
            this.withdrawnSince = requireNonNull(date, "date");
            return this;
        }

        /** One more who may sign status lists for its credentials. */
        public Builder statusListSigner(Iri id) {
            statusListSigners.add(requireNonNull(id, "id"));
            return this;
        }

        /** The list it is taken over from. */
        public Builder source(IssuerSource list) {
            this.source = requireNonNull(list, "list");
            return this;
        }

        /** The issuer. */
        public TrustedIssuer build() {
            return new TrustedIssuer(this);
        }
    }
}
