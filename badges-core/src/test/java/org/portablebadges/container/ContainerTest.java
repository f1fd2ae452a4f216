package org.portablebadges.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.container.Pictures.JSON;
import static org.portablebadges.container.Pictures.JWS;
import static org.portablebadges.container.Pictures.bytes;
import static org.portablebadges.container.Pictures.extract;
import static org.portablebadges.container.Pictures.problem;
import static org.portablebadges.container.Pictures.problemOf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class ContainerTest {
    @Test
    void each_format_is_known_by_its_content() throws ProblemException {
        assertThat(detect(Pictures.png())).isEqualTo(ContainerFormat.PNG);
        assertThat(detect(Pictures.svg(""))).isEqualTo(ContainerFormat.SVG);
        assertThat(detect(bytes("\uFEFF \n" + Pictures.SVG_START))).isEqualTo(ContainerFormat.SVG);
        assertThat(detect(bytes(" \t\r\n{"))).isEqualTo(ContainerFormat.JSON);
        assertThat(detect(bytes(JWS))).isEqualTo(ContainerFormat.JWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                " ",
                "[{}]",
                "\"eyJhbGciOiJub25lIn0.e30.\"",
                "a.b",
                "a.b.c.d",
                ".b.c",
                "a..c",
                "a.b.c=",
                "a.b .c",
                "<",
                "<!-- open",
                "<!DOCTYPE svg",
                "<html><body>&nbsp;</body></html>",
                "<svg/>",
                "<svg xmlns='http://www.w3.org/1999/xhtml'/>",
                "<g xmlns='http://www.w3.org/2000/svg'/>"
            })
    void what_is_none_of_the_four_formats_is_unknown(String file) {
        assertThat(problem(bytes(file))).containsExactly("container.unknown-format");
    }

    @Test
    void an_empty_file_has_a_code_of_its_own() {
        assertThat(problem(new byte[0])).containsExactly("container.empty");
    }

    @Test
    void json_is_carried_exactly() throws ProblemException {
        String text = " \r\n" + JSON + "\n\n";

        ExtractedCredential credential = extract(bytes(text));

        assertThat(credential.text()).isEqualTo(text);
        assertThat(credential.isCompactJws()).isFalse();
        assertThat(credential.format()).isEqualTo(ContainerFormat.JSON);
        assertThat(credential.findings()).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_left_for_the_json_reader_to_refuse() throws ProblemException {
        assertThat(extract(bytes("\uFEFF" + JSON)).text()).startsWith("\uFEFF");
    }

    @Test
    void a_compact_jws_loses_white_space_around_it() throws ProblemException {
        ExtractedCredential credential = extract(bytes("\r\n " + JWS + "\n"));

        assertThat(credential.text()).isEqualTo(JWS);
        assertThat(credential.isCompactJws()).isTrue();
        assertThat(credential.format()).isEqualTo(ContainerFormat.JWS);
    }

    @Test
    void an_unsigned_token_is_still_a_jws() throws ProblemException {
        assertThat(extract(bytes("eyJhbGciOiJub25lIn0.e30.")).isCompactJws()).isTrue();
    }

    @Test
    void text_that_is_not_utf8_is_said_to_be() {
        assertThat(problem(JSON.getBytes(StandardCharsets.UTF_16))).containsExactly("container.not-utf8");
        assertThat(problem(JWS.getBytes(StandardCharsets.UTF_16))).containsExactly("container.not-utf8");
        assertThat(problem("<svg/>".getBytes(StandardCharsets.UTF_16LE))).containsExactly("container.not-utf8");
        assertThat(problem("<svg/>".getBytes(StandardCharsets.UTF_16BE))).containsExactly("container.not-utf8");
        assertThat(problem("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("container.not-utf8");
    }

    @Test
    void a_file_may_be_as_large_as_its_limit_and_no_larger() throws ProblemException {
        byte[] file = bytes(JSON);

        assertThat(Container.extract(file, limits(file.length + 1, 1000)).text())
                .isEqualTo(JSON);
        assertThat(Container.extract(file, limits(file.length, 1000)).text()).isEqualTo(JSON);
        assertThat(problemOf(file, limits(file.length - 1, 1000)))
                .returns(ProblemCode.LIMIT_FILE_SIZE, finding -> finding.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, JWS})
    void a_credential_may_be_as_large_as_its_limit_and_no_larger(String text) throws ProblemException {
        byte[] file = bytes(text);

        assertThat(Container.extract(file, limits(1000, file.length + 1)).text())
                .isEqualTo(text);
        assertThat(Container.extract(file, limits(1000, file.length)).text()).isEqualTo(text);
        assertThat(problemOf(file, limits(1000, file.length - 1)))
                .returns(ProblemCode.LIMIT_CREDENTIAL_SIZE, finding -> finding.code());
    }

    @Test
    void limits_are_positive() {
        assertThatThrownBy(() -> new ContainerLimits(1, 1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ContainerFormat detect(byte[] file) throws ProblemException {
        return Container.detect(file, ContainerLimits.DEFAULT);
    }

    private static ContainerLimits limits(int file, int credential) {
        return new ContainerLimits(file, credential, 10, 10, 10);
    }
}
