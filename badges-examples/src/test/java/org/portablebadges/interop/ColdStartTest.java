package org.portablebadges.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portablebadges.benchmarks.Median;
import org.portablebadges.benchmarks.TypicalBadge;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.KeyType;
import org.portablebadges.problem.Iri;

/**
 * How long it takes from nothing to an answer about one file, on the wall: the launcher, with its archive of classes
 * made, and a script that does the same with an npm package, in turns. What comes out is printed and not asserted. The
 * launcher also reads and checks the status list.
 */
@Tag("interop")
@Tag("speed")
class ColdStartTest {
    private static final Path LAUNCHER =
            Path.of("../badges-verify/target/badges").toAbsolutePath();
    private static final int ROUNDS = 7;

    @TempDir
    private Path home;

    @Test
    void a_token() throws Exception {
        Iri did = DidJwk.of(Keys.of(KeyType.P256).publicKey());
        Issuer school = Issuer.builder()
                .signer(Keys.of(KeyType.P256))
                .identifier(did)
                .verificationMethod(Iri.of(did + "#0"))
                .build();

        compare("token", "jose", 1.5, school, school.signJwt(TypicalBadge.withoutEndorsement(school, 1)));
    }

    @Test
    void a_proof() throws Exception {
        Issuer district = Issuer.builder().signer(Keys.of(KeyType.ED25519)).build();

        compare(
                "proof",
                "@digitalbazaar/vc",
                1.2,
                district,
                district.sign(TypicalBadge.unsigned(district, district, 1)));
    }

    private void compare(String kind, String peer, double most, Issuer issuer, SignedCredential signed)
            throws Exception {
        Path badge = Files.writeString(home.resolve("badge"), signed.text());
        List<String> here = launcher(issuer, badge);
        List<String> there = NodeScripts.command("cold.mjs", kind, badge.toString());
        seconds(here);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ratios.add(seconds(here) / seconds(there));
        }
        SpeedThereTest.print(
                "%s x : badges verify, cold, a %s, of %s".formatted(most, kind, peer), most / Median.of(ratios), 1);
    }

    private List<String> launcher(Issuer issuer, Path badge) throws Exception {
        Path documents = Files.createDirectories(home.resolve("documents"));
        Files.writeString(
                documents.resolve("status"), TypicalBadge.statusList(issuer).text());
        Files.writeString(
                documents.resolve("index.tsv"),
                TypicalBadge.STATUS_LIST + "\tstatus\t" + LocalDate.now(ZoneOffset.UTC) + "\n");
        return List.of(
                "sh",
                LAUNCHER.toString(),
                "verify",
                "--issuer",
                issuer.identifier().value(),
                "--documents",
                documents.toString(),
                badge.toString());
    }

    private double seconds(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        int code = process.waitFor();
        long end = System.nanoTime();
        if (code != 0 || !printed.startsWith("VALID")) {
            throw new AssertionError(command + " ended with " + code + ": " + printed);
        }
        return (end - start) / 1e9;
    }
}
