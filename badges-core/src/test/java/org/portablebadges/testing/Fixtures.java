package org.portablebadges.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/** The test credentials of spec-fixtures, with what each must come to. */
public final class Fixtures {
    private static final String FOLDER = "/fixtures/";

    private Fixtures() {}

    /** Every case, in the order of the index. */
    public static List<Case> all() {
        return paths().map(Case::new).toList();
    }

    /** One case, such as {@code validity/expired}. */
    public static Case of(String name) {
        return paths().filter(path -> path.startsWith(name + "/"))
                .findFirst()
                .map(Case::new)
                .orElseThrow(() -> new AssertionError("no fixture " + name));
    }

    private static Stream<String> paths() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8).lines();
    }

    /** Any file of the fixtures, such as {@code bundles/registry.jws}. */
    public static byte[] bytes(String name) {
        try (InputStream stream = Fixtures.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new AssertionError("not among the fixtures: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(String name) {
        try {
            return JsonReader.readObject(bytes(name), JsonLimits.DEFAULT).object();
        } catch (ProblemException e) {
            throw new AssertionError(name, e);
        }
    }

    /** The trust bundle of a case. */
    public static final class TrustFile {
        private final JsonObject json;

        private TrustFile(JsonObject json) {
            this.json = json;
        }

        public byte[] bytes() {
            return Fixtures.bytes(json.string("bundle").orElseThrow());
        }

        /** The key that must have signed it; empty where nobody vouches for it. */
        public Optional<String> key() {
            return json.string("key");
        }
    }

    /** A document of the web that a case has at hand. */
    public static final class Document {
        private final JsonObject json;

        private Document(JsonObject json) {
            this.json = json;
        }

        public Iri address() {
            return Iri.of(json.string("address").orElseThrow());
        }

        public Instant capturedAt() {
            return Instant.parse(json.string("capturedAt").orElseThrow());
        }

        /** Name of its file; empty where the address answered that it is gone. */
        public String file() {
            return json.string("file").orElse("");
        }

        /** What it says; empty where the address answered that it is gone. */
        public Optional<byte[]> bytes() {
            return json.string("file").map(name -> Fixtures.bytes("documents/" + name));
        }
    }

    /** One test credential: a file, how it is to be verified, what must come of it, and the golden report. */
    public static final class Case {
        private final String path;
        private final JsonObject json;

        private Case(String path) {
            this.path = path;
            this.json = Fixtures.json(name() + "/case.json");
        }

        /** Area and case, such as {@code validity/expired}. */
        public String name() {
            return path.substring(0, path.lastIndexOf('/'));
        }

        /** Name of the file, such as {@code input.png}. */
        public String file() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        public byte[] bytes() {
            return Fixtures.bytes(path);
        }

        /** The hand-written expectation, as written. */
        public JsonObject json() {
            return json;
        }

        /** The golden report. */
        public JsonObject report() {
            return Fixtures.json(name() + "/report.json");
        }

        /** The class of attacks that the file belongs to; empty where it is none. */
        public Optional<String> attack() {
            return json.string("attack");
        }

        /** Texts of the file that a report in this form, such as {@code html}, may not hold as they are. */
        public List<String> neverShown(String form) {
            return json
                    .object("expect")
                    .flatMap(expect -> expect.object("neverShown"))
                    .flatMap(forms -> forms.array(form))
                    .map(JsonArray::elements)
                    .orElse(List.of())
                    .stream()
                    .map(text -> text.asString().orElseThrow())
                    .toList();
        }

        /** The instant to verify at. */
        public Instant now() {
            return Instant.parse(json.string("now").orElseThrow());
        }

        /** Issuers to recognize; empty where any issuer is accepted. */
        public Optional<List<Iri>> recognized() {
            return texts("recognized").map(list -> list.stream().map(Iri::of).toList());
        }

        /** Domains that the proof must be made for; empty where none are expected. */
        public Optional<List<String>> domains() {
            return texts("domains");
        }

        /** Whom to compare the recipient with: an object with type and value. */
        public Optional<JsonObject> recipient() {
            return json.object("recipient");
        }

        /** The trust bundle to verify with: its bytes, and the key it must be signed with unless nobody vouches for it. */
        public Optional<TrustFile> trust() {
            return json.object("trust").map(TrustFile::new);
        }

        /** Documents of the web that are at hand. */
        public List<Document> documents() {
            return json.array("documents").map(JsonArray::elements).orElse(List.of()).stream()
                    .map(element -> new Document(element.asObject().orElseThrow()))
                    .toList();
        }

        public boolean strict() {
            return json.get("profile").equals(Optional.of(new JsonString("strict")));
        }

        public String verdict() {
            return expect("verdict").orElseThrow();
        }

        /** The check that the case is about; empty for a badge that nothing at all is to be said against. */
        public Optional<String> check() {
            return expect("check");
        }

        /** Outcome of that check. */
        public Optional<String> outcome() {
            return expect("outcome");
        }

        /** Code of that check's gravest finding; empty where it has none. */
        public Optional<String> code() {
            return expect("code");
        }

        /** Verdicts on the documents inside, in their order; empty where the case is not about them. */
        public Optional<List<String>> inner() {
            return json.object("expect")
                    .flatMap(expect -> expect.array("inner"))
                    .map(JsonArray::elements)
                    .map(verdicts -> verdicts.stream()
                            .map(verdict -> verdict.asString().orElseThrow())
                            .toList());
        }

        /** The sound twin that it was made from. */
        public Optional<String> basedOn() {
            return json.string("basedOn");
        }

        @Override
        public String toString() {
            return name();
        }

        private Optional<List<String>> texts(String name) {
            return json.array(name).map(JsonArray::elements).map(elements -> elements.stream()
                    .map(element -> element.asString().orElseThrow())
                    .toList());
        }

        private Optional<String> expect(String name) {
            return json.object("expect").orElseThrow().string(name);
        }
    }
}
