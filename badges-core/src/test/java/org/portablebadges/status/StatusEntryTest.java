package org.portablebadges.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class StatusEntryTest {
    private static final Iri LIST = Iri.of("https://district.example.org/status/1");

    @ParameterizedTest
    @ValueSource(strings = {"'94567'", "94567", "['94567', null]"})
    void an_index_is_text_or_a_number(String index) throws ProblemException {
        StatusEntry entry = StatusEntry.read(bitstring("statusListIndex", index));

        assertThat(entry).isEqualTo(StatusListEntry.bit(StatusPurpose.REVOCATION, LIST, 94_567));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'-1'", "-1", "'1.5'", "1.5", "'x'", "''", "true", "['1','2']", "'9999999999999999999'", "{}"})
    void an_index_is_a_whole_number(String index) {
        assertMalformed(bitstring("statusListIndex", index), "statusListIndex");
    }

    @ParameterizedTest
    @CsvSource({
        "type, StatusList2021Entry, STATUS_LIST_2021",
        "type, BitstringStatusListEntry, BITSTRING",
    })
    void the_draft_of_2021_reads_alike(String name, String type, StatusListType expected) throws ProblemException {
        var entry = (StatusListEntry) StatusEntry.read(bitstring(name, "['" + type + "']"));

        assertThat(entry.type()).isEqualTo(expected);
        assertThat(entry.index()).isEqualTo(94_567);
        assertThat(entry.size()).isEqualTo(1);
    }

    @Test
    void values_of_several_bits_have_messages() throws ProblemException {
        var entry = (StatusListEntry) StatusEntry.read(bitstring("statusPurpose", "'message'")
                .with("statusSize", json("2"))
                .with(
                        "statusMessage",
                        json("[{'status':'0x0','message':'in review'},{'status':'0x2','message':'upheld'}]")));

        assertThat(entry.purpose().isInformation()).isTrue();
        assertThat(entry.size()).isEqualTo(2);
        assertThat(entry.message(0)).contains("in review");
        assertThat(entry.message(1)).isEmpty();
        assertThat(entry.message(2)).contains("upheld");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "32, true", "33, false", "'\"2\"', false", "1.5, false"})
    void a_size_is_a_number_from_1_to_32(String size, boolean read) throws ProblemException {
        JsonObject entry = bitstring("statusSize", size);

        if (read) {
            assertThat(((StatusListEntry) StatusEntry.read(entry)).size()).hasToString(size);
        } else {
            assertMalformed(entry, "statusSize");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'upheld'",
                "[{'status':'0x0'}]",
                "[{'message':'x'}]",
                "[{'status':'two','message':'x'}]",
                "[{'status':2,'message':'x'}]",
                "[{'status':'0x1000000000000000','message':'x'}]"
            })
    void a_message_has_a_value_and_a_text(String messages) {
        assertMalformed(bitstring("statusMessage", messages), "statusMessage");
    }

    @ParameterizedTest
    @CsvSource({"statusPurpose, 1", "statusPurpose, null", "statusListCredential, 1", "statusListCredential, {}"})
    void a_purpose_and_a_list_are_named(String name, String value) {
        assertMalformed(bitstring(name, value), name);
    }

    @Test
    void an_entry_is_not_known_by_the_address_of_its_list() {
        assertMalformed(bitstring("id", "'" + LIST + "'"), "statusListCredential");
    }

    @Test
    void an_entry_of_two_kinds_is_of_none() {
        assertMalformed(bitstring("type", "['BitstringStatusListEntry','StatusList2021Entry']"), "type");
        assertMalformed(bitstring("type", "['BitstringStatusListEntry','1EdTechRevocationList']"), "type");
    }

    @Test
    void a_kind_that_is_not_known_is_named() {
        var problem = catchThrowableOfType(
                ProblemException.class, () -> StatusEntry.read(bitstring("type", "['Token', 'Other']")));

        assertThat(problem.code()).isEqualTo(ProblemCode.STATUS_TYPE_UNKNOWN);
        assertThat(problem.finding().arguments()).containsExactly("Token, Other");
    }

    @Test
    void the_older_list_of_1edtech_is_named_by_the_entrys_id() throws ProblemException {
        JsonObject entry = object("{'id':'" + LIST + "','type':'1EdTechRevocationList'}");

        assertThat(StatusEntry.read(entry)).isEqualTo(new RevocationListEntry(LIST));
        assertMalformed(entry.without("id"), "id");
    }

    @Test
    void what_is_written_is_read_again() throws ProblemException {
        var bit = StatusListEntry.bit(StatusPurpose.SUSPENSION, LIST, 0);
        var large = new StatusListEntry(
                StatusListType.BITSTRING,
                StatusPurpose.MESSAGE,
                LIST,
                131_071,
                4,
                List.of(new StatusMessage(0, "in review"), new StatusMessage(15, "upheld")));

        assertThat(StatusEntry.read(bit.toJson())).isEqualTo(bit);
        assertThat(StatusEntry.read(large.toJson())).isEqualTo(large);
        assertThat(bit.toJson().string("id")).contains(LIST + "#0");
        assertThat(bit.toJson().string("statusListIndex")).contains("0");
    }

    @Test
    void an_entry_outside_its_bounds_is_not_made() {
        assertThatThrownBy(() -> StatusListEntry.bit(StatusPurpose.REVOCATION, LIST, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StatusMessage(-1, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertMalformed(JsonObject entry, String member) {
        var problem = catchThrowableOfType(ProblemException.class, () -> StatusEntry.read(entry));

        assertThat(problem.code()).isEqualTo(ProblemCode.STATUS_ENTRY_MALFORMED);
        assertThat(problem.finding().at()).isEqualTo(JsonPointer.of(member));
        assertThat(problem.finding().arguments()).containsExactly(member);
    }

    private static JsonObject bitstring(String name, String value) {
        return object("{'id':'" + LIST + "#94567','type':'BitstringStatusListEntry','statusPurpose':'revocation',"
                        + "'statusListIndex':'94567','statusListCredential':'" + LIST + "'}")
                .with(name, json(value));
    }

    private static JsonObject object(String text) {
        return json(text).asObject().orElseThrow();
    }

    private static JsonValue json(String text) {
        try {
            return JsonReader.read(text.replace('\'', '"'), JsonLimits.DEFAULT).root();
        } catch (ProblemException e) {
            throw new AssertionError(text, e);
        }
    }
}
