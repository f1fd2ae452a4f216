package org.portablebadges.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

class PublishedContainersTest {
    private static final String SAMPLES = "reference/samples/";
    private static final String OB30 = SAMPLES + "1edtech-validator-ob30/";
    private static final String OB20 = SAMPLES + "1edtech-validator-ob20/";

    @Test
    void baked_samples_of_open_badges_3_give_their_credential() throws ProblemException {
        List<String> names = List.of("simple-json.png", "simple-jwt.png", "simple-json.svg", "simple-jwt.svg");
        for (String name : names) {
            ExtractedCredential credential = Pictures.extract(PublishedData.bytes(OB30 + name));

            assertThat(credential.isCompactJws()).as(name).isEqualTo(name.contains("jwt"));
            assertThat(credential.format()).isEqualTo(name.endsWith("png") ? ContainerFormat.PNG : ContainerFormat.SVG);
            assertThat(credential.findings()).as(name).isEmpty();
            assertThat(credential.text().strip()).startsWith(name.contains("jwt") ? "eyJ" : "{");
        }
        PublishedData.counted("baked pictures of Open Badges 3.0", names.size());
    }

    @Test
    void plain_samples_are_their_own_text() throws ProblemException {
        int count = 0;
        for (String folder : List.of(OB30, OB20, SAMPLES + "spec-signed/", SAMPLES + "spec-unsigned/")) {
            for (String name : PublishedData.files(folder)) {
                if (name.endsWith(".json") || name.endsWith(".jwt") || name.endsWith(".jws")) {
                    ExtractedCredential credential = Pictures.extract(PublishedData.bytes(folder + name));
                    String text = PublishedData.text(folder + name);
                    assertThat(credential.text()).isEqualTo(credential.isCompactJws() ? text.strip() : text);
                    assertThat(credential.isCompactJws()).as(name).isEqualTo(!name.endsWith(".json"));
                    count++;
                }
            }
        }
        PublishedData.counted("plain credentials", count);
    }

    @Test
    void pictures_of_open_badges_2_are_told_from_pictures_without_a_badge() throws ProblemException {
        ExtractedCredential badge = Pictures.extract(PublishedData.bytes(OB20 + "simple-badge.png"));
        assertThat(badge.generation()).contains(Generation.OPEN_BADGES_2);
        assertThat(badge.text()).contains("\"type\":\"Assertion\"");
        for (String name : List.of("beths-robot-badge.png", "robotics-badge.png")) {
            assertThat(Pictures.problem(PublishedData.bytes(OB20 + "assets/" + name)))
                    .containsExactly("container.no-credential", "PNG");
        }
        PublishedData.counted("pictures of Open Badges 2", 3);
    }

    @Test
    void published_pictures_can_be_baked_again() throws ProblemException {
        List<String> names = List.of("simple-json.png", "simple-jwt.png", "simple-json.svg", "simple-jwt.svg");
        for (String name : names) {
            byte[] baked =
                    Container.bake(PublishedData.bytes(OB30 + name), Pictures.JSON, true, ContainerLimits.DEFAULT);
            assertThat(Pictures.extract(baked).text()).isEqualTo(Pictures.JSON);
        }
        PublishedData.counted("baked pictures replaced", names.size());
    }
}
