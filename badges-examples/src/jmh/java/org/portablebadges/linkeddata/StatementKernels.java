package org.portablebadges.linkeddata;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.portablebadges.benchmarks.TypicalBadge;
import org.portablebadges.encoding.Digest;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.ProblemException;

/** The two steps between a typical badge and what its proof signs; in this package because only it sees them apart. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class StatementKernels {
    private final Expansion expansion = new Expansion(DocumentSource.bundled());
    private final CanonicalizationLimits limits = CanonicalizationLimits.DEFAULT;
    private JsonObject badge = JsonObject.EMPTY;
    private List<Quad> quads = List.of();

    /** Makes a badge with an endorsement that is signed. */
    @Setup(Level.Trial)
    public void make() throws ProblemException {
        Issuer district = Issuer.builder()
                .signer(SigningKey.generate(KeyType.ED25519, new SecureRandom()))
                .build();
        badge = TypicalBadge.unsigned(district, district, 1).json();
        quads = expansion.quads(badge, limits.quads());
    }

    @Benchmark
    public List<Quad> statements() throws ProblemException {
        return expansion.quads(badge, limits.quads());
    }

    @Benchmark
    public CanonicalDataset canonicalization() throws ProblemException {
        return Rdfc10.canonicalize(quads, Digest.SHA_256, limits);
    }
}
