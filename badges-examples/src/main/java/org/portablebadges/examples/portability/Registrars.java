package org.portablebadges.examples.portability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portablebadges.encoding.Hex;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementCredentialBuilder;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.PolicyText;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustBundleBuilder;

/** Everybody who signs something in the story, and the registrars who put it into the folder that all offices share. */
final class Registrars {
    private static final List<String> POLICIES = List.of(
            "northridge-pay-step",
            "baycounty-ceu",
            "state-renewal",
            "lakeview-plan",
            "westmark-points",
            "harborpoint-pay-step-1",
            "harborpoint-pay-step-2");
    private static final List<String> CASES = List.of("northridge", "baycounty", "lakeview", "westmark", "harborpoint");

    private final Path folder;
    private final SecureRandom random;
    private final SigningKey key;
    private final Map<String, Authority> authorities = new LinkedHashMap<>();

    Registrars(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
        this.key = SigningKey.generate(KeyType.ED25519, random);
        add("Open Practice Collaborative", "practice.example.org");
        add("Northridge School District", "northridge.example.org");
        add("Bay County Public Schools", "baycounty.example.org");
        add("Lakeview School District", "lakeview.example.org");
        add("Example State Education Agency", "sea.example.gov");
        add("Westmark Department of Education", "westmark.example.gov");
        add("Harbor Point School District", "harborpoint.example.org");
    }

    /** The key that every office was given once, on paper if need be. */
    OperatorKey operatorKey() {
        return new OperatorKey(key.publicKey());
    }

    /** Removes the badges of an earlier telling; their keys are gone. */
    void clear() throws IOException {
        for (Award award : Award.values()) {
            Files.deleteIfExists(file(award));
        }
    }

    /** Puts a badge into the folder, baked into a picture. */
    void award(Award award) throws IOException, ProblemException {
        Authority awarder = authority("did:web:" + award.awarder() + ".example.org");
        Instant day = PortabilityPlot.day(award.day());
        AchievementCredentialBuilder badge = AchievementCredential.builder()
                .id(award.id())
                .issuer(Profile.builder(awarder.id().value())
                        .name(awarder.name())
                        .build())
                .achievement(Achievement.builder(award.achievement().value())
                        .achievementType(AchievementType.MICRO_CREDENTIAL)
                        .name(award.title())
                        .description("Shown by evidence from the classroom, assessed with a rubric.")
                        .criteria("A lesson plan, student work before and after, and a reflection.")
                        .build())
                .recipient(award.recipients(this::salt))
                .validFrom(day);
        byte[] picture = DefaultBadgeImage.png(award.title());
        Files.write(file(award), awarder.issuerOn(day).sign(badge.build()).bakeInto(picture));
    }

    /** Puts the cases and the trust bundle with all signed policies into the folder. */
    void publish(Instant now, Instant nextUpdate) throws IOException, ProblemException {
        TrustBundleBuilder bundle =
                TrustBundle.builder().operator("Example Registrars").sequence(1).dates(now, nextUpdate);
        authorities.values().forEach(authority -> bundle.issuer(authority.listed()));
        for (String name : POLICIES) {
            JsonObject policy = JsonReader.readObject(resource(name + ".json"), JsonLimits.DEFAULT)
                    .object();
            String token = authority(text(policy, "authority")).sign(policy);
            bundle.policy(new PolicyText(text(policy, "id"), text(policy, "version"), token));
        }
        Files.write(folder.resolve(PortabilityPlot.BUNDLE), bundle.build().sign(key));
        for (String name : CASES) {
            Files.write(folder.resolve(name + ".case.json"), resource(name + ".case.json"));
        }
    }

    private void add(String name, String host) {
        var authority = new Authority(name, host, random);
        authorities.put(authority.id().value(), authority);
    }

    private Authority authority(String id) {
        return Objects.requireNonNull(authorities.get(id), id);
    }

    private Path file(Award award) {
        return folder.resolve(award.slug() + ".png");
    }

    private String salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return Hex.encode(salt);
    }

    private static String text(JsonObject policy, String member) {
        return policy.string(member).orElseThrow();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Registrars.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
