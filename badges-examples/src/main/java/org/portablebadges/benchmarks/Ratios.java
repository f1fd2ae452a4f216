package org.portablebadges.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Digest;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.Verifier;

/**
 * Prints what verification costs as ratios within one run: {@code examples.jar ratios [--json]}. "Raw" is as many calls
 * of the signature alone as the report verifies signatures.
 */
public final class Ratios {
    private static final int ROUNDS = 5;
    private static final double MICRO = 1_000;

    private final List<Ratio> ratios = new ArrayList<>();
    private final SigningKey ed25519 = SigningKey.generate(KeyType.ED25519, new SecureRandom());
    private final Issuer endorser = Issuer.builder()
            .signer(SigningKey.generate(KeyType.ED25519, new SecureRandom()))
            .build();

    private Ratios() {}

    /**
     * Measures and prints; a line a figure.
     *
     * @return whether none has fallen to under half of what was recorded
     */
    public static boolean run(boolean json, PrintStream out) throws Exception {
        var recorded = RecordedRatios.read();
        var ratios = new Ratios();
        ratios.measure();
        boolean kept = true;
        for (Ratio ratio : ratios.ratios) {
            boolean fallen = recorded.hasFallen(ratio);
            kept &= !fallen;
            String line = ratio.toLine() + (fallen ? ", and under half of what it was" : "");
            out.println(json ? ratio.toJson().toString() : line);
        }
        return kept;
    }

    private void measure() throws Exception {
        signatures();
        tokens(KeyType.P256, "ES256", 0.80, 6);
        tokens(KeyType.RSA, "RS256", 0.65, 2.5);
        proofs("eddsa-rdfc-2022", 0.30);
        proofs("eddsa-jcs-2022", 0.45);
        threads();
        allocation();
        growth();
        poison();
    }

    private void signatures() throws Exception {
        byte[] message = new byte[64];
        byte[] signature = ed25519.sign(message);
        PublicKey key = ed25519.publicKey();
        Work raw = rawEd25519(message);
        Rounds edwards = new Rounds(ROUNDS)
                .with("raw", raw)
                .with("here", () -> require(key.verify(message, signature)))
                .run();
        add("Ed25519 verify : Bouncy Castle's own call", edwards.ratio("raw", "here"), 0.95);
        for (KeyType type : List.of(KeyType.P256, KeyType.P384)) {
            SigningKey signer = SigningKey.generate(type, new SecureRandom());
            byte[] made = signer.sign(message);
            Rounds curve = new Rounds(ROUNDS)
                    .with("raw", rawEcdsa(signer, type, message))
                    .with("here", () -> require(signer.publicKey().verify(message, made)))
                    .run();
            add(type + " verify : Bouncy Castle's own call", curve.ratio("raw", "here"), 0.95);
        }
    }

    private void tokens(KeyType type, String algorithm, double goal, double nimbus) throws Exception {
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        Issuer district = Issuer.builder().signer(key).build();
        String token = district.signJwt(typical(district, 1)).text();
        byte[] bytes = token.getBytes(UTF_8);
        int dot = token.lastIndexOf('.');
        Verifier verifier = TypicalBadge.verifier(district).build();
        byte[] input = token.substring(0, dot).getBytes(UTF_8);
        byte[] signature = Base64Url.decode(token.substring(dot + 1)).orElseThrow();
        Work endorsement = rawEd25519(new byte[64]);
        Rounds rounds = new Rounds(ROUNDS)
                .with("raw", () -> {
                    require(key.publicKey().verify(input, signature));
                    endorsement.run();
                })
                .with("nimbus", () -> require(nimbus(token, key)))
                .with("here", () -> verify(verifier, bytes))
                .run();
        add("VC-JWT " + algorithm + " to report : raw signatures", rounds.ratio("raw", "here"), goal);
        add(
                "VC-JWT " + algorithm + " to report : Nimbus' defaults, one signature",
                rounds.ratio("nimbus", "here"),
                nimbus);
    }

    private void proofs(String suite, double goal) throws Exception {
        Issuer district = Issuer.builder().signer(ed25519).cryptosuite(suite).build();
        byte[] bytes = district.sign(typical(district, 1)).text().getBytes(UTF_8);
        Verifier verifier = TypicalBadge.verifier(district).build();
        Work one = rawEd25519(new byte[64]);
        Rounds rounds = new Rounds(ROUNDS)
                .with("raw", () -> {
                    one.run();
                    one.run();
                })
                .with("here", () -> verify(verifier, bytes));
        if (suite.contains("rdfc")) {
            Verifier titanium =
                    TypicalBadge.verifier(district).documents(unusual()).build();
            rounds.with("titanium", () -> verify(titanium, bytes));
        }
        rounds.run();
        add(suite + " to report : raw signatures", rounds.ratio("raw", "here"), goal);
        if (suite.contains("rdfc")) {
            add(suite + " to report : by way of Titanium", rounds.ratio("titanium", "here"), 10);
        }
    }

    /** The bundled contexts with a member that changes nothing and that only Titanium reads. */
    private static DocumentSource unusual() {
        return url -> DocumentSource.bundled().find(url).map(document -> document.object("@context")
                .map(context -> document.with("@context", context.with("@propagate", JsonLiteral.TRUE)))
                .orElse(document));
    }

    private void threads() throws Exception {
        Issuer district = Issuer.builder().signer(ed25519).build();
        byte[] bytes = district.sign(typical(district, 1)).text().getBytes(UTF_8);
        Verifier verifier = TypicalBadge.verifier(district).build();
        double[] speedups = new double[5];
        for (int i = 0; i < speedups.length; i++) {
            double one = wall(verifier, bytes, 1);
            speedups[i] = one / wall(verifier, bytes, 2);
        }
        Arrays.sort(speedups);
        add("two threads : one, wall", speedups[speedups.length / 2], 1.7);
    }

    /** Seconds for 600 verifications shared among threads. */
    private static double wall(Verifier verifier, byte[] bytes, int threads) throws InterruptedException {
        var done = new CountDownLatch(threads);
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                        for (int j = 0; j < 600 / threads; j++) {
                            verify(verifier, bytes);
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        return (System.nanoTime() - start) / 1e9;
    }

    private void allocation() throws Exception {
        Issuer district = Issuer.builder().signer(ed25519).build();
        AchievementCredential typical = typical(district, 1);
        byte[] proof = district.sign(typical).text().getBytes(UTF_8);
        byte[] token = district.signJwt(typical).text().getBytes(UTF_8);
        Verifier verifier = TypicalBadge.verifier(district).build();
        add("110 KB : allocated for a token", 110_000.0 / Rounds.allocated(() -> verify(verifier, token)), 1);
        add("300 KB : allocated for an rdfc badge", 300_000.0 / Rounds.allocated(() -> verify(verifier, proof)), 1);
    }

    /** How the time grows from the typical badge to one of about 320 times the bytes. */
    private void growth() throws Exception {
        Issuer district = Issuer.builder().signer(ed25519).build();
        Verifier verifier = TypicalBadge.verifier(district).build();
        double before = 0;
        for (int size : List.of(1, 4, 16, 64, 256)) {
            byte[] bytes = district.sign(typical(district, size)).text().getBytes(UTF_8);
            double micros = Double.MAX_VALUE;
            for (int i = 0; i < (size == 1 ? 200 : 5); i++) {
                micros = Math.min(micros, Rounds.once(() -> verify(verifier, bytes)) / MICRO);
            }
            if (before > 0) {
                add("5 x : time for 4 x the members, to " + bytes.length / 1024 + " KB", 5 / (micros / before), 1);
            }
            before = micros;
        }
    }

    /** A file whose statements could be told apart only by trying every order of its nodes. */
    private void poison() throws Exception {
        byte[] bytes = fixture("proof/poison-graph/input.json");
        Verifier verifier = Verifier.builder().anyIssuer().build();
        double micros = Double.MAX_VALUE;
        for (int i = 0; i < 50; i++) {
            micros = Math.min(
                    micros, Rounds.once(() -> require(verifier.verify(bytes).verdict() == Verdict.UNREADABLE)) / MICRO);
        }
        add("5 ms : time to refuse a poison graph", 5_000 / micros, 1);
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream file = Ratios.class.getResourceAsStream("/fixtures/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no fixture " + name);
            }
            return file.readAllBytes();
        }
    }

    private AchievementCredential typical(Issuer district, int size) throws ProblemException {
        return TypicalBadge.unsigned(district, endorser, size);
    }

    private static void verify(Verifier verifier, byte[] bytes) {
        require(verifier.verify(bytes).verdict() == Verdict.VALID);
    }

    private Work rawEd25519(byte[] message) {
        byte[] signature = ed25519.sign(message);
        byte[] encoded = ed25519.publicKey().encoded();
        Ed25519.PublicPoint point = Ed25519.validatePublicKeyPartialExport(encoded, 0);
        return () -> require(Ed25519.verify(signature, 0, point, message, 0, message.length));
    }

    private static Work rawEcdsa(SigningKey signer, KeyType type, byte[] message) throws Exception {
        ECKey jwk = ECKey.parse(signer.publicKey().toJwk().toString());
        X9ECParameters curve = CustomNamedCurves.getByName(type == KeyType.P256 ? "P-256" : "P-384");
        var domain = new ECDomainParameters(curve);
        var key = new ECPublicKeyParameters(
                curve.getCurve()
                        .createPoint(jwk.getX().decodeToBigInteger(), jwk.getY().decodeToBigInteger()),
                domain);
        byte[] signature = signer.sign(message);
        int half = signature.length / 2;
        var r = new BigInteger(1, Arrays.copyOfRange(signature, 0, half));
        var s = new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length));
        byte[] hash = (type == KeyType.P256 ? Digest.SHA_256 : Digest.SHA_384).of(message);
        return () -> {
            var verifying = new ECDSASigner();
            verifying.init(false, key);
            require(verifying.verifySignature(hash, r, s));
        };
    }

    private static boolean nimbus(String token, SigningKey key) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        String jwk = key.publicKey().toJwk().toString();
        boolean holds = jwt.verify(
                key.publicKey().type() == KeyType.RSA
                        ? new RSASSAVerifier(RSAKey.parse(jwk).toRSAPublicKey())
                        : new ECDSAVerifier(ECKey.parse(jwk).toECPublicKey()));
        return holds && !jwt.getJWTClaimsSet().getClaims().isEmpty();
    }

    private void add(String name, double ratio, double goal) {
        ratios.add(new Ratio(name, ratio, goal));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("what is measured came out otherwise");
        }
    }
}
