package org.portablebadges.linkeddata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.linkeddata.ContextRole.CREDENTIAL;
import static org.portablebadges.linkeddata.ContextRole.KEY_DOCUMENT;
import static org.portablebadges.linkeddata.ContextRole.PROOF;
import static org.portablebadges.linkeddata.ContextRole.STATUS_LIST;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Iri;
import org.portablebadges.testing.PublishedData;

class ContextCatalogTest {
    private static final String PUBLISHED = "reference/contexts";
    private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/";
    private static final Iri OB_3_0_3 = Iri.of(OB + "context-3.0.3.json");

    private final ContextCatalog catalog = ContextCatalog.bundled();

    /** The catalog's hash leads to the published file; the 2025-11 revision is rebuilt, and so is the file. */
    @Test
    void each_context_says_what_the_published_one_says() {
        Map<String, String> published = new HashMap<>();
        for (String file : PublishedData.files(PUBLISHED)) {
            published.put(Hex.encode(Digest.SHA_256.of(PublishedData.bytes(PUBLISHED + "/" + file))), file);
        }
        for (BundledContext context : catalog.all()) {
            assertThat(published).as("%s", context).containsKey(context.sha256());
            String file = published.get(context.sha256());
            assertThat(context.document()).as(file).isEqualTo(PublishedData.json(PUBLISHED + "/" + file));
            assertThat(file.contains("RECONSTRUCTED")).as(file).isEqualTo(context.isRebuilt());
        }
        PublishedData.counted("contexts", catalog.all().size());
    }

    @Test
    void every_file_is_in_the_catalog_and_every_entry_has_its_file() throws Exception {
        Path folder = Path.of(ContextCatalog.class
                        .getResource("contexts/catalog.json")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> !file.equals("catalog.json")))
                    .containsExactlyInAnyOrderElementsOf(
                            catalog.all().stream().map(BundledContext::file).toList());
        }
    }

    @Test
    void every_file_is_formatted_alike() throws Exception {
        for (BundledContext context : catalog.all()) {
            try (var in = ContextCatalog.class.getResourceAsStream("contexts/" + context.file())) {
                assertThat(new String(in.readAllBytes(), UTF_8))
                        .as(context.file())
                        .isEqualTo(JsonWriter.pretty(context.document()) + "\n");
            }
        }
    }

    @Test
    void every_context_is_an_object_with_a_context_and_defines_no_vocabulary_or_base() {
        for (BundledContext context : catalog.all()) {
            assertThat(context.document().names()).as("%s", context).containsExactly("@context");
            assertThat(JsonWriter.compact(context.document()))
                    .as("%s", context)
                    .doesNotContain("\"@vocab\":", "\"@base\":", "\"@import\":");
        }
    }

    @Test
    void the_current_open_badges_context_has_three_revisions() {
        assertThat(catalog.revisions(OB_3_0_3))
                .extracting(BundledContext::revision)
                .containsExactly("2026-06", "2025-11", "2024-12");
        assertThat(catalog.revisions(OB_3_0_3))
                .extracting(BundledContext::isDefault)
                .containsExactly(true, false, false);
        assertThat(catalog.revisions(OB_3_0_3))
                .extracting(BundledContext::isRebuilt)
                .containsExactly(false, true, false);
        assertThat(catalog.find(OB_3_0_3)).map(BundledContext::revision).contains("2026-06");
        assertThat(catalog.find(OB_3_0_3).orElseThrow().sha256()).startsWith("3d34f4d4ef1bce69");
    }

    /** Wherever a class has its own copy of the terms, so take the two away everywhere. */
    @Test
    void the_revisions_differ_only_in_two_terms() {
        var revisions = catalog.revisions(OB_3_0_3).stream()
                .map(BundledContext::document)
                .toList();
        var newest = revisions.get(0);

        assertThat(without(newest, "endorsementJwt"))
                .isEqualTo(revisions.get(1))
                .isNotEqualTo(newest);
        assertThat(without(revisions.get(1), "jti")).isEqualTo(revisions.get(2)).isNotEqualTo(revisions.get(1));
    }

    @Test
    void every_other_address_has_one_revision() {
        assertThat(catalog.all().stream().filter(context -> !context.url().equals(OB_3_0_3)))
                .hasSize(21)
                .allMatch(BundledContext::isDefault)
                .allMatch(context -> context.revision().equals("single"))
                .allMatch(context -> catalog.revisions(context.url()).equals(List.of(context)));
    }

    @Test
    void the_first_open_badges_context_has_an_alias() {
        var context = catalog.find(Iri.of(OB + "context.json")).orElseThrow();

        assertThat(catalog.find(Iri.of(OB + "context/ob_v3p0.jsonld"))).containsSame(context);
        assertThat(catalog.revisions(Iri.of(OB + "context/ob_v3p0.jsonld"))).containsExactly(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.4.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json#",
                "http://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                "https://www.w3.org/ns/credentials/v2/",
            })
    void an_address_is_compared_as_a_string(String address) {
        assertThat(catalog.find(Iri.of(address))).isEmpty();
        assertThat(catalog.revisions(Iri.of(address))).isEmpty();
        assertThat(catalog.allows(Iri.of(address), CREDENTIAL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.w3.org/2018/credentials/v1",
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
                "https://purl.imsglobal.org/spec/clr/v2p0/context.json",
                "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                "https://w3id.org/security/data-integrity/v1",
                "https://w3id.org/security/data-integrity/v2",
                "https://w3id.org/security/suites/ed25519-2020/v1",
                "https://www.w3.org/ns/credentials/status/v1",
                "https://w3id.org/vc/status-list/2021/v1",
            })
    void credentials_and_their_proofs_may_name(String address) {
        assertThat(catalog.allows(Iri.of(address), CREDENTIAL)).isTrue();
        assertThat(catalog.allows(Iri.of(address), PROOF)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.w3.org/ns/did/v1",
                "https://www.w3.org/ns/cid/v1",
                "https://w3id.org/security/multikey/v1",
                "https://w3id.org/security/jwk/v1",
                "https://w3id.org/security/v1",
                "https://w3id.org/security/v2",
                "https://w3id.org/security/suites/jws-2020/v1",
                "https://w3id.org/security/suites/ed25519-2018/v1",
            })
    void only_key_documents_may_name(String address) {
        assertThat(catalog.find(Iri.of(address)).orElseThrow().roles()).containsExactly(KEY_DOCUMENT);
    }

    @Test
    void a_status_list_does_not_name_badge_contexts() {
        assertThat(catalog.allows(OB_3_0_3, STATUS_LIST)).isFalse();
        assertThat(catalog.allows(Iri.of("https://www.w3.org/ns/credentials/v2"), STATUS_LIST))
                .isTrue();
    }

    @Test
    void a_document_is_read_once_for_all_threads() {
        var context = catalog.find(OB_3_0_3).orElseThrow();

        var documents = Stream.generate(context::document).parallel().limit(64).toList();

        assertThat(documents).allSatisfy(document -> assertThat(document).isSameAs(context.document()));
    }

    private static JsonObject without(JsonObject object, String name) {
        var builder = JsonObject.builder();
        object.without(name)
                .members()
                .forEach((key, value) ->
                        builder.put(key, value.asObject().isPresent() ? without((JsonObject) value, name) : value));
        return builder.build();
    }
}
