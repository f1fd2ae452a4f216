package org.portablebadges.proof;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portablebadges.key.KeyType;

/** The cryptosuites that this library signs and checks with. To add one, add it to the list. */
public final class Cryptosuites {
    /** The suite that an issuer with an Ed25519 key uses unless told otherwise. */
    public static final String DEFAULT = "eddsa-rdfc-2022";

    private static final List<Cryptosuite> ALL = List.of(
            HashSuite.overStatements(DEFAULT, KeyType.ED25519),
            HashSuite.overText("eddsa-jcs-2022", KeyType.ED25519),
            HashSuite.overStatements("ecdsa-rdfc-2019", KeyType.P256, KeyType.P384),
            HashSuite.overText("ecdsa-jcs-2019", KeyType.P256, KeyType.P384),
            new EcdsaSd2023(),
            HashSuite.superseded("DataIntegrityProof", "eddsa-2022"),
            HashSuite.superseded("Ed25519Signature2020", "Ed25519Signature2020"));

    private Cryptosuites() {}

    /** Names of the suites that credentials can be signed with, sorted. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        ALL.stream().filter(Cryptosuite::isInUse).map(Cryptosuite::name).forEach(names::add);
        return Collections.unmodifiableSet(names);
    }

    /** The suite that an issuer with this kind of key uses unless told otherwise; empty where there is none. */
    public static Optional<String> defaultFor(KeyType key) {
        return ALL.stream()
                .filter(suite -> suite.isInUse() && suite.accepts(key))
                .map(Cryptosuite::name)
                .findFirst();
    }

    /** Whether credentials can be signed with this suite and this kind of key. */
    public static boolean fits(String suite, KeyType key) {
        return ALL.stream().anyMatch(one -> one.isInUse() && one.name().equals(suite) && one.accepts(key));
    }

    static Optional<Cryptosuite> find(DataIntegrityProof proof) {
        return ALL.stream()
                .filter(suite ->
                        suite.type().equals(proof.type()) && suite.name().equals(proof.suite()))
                .findFirst();
    }

    /** The suite that signs one hash under this name; empty where there is none, or it signs in another way. */
    static Optional<HashSuite> signing(String name) {
        return ALL.stream()
                .filter(suite -> suite.isInUse() && suite.name().equals(name))
                .filter(HashSuite.class::isInstance)
                .map(HashSuite.class::cast)
                .findFirst();
    }
}
