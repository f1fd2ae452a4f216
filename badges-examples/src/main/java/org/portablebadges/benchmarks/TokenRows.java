package org.portablebadges.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.List;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.issue.Issuer;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.AchievementCredential;

/**
 * The typical badge as a token, whose endorsement has a signature of its own, and the same without the endorsement,
 * which has one signature as what Nimbus checks has.
 */
final class TokenRows {
    private final String algorithm;
    private final SigningKey key;
    private final Issuer district;
    private final Rounds rounds;

    private TokenRows(KeyType type, String algorithm, Rounds rounds) {
        this.algorithm = algorithm;
        this.key = SigningKey.generate(type, new SecureRandom());
        this.district = Issuer.builder().signer(key).build();
        this.rounds = rounds;
    }

    /**
     * @param raw what is aimed at against the signatures alone
     * @param nimbus what is aimed at against Nimbus
     */
    static List<Row> addTo(Rounds rounds, KeyType type, String algorithm, double raw, double nimbus) throws Exception {
        var tokens = new TokenRows(type, algorithm, rounds);
        Issuer endorser = Issuer.builder()
                .signer(SigningKey.generate(KeyType.ED25519, new SecureRandom()))
                .build();
        Work endorsement =
                RawSignatures.ed25519(SigningKey.generate(KeyType.ED25519, new SecureRandom()), new byte[64]);
        tokens.add(" endorsed", TypicalBadge.unsigned(tokens.district, endorser, 1), endorsement);
        tokens.add(" alone", TypicalBadge.withoutEndorsement(tokens.district, 1), () -> {});
        String endorsed = "VC-JWT " + algorithm + " to report : ";
        String alone = "VC-JWT " + algorithm + ", one signature, to report : ";
        return List.of(
                tokens.row(endorsed + "raw signatures", raw, " raw", " endorsed"),
                tokens.row(endorsed + "Nimbus' defaults, one signature", nimbus, " nimbus", " endorsed"),
                tokens.row(alone + "raw signature", raw, " raw", " alone"),
                tokens.row(alone + "Nimbus' defaults", nimbus, " nimbus", " alone"));
    }

    /** The badge as a token: verified here, by Nimbus, and its signatures alone. */
    private void add(String kind, AchievementCredential badge, Work otherSignatures) throws Exception {
        var file = new SignedFile(
                district.signJwt(badge), TypicalBadge.verifier(district).build());
        var nimbus = new NimbusVerifier(key.publicKey());
        int dot = file.text().lastIndexOf('.');
        byte[] input = file.text().substring(0, dot).getBytes(UTF_8);
        byte[] signature = Base64Url.decode(file.text().substring(dot + 1)).orElseThrow();
        rounds.with(algorithm + kind + " raw", () -> {
                    Work.require(key.publicKey().verify(input, signature));
                    otherSignatures.run();
                })
                .with(algorithm + kind + " nimbus", () -> Work.require(nimbus.accepts(file.text())))
                .with(algorithm + kind, file);
    }

    private Row row(String name, double goal, String other, String kind) {
        return Row.ratio(name, goal, algorithm + kind + other, algorithm + kind);
    }
}
