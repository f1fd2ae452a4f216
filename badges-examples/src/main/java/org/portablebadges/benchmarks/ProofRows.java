package org.portablebadges.benchmarks;

import java.security.SecureRandom;
import java.util.List;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.problem.ProblemException;

/** The typical badge with a Data Integrity proof; its endorsement has one too, over its statements. */
final class ProofRows {
    private static final SigningKey KEY = SigningKey.generate(KeyType.ED25519, new SecureRandom());

    private ProofRows() {}

    static List<Row> addTo(Rounds rounds) throws ProblemException {
        Work one = RawSignatures.ed25519(KEY, new byte[64]);
        SignedFile statements = signed("eddsa-rdfc-2022");
        rounds.with("proofs raw", () -> {
                    one.run();
                    one.run();
                })
                .with("rdfc", statements)
                .with(
                        "rdfc by Titanium",
                        statements.givenTo(TypicalBadge.verifier(district("eddsa-rdfc-2022"))
                                .documents(unusual())
                                .build()))
                .with("jcs", signed("eddsa-jcs-2022"));
        return List.of(
                Row.ratio("eddsa-rdfc-2022 to report : raw signatures", 0.30, "proofs raw", "rdfc"),
                Row.ratio("eddsa-rdfc-2022 to report : by way of Titanium", 10, "rdfc by Titanium", "rdfc"),
                Row.ratio("eddsa-jcs-2022 to report : raw signatures", 0.45, "proofs raw", "jcs"));
    }

    private static SignedFile signed(String suite) throws ProblemException {
        Issuer district = district(suite);
        return new SignedFile(
                district.sign(TypicalBadge.unsigned(district, district("eddsa-rdfc-2022"), 1)),
                TypicalBadge.verifier(district).build());
    }

    private static Issuer district(String suite) {
        return Issuer.builder().signer(KEY).cryptosuite(suite).build();
    }

    /** The bundled contexts with a member that changes nothing and that only Titanium reads. */
    private static DocumentSource unusual() {
        return url -> DocumentSource.bundled().find(url).map(document -> document.object("@context")
                .map(context -> document.with("@context", context.with("@propagate", JsonLiteral.TRUE)))
                .orElse(document));
    }
}
