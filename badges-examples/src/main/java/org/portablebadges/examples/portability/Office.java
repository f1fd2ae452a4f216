package org.portablebadges.examples.portability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.CaseReader;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Recognition;
import org.portablebadges.recognition.RecognitionCase;
import org.portablebadges.recognition.TrustedPolicies;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;

/** Any office that decides: without a network, from one folder of files and the key that it was given once. */
final class Office {
    private final Path folder;
    private final OperatorKey registrars;

    Office(Path folder, OperatorKey registrars) {
        this.folder = folder;
        this.registrars = registrars;
    }

    /**
     * Decides a case on all badges in the folder, by the policies that the trust bundle carries.
     *
     * @param caseName name of the file with the case, without its ending
     */
    Decision decide(String caseName, Instant now) throws IOException, ProblemException {
        TrustBundle bundle = TrustBundle.open(Files.readAllBytes(folder.resolve(PortabilityPlot.BUNDLE)), registrars);
        Verifier verifier = Verifier.builder()
                .trust(bundle)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
        TrustedPolicies trusted = TrustedPolicies.of(bundle, now);
        RecognitionCase person = new CaseReader(verifier, trusted.keys())
                .read(Files.readAllBytes(folder.resolve(caseName + ".case.json")));
        List<VerificationReport> reports = new ArrayList<>();
        for (Path badge : badges()) {
            reports.add(verifier.verify(Files.readAllBytes(badge)));
        }
        return Recognition.evaluate(trusted.all().build(), person, reports, now);
    }

    private List<Path> badges() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".png"))
                    .toList();
        }
    }
}
