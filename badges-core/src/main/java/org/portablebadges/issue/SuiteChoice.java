package org.portablebadges.issue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.Signer;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.proof.SelectiveDisclosure;

/**
 * The cryptosuite that an issuer signs with, and what selective disclosure needs beside the key.
 *
 * @param suite its name
 * @param mandatory what every selection shows beside what makes it a credential
 * @param random where keys come from that exist for one proof only
 */
record SuiteChoice(String suite, List<JsonPointer> mandatory, SecureRandom random) {
    SuiteChoice {
        mandatory = List.copyOf(mandatory);
    }

    JsonObject sign(JsonObject credential, Signer signer, Iri method, Instant created, Canonicalizer canonicalizer)
            throws ProblemException {
        if (!suite.equals(SelectiveDisclosure.SUITE)) {
            return new DataIntegrity(canonicalizer).sign(credential, suite, signer, method, created);
        }
        List<JsonPointer> shown = Stream.concat(SelectiveDisclosure.required(credential).stream(), mandatory.stream())
                .distinct()
                .toList();
        return new SelectiveDisclosure(canonicalizer).sign(credential, shown, signer, method, created, random);
    }
}
