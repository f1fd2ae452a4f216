package org.portablebadges.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.testing.PublishedData;

class JcsTest {
    @Test
    void canonical_form_of_the_published_vectors() {
        var names = PublishedData.files("vectors/jcs/input");
        for (String name : names) {
            byte[] canonical = Jcs.canonicalize(PublishedData.json("vectors/jcs/input/" + name));

            assertThat(canonical).as(name).isEqualTo(PublishedData.bytes("vectors/jcs/output/" + name));
        }
        assertThat(names).hasSize(6);
        PublishedData.counted("RFC 8785", names.size());
    }

    /** Bits and spellings of RFC 8785, appendix B, and the ends of the exponent's range. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "0000000000000002, 1e-323",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void numbers_are_spelled_as_ECMAScript_spells_them(String bits, String expected) {
        assertThat(Jcs.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(expected);
    }

    @Test
    void a_number_beyond_a_double_has_no_canonical_form() {
        assertThatThrownBy(() -> Jcs.canonicalize(new JsonNumber("1e400"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void empty_containers_keep_their_brackets() throws Exception {
        var document = JsonReader.read("{ \"b\" : [ ], \"a\" : { } }", JsonLimits.DEFAULT);

        assertThat(new String(Jcs.canonicalize(document.root()), UTF_8)).isEqualTo("{\"a\":{},\"b\":[]}");
    }
}
