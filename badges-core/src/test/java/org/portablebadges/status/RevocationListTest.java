package org.portablebadges.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class RevocationListTest {
    private static final Iri BADGE = Iri.of("urn:uuid:0d4c6a2e-5b1f-4f0e-9a57-3c2b8e6f7a10");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'id':'BADGE'}|true",
                "{'id':'BADGE','revoked':true}|true",
                "{'id':'BADGE','revoked':'no'}|true",
                "{'id':'BADGE','revoked':false}|false",
                "'BADGE'|true",
                "{'id':'BADGE/'}|false",
                "{'id':'urn:uuid:0D4C6A2E-5B1F-4F0E-9A57-3C2B8E6F7A10'}|false"
            })
    void a_credential_is_found_by_its_exact_id(String item, boolean found) throws ProblemException {
        assertThat(list("'revokedCredential':[" + item + "]").find(BADGE).isPresent())
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revokedCredential", "revokedCredentials"})
    void both_spellings_are_read_with_the_reason(String name) throws ProblemException {
        RevocationList list = list("'" + name + "':[{'id':'BADGE','revocationReason':'Awarded in error.'}]");

        assertThat(list.find(BADGE).map(RevocationList.Revocation::reason)).contains("Awarded in error.");
        assertThat(list.issuer()).isEqualTo(Iri.of("https://district.example.org"));
        assertThat(list.id()).isEmpty();
    }

    @Test
    void an_empty_list_revokes_nothing() throws ProblemException {
        assertThat(list("'revokedCredential':[]").find(BADGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'issuer':'https://district.example.org'}|revokedCredential",
                "{'revokedCredential':[]}|issuer",
                "{'issuer':7,'revokedCredential':[]}|issuer",
                "{'issuer':{},'revokedCredential':[]}|issuer",
                "{'issuer':'urn:x','revokedCredential':[{}]}|revokedCredential",
                "{'issuer':'urn:x','revokedCredential':[7]}|revokedCredential"
            })
    void what_is_missing_is_named(String json, String member) {
        var problem = catchThrowableOfType(ProblemException.class, () -> read(json));

        assertThat(problem.code()).isEqualTo(ProblemCode.STATUS_REVOCATION_LIST_MALFORMED);
        assertThat(problem.finding().arguments()).containsExactly(member);
    }

    private static RevocationList list(String revoked) throws ProblemException {
        return read("{'issuer':{'id':'https://district.example.org'}," + revoked + "}");
    }

    private static RevocationList read(String json) throws ProblemException {
        String text = json.replace('\'', '"').replace("BADGE", BADGE.value());
        return RevocationList.read(
                JsonReader.readObject(text, JsonLimits.DEFAULT).object());
    }
}
