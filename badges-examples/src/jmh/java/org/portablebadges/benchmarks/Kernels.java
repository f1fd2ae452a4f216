package org.portablebadges.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonDocument;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.status.Bitstring;
import org.portablebadges.verify.VerificationReport;

/** The steps of a verification by themselves, over the typical badge, and whole verifications to compare them with. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Kernels {
    private static final int MOST_BYTES = 1 << 20;

    private final SigningKey ed25519 = SigningKey.generate(KeyType.ED25519, new SecureRandom());
    private final SigningKey p256 = SigningKey.generate(KeyType.P256, new SecureRandom());
    private final byte[] message = new byte[64];
    private final byte[] ed25519Signature = ed25519.sign(message);
    private final byte[] p256Signature = p256.sign(message);
    private final String multikey = ed25519.publicKey().multikey();

    private final SignedFile token;
    private final SignedFile statements;
    private final SignedFile text;
    private final byte[] json;
    private final JsonObject badge;
    private final String bitstring;

    /** Signs the badges. */
    public Kernels() {
        Issuer school = Issuer.builder().signer(p256).build();
        try {
            token = file(school, school.signJwt(TypicalBadge.unsigned(school, issuer("eddsa-rdfc-2022"), 1)));
            statements = proven("eddsa-rdfc-2022");
            text = proven("eddsa-jcs-2022");
            json = statements.bytes();
            badge = JsonReader.readObject(json, JsonLimits.DEFAULT).object().without("proof");
        } catch (ProblemException e) {
            throw new IllegalStateException("the typical badge cannot be signed", e);
        }
        BitSet revoked = new BitSet();
        new SecureRandom().ints(1_000, 0, Bitstring.MINIMUM_ENTRIES).forEach(revoked::set);
        bitstring = Bitstring.of(Bitstring.MINIMUM_ENTRIES, revoked).encode();
    }

    private SignedFile proven(String suite) throws ProblemException {
        Issuer district = issuer(suite);
        return file(district, district.sign(TypicalBadge.unsigned(district, issuer("eddsa-rdfc-2022"), 1)));
    }

    private Issuer issuer(String suite) {
        return Issuer.builder().signer(ed25519).cryptosuite(suite).build();
    }

    private static SignedFile file(Issuer district, SignedCredential signed) throws ProblemException {
        return new SignedFile(signed, TypicalBadge.verifier(district).build());
    }

    @Benchmark
    public JsonDocument json() throws ProblemException {
        return JsonReader.read(json, JsonLimits.DEFAULT);
    }

    @Benchmark
    public byte[] jcs() {
        return Jcs.canonicalize(badge);
    }

    @Benchmark
    public PublicKey multikey() throws ProblemException {
        return PublicKey.ofMultikey(multikey);
    }

    @Benchmark
    public boolean ed25519() {
        return ed25519.publicKey().verify(message, ed25519Signature);
    }

    @Benchmark
    public boolean p256() {
        return p256.publicKey().verify(message, p256Signature);
    }

    @Benchmark
    public Bitstring inflate() throws ProblemException {
        return Bitstring.decode(bitstring, MOST_BYTES);
    }

    @Benchmark
    public CompactJws jws() throws ProblemException {
        return CompactJws.parse(token.text(), JsonLimits.DEFAULT);
    }

    @Benchmark
    public VerificationReport verifyJwt() {
        return token.report();
    }

    @Benchmark
    public VerificationReport verifyRdfc() {
        return statements.report();
    }

    @Benchmark
    public VerificationReport verifyJcs() {
        return text.report();
    }
}
