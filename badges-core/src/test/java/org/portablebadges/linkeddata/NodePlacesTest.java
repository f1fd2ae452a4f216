package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** What may be described in several places of a record or an endorsed badge, and what may not. */
class NodePlacesTest {
    private static final String ADA = "did:example:ada";
    private static final String DISTRICT = "did:example:district";
    private static final String ACHIEVEMENT =
            "{'id':'urn:a:feedback','type':['Achievement'],'name':'Feedback','description':'Gives feedback.'}";

    @Test
    void badges_in_a_record_may_share_issuer_learner_and_achievement() {
        assertThat(split(record("", badge("1", ADA, ACHIEVEMENT), badge("2", ADA, ACHIEVEMENT))))
                .isEmpty();
    }

    @Test
    void badges_in_a_record_may_describe_one_achievement_in_two_ways() {
        String shorter = ACHIEVEMENT.replace(",'description':'Gives feedback.'", "");

        assertThat(split(record("", badge("1", ADA, ACHIEVEMENT), badge("2", ADA, shorter))))
                .isEmpty();
    }

    @Test
    void a_definition_of_the_record_is_the_one_in_the_badge_word_for_word() {
        String shorter = ACHIEVEMENT.replace(",'description':'Gives feedback.'", "");
        String badge = badge("1", ADA, ACHIEVEMENT);

        assertThat(split(record(",'achievement':[" + ACHIEVEMENT + "]", badge))).isEmpty();
        assertThat(split(record(",'achievement':[" + shorter + "]", badge)))
                .containsExactly("/credentialSubject/achievement/0");
    }

    @Test
    void the_learner_is_described_again_only_as_the_subject_of_a_badge_inside() {
        String types = "'AchievementSubject','ClrSubject'";
        String asRecord = badge("1", ADA, ACHIEVEMENT).replace("'AchievementSubject'", types);
        String asIssuer = badge("1", "did:example:ben", ACHIEVEMENT).replace(DISTRICT, ADA);
        String asAchievement = badge("1", "did:example:ben", ACHIEVEMENT.replace("urn:a:feedback", ADA));

        assertThat(split(record("", asRecord)))
                .containsExactly("/credentialSubject/verifiableCredential/0/credentialSubject");
        assertThat(split(record("", asIssuer))).containsExactly("/credentialSubject/verifiableCredential/0/issuer");
        assertThat(split(record("", asAchievement)))
                .containsExactly("/credentialSubject/verifiableCredential/0/credentialSubject/achievement");
    }

    // As the subject of a badge, the record itself could lose its end to where nobody looks for it.
    @ParameterizedTest
    @ValueSource(strings = {"urn:uuid:record", "urn:uuid:status"})
    void the_record_and_its_status_entry_are_nobodys_subject(String id) {
        JsonObject record = record("", badge("1", id, ACHIEVEMENT));
        JsonObject withStatus = record.with(
                "credentialStatus",
                read("{'id':'urn:uuid:status','type':'BitstringStatusListEntry','statusPurpose':'revocation'}"));

        assertThat(split(withStatus))
                .anyMatch(at -> at.equals("/credentialStatus")
                        || at.equals("/credentialSubject/verifiableCredential/0/credentialSubject"));
    }

    @Test
    void a_credential_without_vocabularies_of_its_own_is_part_of_the_record() {
        String bare = badge("1", ADA, ACHIEVEMENT)
                .replace(
                        "'@context':['https://www.w3.org/ns/credentials/v2',"
                                + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],",
                        "");

        assertThat(split(record("", bare)))
                .containsExactly("/credentialSubject/verifiableCredential/0/credentialSubject");
    }

    @Test
    void an_issuer_who_is_creator_too_may_be_endorsed() {
        String endorsement = "{'@context':['https://www.w3.org/ns/credentials/v2',"
                + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
                + "'id':'urn:uuid:e','type':['VerifiableCredential','EndorsementCredential'],"
                + "'name':'E','issuer':'did:example:registry','validFrom':'2026-01-15T00:00:00Z',"
                + "'credentialSubject':{'id':'" + DISTRICT + "','type':['EndorsementSubject']%s}}";
        String creator = "'creator':{'id':'" + DISTRICT + "','type':['Profile'],'endorsement':[" + endorsement + "]}";
        String achievement = ACHIEVEMENT.replace("'name'", creator + ",'name'");

        assertThat(split(read(badge("1", ADA, achievement.formatted(",'endorsementComment':'Good.'")))))
                .isEmpty();
        assertThat(split(read(badge("1", ADA, achievement.formatted(",'name':'Lakeview'")))))
                .containsExactly(
                        "/credentialSubject/achievement/creator",
                        "/credentialSubject/achievement/creator/endorsement/0/credentialSubject");
    }

    private static JsonObject record(String members, String... badges) {
        return read("{'@context':['https://www.w3.org/ns/credentials/v2',"
                + "'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',"
                + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
                + "'id':'urn:uuid:record','type':['VerifiableCredential','ClrCredential'],"
                + "'issuer':{'id':'" + DISTRICT + "','type':['Profile'],'name':'Lakeview'},"
                + "'validFrom':'2026-01-15T00:00:00Z','validUntil':'2027-01-15T00:00:00Z',"
                + "'credentialSubject':{'id':'" + ADA + "','type':['ClrSubject'],'verifiableCredential':["
                + String.join(",", badges) + "]" + members + "}}");
    }

    private static String badge(String id, String learner, String achievement) {
        return "{'@context':['https://www.w3.org/ns/credentials/v2',"
                + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
                + "'id':'urn:uuid:badge-" + id + "','type':['VerifiableCredential','OpenBadgeCredential'],"
                + "'issuer':{'id':'" + DISTRICT + "','type':['Profile'],'name':'Lakeview School District'},"
                + "'validFrom':'2026-01-15T00:00:00Z','credentialSubject':{'id':'" + learner
                + "','type':['AchievementSubject'],'achievement':" + achievement + "}}";
    }

    /** Places that are one too many. */
    private static List<String> split(JsonObject document) {
        return Canonicalizer.bundled().uncovered(document).stream()
                .filter(finding -> finding.code() == ProblemCode.PROOF_NODE_SPLIT)
                .map(finding -> finding.at().value())
                .toList();
    }

    private static JsonObject read(String json) {
        try {
            return JsonReader.readObject(json.replace('\'', '"'), JsonLimits.DEFAULT)
                    .object();
        } catch (ProblemException e) {
            throw new AssertionError(json, e);
        }
    }
}
