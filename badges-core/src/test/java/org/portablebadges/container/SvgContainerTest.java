package org.portablebadges.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.container.Pictures.JSON;
import static org.portablebadges.container.Pictures.JWS;
import static org.portablebadges.container.Pictures.SVG_START;
import static org.portablebadges.container.Pictures.bytes;
import static org.portablebadges.container.Pictures.extract;
import static org.portablebadges.container.Pictures.problem;
import static org.portablebadges.container.Pictures.problemOf;
import static org.portablebadges.container.Pictures.svg;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class SvgContainerTest {
    private static final String CREDENTIAL = "<ob:credential><![CDATA[" + JSON + "]]></ob:credential>";
    private static final String TOKEN = "<ob:credential verify=\"" + JWS + "\"/>";

    @Test
    void json_is_the_text_of_the_element_and_a_jws_its_attribute() throws ProblemException {
        ExtractedCredential json = extract(svg(CREDENTIAL));
        ExtractedCredential jws = extract(svg(TOKEN));

        assertThat(json.text()).isEqualTo(JSON);
        assertThat(json.isCompactJws()).isFalse();
        assertThat(json.format()).isEqualTo(ContainerFormat.SVG);
        assertThat(json.findings()).isEmpty();
        assertThat(jws.text()).isEqualTo(JWS);
        assertThat(jws.isCompactJws()).isTrue();
    }

    @Test
    void the_element_is_known_by_its_namespace_and_not_by_its_prefix() throws ProblemException {
        assertThat(extract(svg("<credential xmlns='" + Generation.OPEN_BADGES_3.namespace() + "'>" + JSON
                                + "</credential>"))
                        .text())
                .isEqualTo(JSON);
        assertThat(problem(svg("<x:credential xmlns:x='urn:example:other'>" + JSON + "</x:credential>")))
                .containsExactly("container.no-credential", "SVG");
        assertThat(problem(svg("<ob:endorsement>" + JSON + "</ob:endorsement>")))
                .containsExactly("container.no-credential", "SVG");
    }

    @Test
    void text_in_several_parts_is_one_text() throws ProblemException {
        String parts = "<ob:credential>{<!-- a -->\"name\"<?b c?>:<![CDATA[\"]]]]><![CDATA[>&lt;\"]]>&#125;"
                + "</ob:credential>";

        assertThat(extract(svg(parts)).text()).isEqualTo("{\"name\":\"]]>&lt;\"}");
    }

    @Test
    void a_credential_that_is_not_the_first_child_is_a_warning() throws ProblemException {
        Finding warning = Finding.warning(ProblemCode.CONTAINER_SVG_PLACEMENT, JsonPointer.ROOT);

        assertThat(extract(svg("<!-- a --><?b?> \n" + CREDENTIAL)).findings()).isEmpty();
        assertThat(extract(svg("<g/>" + CREDENTIAL)).findings()).containsExactly(warning);
        assertThat(extract(svg("<g>" + TOKEN + "</g>")).findings()).containsExactly(warning);
    }

    @Test
    void two_credentials_are_ambiguous() {
        assertThat(problem(svg(CREDENTIAL + CREDENTIAL))).containsExactly("container.ambiguous", "SVG", "2");
        assertThat(problem(svg(TOKEN + "<g>" + CREDENTIAL + TOKEN + "</g>")))
                .containsExactly("container.ambiguous", "SVG", "3");
        assertThat(problem(svg("<ob:credential verify='" + JWS + "'>" + JSON + "</ob:credential>")))
                .containsExactly("container.ambiguous", "SVG", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ob:credential/>",
                "<ob:credential verify=''> </ob:credential>",
                "<ob:credential verify='{}'/>",
                "<ob:credential verify='https://badges.example.org/1'/>",
                "<ob:credential>[]</ob:credential>",
                "<ob:credential>{<g/>}</ob:credential>"
            })
    void an_element_that_holds_something_else_is_no_credential(String element) {
        assertThat(problem(svg(element))).containsExactly("container.not-a-credential", "SVG");
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void each_generation_has_an_element_of_its_own(Generation generation) throws ProblemException {
        String start = "<x:" + generation.element() + " xmlns:x='" + generation.namespace() + "'";
        byte[] token = svg(start + " verify='" + JWS + "'/>");
        byte[] json = svg(start + "><![CDATA[" + JSON + "]]></x:" + generation.element() + ">");

        assertThat(extract(token).text()).isEqualTo(JWS);
        assertThat(extract(token).generation()).contains(generation);
        assertThat(extract(json).text()).isEqualTo(JSON);
    }

    @Test
    void a_picture_with_two_generations_is_ambiguous() {
        String old = "<o:assertion xmlns:o='http://openbadges.org' verify='" + JWS + "'/>";

        assertThat(problem(svg(CREDENTIAL + old))).containsExactly("container.ambiguous", "SVG", "2");
    }

    @Test
    void beside_a_hosted_badge_of_open_badges_2_stands_its_address() throws ProblemException {
        String start = "<o:assertion xmlns:o='http://openbadges.org' verify='https://badges.example.org/1'>";

        assertThat(extract(svg(start + JSON + "</o:assertion>")).text()).isEqualTo(JSON);
        assertThat(extract(svg(start + " </o:assertion>")).isAddress()).isTrue();
        assertThat(problem(svg("<o:assertion xmlns:o='http://openbadges.org' verify='" + JWS + "'>" + JSON
                        + "</o:assertion>")))
                .containsExactly("container.ambiguous", "SVG", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg>",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://127.0.0.1:9/svg11.dtd\">",
                "<!DOCTYPE svg [<!ENTITY a \"]><svg>\"> <!-- ' ]> --> <?p ]> ?> <!ATTLIST svg b CDATA '>'> %c; ]>",
                "<!-- > --><?p <svg ?><!DOCTYPE svg SYSTEM '>' [ ] >",
            })
    void a_document_type_is_ignored(String prolog) throws ProblemException {
        assertThat(extract(bytes("<?xml version=\"1.0\"?>\n" + prolog + SVG_START + CREDENTIAL + "</svg>"))
                        .text())
                .isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g>&logo;</g>",
                "<g a=\"&logo;\"/>",
                "<ob:credential>{&logo;}</ob:credential>",
                "<ob:credential verify='&logo;'/>"
            })
    void an_entity_is_refused_by_name_wherever_it_stands(String inside) {
        String doctype = "<!DOCTYPE svg [<!ENTITY logo \"x\">]>";

        assertThat(problem(bytes(doctype + SVG_START + inside + CREDENTIAL + "</svg>")))
                .containsExactly("container.svg-entity", "logo");
        assertThat(problem(svg(inside + CREDENTIAL))).containsExactly("container.svg-entity", "logo");
    }

    @Test
    void the_five_entities_of_xml_and_what_only_looks_like_one_are_fine() throws ProblemException {
        String inside = "<g a='&amp;&lt;&gt;&apos;&quot;&#65;&#x41;'>&amp;<!-- &a; --><?p &a;?><![CDATA[&a;]]></g>";

        assertThat(extract(svg(CREDENTIAL + inside)).text()).isEqualTo(JSON);
    }

    @Test
    void nested_entities_do_not_expand() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"{}\">");
        for (int i = 1; i < 30; i++) {
            doctype.append(("<!ENTITY a" + i + " \"") + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        String file = doctype + "]>" + SVG_START + "<ob:credential>&a29;</ob:credential></svg>";

        assertThat(problem(bytes(file))).containsExactly("container.svg-entity", "a29");
    }

    @Test
    void nothing_outside_the_file_is_opened(@TempDir Path folder) throws IOException, ProblemException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), JSON);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            String doctype = "<!DOCTYPE svg PUBLIC 'x' '" + url + "svg.dtd' [<!ENTITY s SYSTEM '" + secret.toUri()
                    + "'><!ENTITY h SYSTEM '" + url + "'><!ENTITY % p SYSTEM '" + url + "'> %p;]>";

            assertThat(problem(bytes(doctype + SVG_START + "<ob:credential>&s;</ob:credential></svg>")))
                    .containsExactly("container.svg-entity", "s");
            assertThat(problem(bytes(doctype + SVG_START + "<ob:credential>&h;</ob:credential></svg>")))
                    .containsExactly("container.svg-entity", "h");
            assertThat(extract(bytes(doctype + SVG_START + CREDENTIAL + "</svg>"))
                            .text())
                    .isEqualTo(JSON);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g>",
                "</g>",
                "<g a=1/>",
                "<g a='1' a='2'/>",
                "<x:g/>",
                "<!-- open",
                "<![CDATA[ open",
                "<g",
                "<g a='",
                "<g <",
                "& ",
                "<!DOCTYPE svg>",
                "<ob:credential>{}</credential>",
                "\u0001",
                "]]>"
            })
    void what_is_not_well_formed_is_malformed(String inside) {
        assertThat(problem(svg(CREDENTIAL + inside))).startsWith("container.svg-malformed");
        assertThat(problem(svg(inside))).startsWith("container.svg-malformed");
    }

    @Test
    void a_malformed_picture_is_told_by_line_and_column() {
        assertThat(problem(bytes(SVG_START + "\n\n  <g <"))).containsExactly("container.svg-malformed", "3", "6");
        assertThat(problem(bytes(SVG_START + "\n</g>"))).startsWith("container.svg-malformed", "2");
    }

    @Test
    void a_second_document_type_or_text_around_the_root_is_malformed() {
        assertThat(problem(bytes("<!DOCTYPE svg><!DOCTYPE svg>" + SVG_START + "</svg>")))
                .containsExactly("container.unknown-format");
        assertThat(problem(bytes(SVG_START + CREDENTIAL + "</svg>{}"))).startsWith("container.svg-malformed");
        assertThat(problem(bytes(SVG_START + CREDENTIAL + "</svg>" + SVG_START + "</svg>")))
                .startsWith("container.svg-malformed");
    }

    @Test
    void only_utf8_is_read_and_ascii_under_another_name() throws ProblemException {
        String picture = SVG_START + "<title>é</title>" + CREDENTIAL + "</svg>";

        assertThat(extract(bytes(declared("utf-8") + picture)).text()).isEqualTo(JSON);
        assertThat(extract(bytes(declared("iso-8859-1") + SVG_START + CREDENTIAL + "</svg>"))
                        .text())
                .isEqualTo(JSON);
        assertThat(problem(bytes(declared("iso-8859-1") + picture))).containsExactly("container.not-utf8");
        assertThat(problem((declared("iso-8859-1") + picture).getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("container.not-utf8");
        assertThat(problem(bytes(declared("utf-16") + SVG_START + "</svg>"))).containsExactly("container.not-utf8");
    }

    @Test
    void depth_is_bounded() throws ProblemException {
        byte[] file = svg(CREDENTIAL + "<g><g/></g>");

        assertThat(Container.extract(file, depthLimit(4)).text()).isEqualTo(JSON);
        assertThat(Container.extract(file, depthLimit(3)).text()).isEqualTo(JSON);
        assertThat(problemOf(file, depthLimit(2)).code()).isEqualTo(ProblemCode.LIMIT_SVG_DEPTH);
    }

    @Test
    void attributes_of_one_element_are_bounded() throws ProblemException {
        byte[] file = svg(CREDENTIAL + "<g a='' b=\"\" c='>'/>");

        assertThat(Container.extract(file, attributeLimit(4)).text()).isEqualTo(JSON);
        assertThat(Container.extract(file, attributeLimit(3)).text()).isEqualTo(JSON);
        assertThat(problemOf(file, attributeLimit(2)).code()).isEqualTo(ProblemCode.LIMIT_SVG_ATTRIBUTES);
    }

    @Test
    void namespaces_declared_around_one_place_are_bounded_together() throws ProblemException {
        byte[] file = svg(CREDENTIAL + "<g xmlns:a='u:a'/><g xmlns:b='u:b'>\n<g\txmlns:c='u:c' b='xmlns'/></g>");

        assertThat(Container.extract(file, attributeLimit(5)).text()).isEqualTo(JSON);
        assertThat(Container.extract(file, attributeLimit(4)).text()).isEqualTo(JSON);
        assertThat(problemOf(file, attributeLimit(3)).code()).isEqualTo(ProblemCode.LIMIT_SVG_ATTRIBUTES);
    }

    @Test
    void the_default_limits_are_ours_and_not_those_of_the_parser() throws ProblemException {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 256; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        String deep = "<g>".repeat(255) + "</g>".repeat(255);
        String references = "&#32;&amp;".repeat(200_000);

        assertThat(extract(svg(CREDENTIAL + references + "<g a='" + references + "'/>"))
                        .text())
                .isEqualTo(JSON);
        assertThat(extract(svg(CREDENTIAL + deep + "<g" + attributes + "/>")).text())
                .isEqualTo(JSON);
        assertThat(problem(svg(CREDENTIAL + "<g>" + deep + "</g>"))).containsExactly("limit.svg-depth", "256");
        assertThat(problem(svg(CREDENTIAL + "<g b=''" + attributes + "/>")))
                .containsExactly("limit.svg-attributes", "256");
    }

    private static String declared(String encoding) {
        return "<?xml version=\"1.0\" encoding='" + encoding + "'?>";
    }

    private static ContainerLimits depthLimit(int depth) {
        return new ContainerLimits(100_000, 1_000, 10, depth, 10);
    }

    private static ContainerLimits attributeLimit(int attributes) {
        return new ContainerLimits(100_000, 1_000, 10, 10, attributes);
    }
}
