package org.portablebadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.CborWriter;
import org.portablebadges.encoding.Hex;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Values of ecdsa-sd-2023 that are not as they must be: each is a problem with its component, never an exception. */
class ProofValueTest {
    private static final JsonPointer AT = JsonPointer.of("proof", "proofValue");
    private static final byte[] SIGNATURE = new byte[64];
    private static final byte[] KEY = Multibase.decode(
                    SigningKey.ofSeed(KeyType.P256, seed(32)).publicKey().multikey())
            .orElseThrow();

    /** The components of a derived value, each replaced by another one to see what comes of it. */
    private enum Component {
        BASE_SIGNATURE,
        PUBLIC_KEY,
        SIGNATURES,
        LABEL_MAP,
        MANDATORY_INDEXES;

        CborWriter sound(CborWriter writer) {
            return switch (this) {
                case BASE_SIGNATURE -> writer.bytes(SIGNATURE);
                case PUBLIC_KEY -> writer.bytes(KEY);
                case SIGNATURES -> writer.array(1).bytes(SIGNATURE);
                case LABEL_MAP -> writer.map(1).unsigned(0).bytes(new byte[32]);
                case MANDATORY_INDEXES -> writer.array(2).unsigned(0).unsigned(2);
            };
        }
    }

    @Test
    void a_derived_value_is_written_as_it_was_read() throws Exception {
        String value = derived(Component.SIGNATURES, Component.SIGNATURES::sound);

        assertThat(DerivedProofValue.read(value, AT).write()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "u",
                "u2Q",
                "u2V0",
                "u2V0B",
                "z2V0BhQ",
                "m2V0B",
                "2V0B",
                "u2V0C",
                "u2V0BhQ==",
                "u%",
                "ud9d501"
            })
    void a_value_that_does_not_begin_as_one_is_malformed(String value) {
        assertThat(codeOf(value)).isIn(ProblemCode.PROOF_MALFORMED, ProblemCode.CBOR_MALFORMED);
    }

    @Test
    void the_value_for_the_recipient_has_its_own_code() {
        String value = ProofValueKind.BASE.write(components(Component.SIGNATURES, Component.SIGNATURES::sound));

        assertThat(codeOf(value)).isEqualTo(ProblemCode.PROOF_BASE_NOT_DERIVED);
        String derived = derived(Component.SIGNATURES, Component.SIGNATURES::sound);
        var thrown = catchThrowableOfType(ProblemException.class, () -> BaseProofValue.read(derived, AT));
        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_MALFORMED);
        assertThat(thrown.finding().arguments()).containsExactly("header");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 6})
    void there_are_five_components(int count) {
        var writer = new CborWriter().array(count);
        for (int i = 0; i < count; i++) {
            writer.bytes(SIGNATURE);
        }

        assertMalformed(ProofValueKind.DERIVED.write(writer), "components");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 65, 96})
    void signatures_have_64_bytes(int length) {
        assertMalformed(derived(Component.BASE_SIGNATURE, writer -> writer.bytes(new byte[length])), "baseSignature");
        assertMalformed(derived(Component.SIGNATURES, writer -> writer.array(1).bytes(new byte[length])), "signatures");
    }

    /** Too short, too long, of another multicodec, not on the curve, and of another curve. */
    @ParameterizedTest
    @CsvSource({"34", "36", "0"})
    void the_key_has_its_length(int length) {
        assertMalformed(derived(Component.PUBLIC_KEY, writer -> writer.bytes(Arrays.copyOf(KEY, length))), "publicKey");
    }

    @Test
    void the_key_is_a_sound_one_of_p256() {
        byte[] offCurve = KEY.clone();
        offCurve[2] = 5;
        byte[] ed25519 = Multibase.decode(
                        SigningKey.ofSeed(KeyType.ED25519, seed(32)).publicKey().multikey())
                .orElseThrow();
        byte[] p384 = Multibase.decode(
                        SigningKey.ofSeed(KeyType.P384, seed(48)).publicKey().multikey())
                .orElseThrow();

        for (byte[] key : List.of(offCurve, ed25519, p384)) {
            assertMalformed(derived(Component.PUBLIC_KEY, writer -> writer.bytes(key)), "publicKey");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void labels_have_32_bytes(int length) {
        assertMalformed(
                derived(Component.LABEL_MAP, writer -> writer.map(1).unsigned(0).bytes(new byte[length])), "labelMap");
    }

    /** One label for two nodes would let a holder divide what was said of one node between two. */
    @Test
    void neither_a_node_nor_a_label_stands_twice_in_the_map() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertMalformed(
                derived(Component.LABEL_MAP, writer -> writer.map(2)
                        .unsigned(0)
                        .bytes(new byte[32])
                        .unsigned(0)
                        .bytes(other)),
                "labelMap");
        assertMalformed(
                derived(Component.LABEL_MAP, writer -> writer.map(2)
                        .unsigned(0)
                        .bytes(other)
                        .unsigned(1)
                        .bytes(other)),
                "labelMap");
    }

    @Test
    void an_index_stands_once() {
        assertMalformed(
                derived(
                        Component.MANDATORY_INDEXES,
                        writer -> writer.array(2).unsigned(1).unsigned(1)),
                "mandatoryIndexes");
    }

    @Test
    void a_component_of_another_kind_is_malformed_cbor() {
        for (Component component : Component.values()) {
            assertThat(codeOf(derived(component, writer -> writer.text("text"))))
                    .as("%s", component)
                    .isEqualTo(ProblemCode.CBOR_MALFORMED);
        }
    }

    @Test
    void the_number_of_signatures_is_bounded() throws Exception {
        assertThat(DerivedProofValue.read(withSignatures(StatementSignatures.MOST - 1), AT)
                        .signatures()
                        .count())
                .isEqualTo(StatementSignatures.MOST - 1);
        assertThat(DerivedProofValue.read(withSignatures(StatementSignatures.MOST), AT)
                        .signatures()
                        .count())
                .isEqualTo(StatementSignatures.MOST);
        assertThat(codeOf(withSignatures(StatementSignatures.MOST + 1))).isEqualTo(ProblemCode.LIMIT_SIGNATURE_CHECKS);
    }

    @Test
    void a_value_cut_off_or_damaged_anywhere_is_read_or_a_problem() {
        byte[] sound = Multibase.decode(derived(Component.SIGNATURES, Component.SIGNATURES::sound))
                .orElseThrow();
        var random = new Random(11);
        for (int length = 0; length < sound.length; length++) {
            byte[] cut = Arrays.copyOf(sound, length);
            assertThat(codeOf(Multibase.base64Url(cut))).isIn(ProblemCode.PROOF_MALFORMED, ProblemCode.CBOR_MALFORMED);
            byte[] damaged = sound.clone();
            damaged[length] ^= (byte) (1 + random.nextInt(255));
            try {
                DerivedProofValue.read(Multibase.base64Url(damaged), AT);
            } catch (ProblemException e) {
                assertThat(e.findings()).hasSize(1);
            }
        }
    }

    @Test
    void nothing_follows_the_components() {
        byte[] sound = Multibase.decode(derived(Component.SIGNATURES, Component.SIGNATURES::sound))
                .orElseThrow();

        assertThat(codeOf(Multibase.base64Url(Arrays.copyOf(sound, sound.length + 1))))
                .isEqualTo(ProblemCode.CBOR_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void the_key_that_hides_has_32_bytes(int length) {
        var thrown =
                catchThrowableOfType(ProblemException.class, () -> BaseProofValue.read(base(length, "/issuer"), AT));

        assertThat(thrown.finding().arguments()).containsExactly("hmacKey");
    }

    @Test
    void mandatory_pointers_are_pointers_of_bounded_depth() throws Exception {
        assertThat(BaseProofValue.read(base(32, "/a~1b/0"), AT).mandatoryPointers())
                .containsExactly(JsonPointer.of("a/b", "0"));
        assertThat(BaseProofValue.read(base(32, "/a".repeat(128)), AT).mandatoryPointers())
                .hasSize(1);
        for (String pointer : List.of("issuer", "/a".repeat(129))) {
            var thrown = catchThrowableOfType(ProblemException.class, () -> BaseProofValue.read(base(32, pointer), AT));
            assertThat(thrown.finding().arguments()).containsExactly("mandatoryPointers");
        }
    }

    /** Ten nodes and more: keys are numbers, so 10 comes after 9 and not after 1. */
    @Test
    void the_label_map_is_written_in_the_order_of_its_numbers() {
        var labels = new TreeMap<String, String>();
        for (int i = 0; i < 12; i++) {
            labels.put(
                    "c14n" + i,
                    Multibase.base64Url(
                            ("label of node number " + "%011d".formatted(i)).getBytes(StandardCharsets.US_ASCII)));
        }
        var writer = new CborWriter();

        new LabelMap(labels).write(writer);

        String hex = Hex.encode(writer.toBytes());
        assertThat(hex).startsWith("ac005820");
        assertThat(hex.indexOf("0a5820")).isGreaterThan(hex.indexOf("095820"));
    }

    private static String withSignatures(int count) {
        return derived(Component.SIGNATURES, writer -> {
            writer.array(count);
            for (int i = 0; i < count; i++) {
                writer.bytes(SIGNATURE);
            }
            return writer;
        });
    }

    private static String base(int hmacLength, String pointer) {
        return ProofValueKind.BASE.write(new CborWriter()
                .array(5)
                .bytes(SIGNATURE)
                .bytes(KEY)
                .bytes(new byte[hmacLength])
                .array(0)
                .array(1)
                .text(pointer));
    }

    private static String derived(Component replaced, UnaryOperator<CborWriter> replacement) {
        return ProofValueKind.DERIVED.write(components(replaced, replacement));
    }

    private static CborWriter components(Component replaced, UnaryOperator<CborWriter> replacement) {
        var writer = new CborWriter().array(Component.values().length);
        for (Component component : Component.values()) {
            writer = component == replaced ? replacement.apply(writer) : component.sound(writer);
        }
        return writer;
    }

    private static void assertMalformed(String value, String component) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> DerivedProofValue.read(value, AT));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_MALFORMED);
        assertThat(thrown.finding().at()).isEqualTo(AT);
        assertThat(thrown.finding().arguments()).containsExactly(component);
    }

    private static ProblemCode codeOf(String value) {
        return catchThrowableOfType(ProblemException.class, () -> DerivedProofValue.read(value, AT))
                .code();
    }

    private static byte[] seed(int length) {
        byte[] seed = new byte[length];
        Arrays.fill(seed, (byte) 0x42);
        return seed;
    }
}
