package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

class DocumentSourceTest {
    private static final Iri OB = Iri.of("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    private static final Iri OWN = Iri.of("https://badges.example.edu/context.json");
    private static final JsonObject DOCUMENT =
            JsonObject.builder().put("@context", JsonObject.EMPTY).build();

    @Test
    void the_bundled_source_answers_with_the_default_revision_and_knows_nothing_else() {
        var expected = ContextCatalog.bundled().find(OB).orElseThrow().document();

        assertThat(DocumentSource.bundled().find(OB)).containsSame(expected);
        assertThat(DocumentSource.bundled().find(OWN)).isEmpty();
    }

    @Test
    void a_further_source_adds_documents_and_replaces_none() {
        var source = DocumentSource.bundled().and(DocumentSource.of(Map.of(OWN, DOCUMENT, OB, DOCUMENT)));

        assertThat(source.find(OWN)).contains(DOCUMENT);
        assertThat(source.find(OB)).isEqualTo(DocumentSource.bundled().find(OB));
        assertThat(source.find(Iri.of("https://badges.example.edu/other.json"))).isEmpty();
    }

    @Test
    void a_source_in_front_lets_an_older_revision_be_tried() {
        var older = ContextCatalog.bundled().revisions(OB).get(2);
        var source = DocumentSource.of(Map.of(OB, older.document())).and(DocumentSource.bundled());

        assertThat(source.find(OB)).containsSame(older.document());
        assertThat(source.find(Iri.of("https://www.w3.org/ns/credentials/v2"))).isPresent();
    }

    @Test
    void a_source_does_not_change_with_the_map_it_was_made_from() {
        var map = new HashMap<Iri, JsonObject>();
        var source = DocumentSource.of(map);

        map.put(OWN, DOCUMENT);

        assertThat(source.find(OWN)).isEmpty();
    }
}
