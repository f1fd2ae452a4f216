package org.portablebadges.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cryptosuites that this library signs and checks with. To add one, add it to the list. */
public final class Cryptosuites {
    /** The suite that an issuer uses unless told otherwise. */
    public static final String DEFAULT = "eddsa-rdfc-2022";

    private static final Map<String, Cryptosuite> BY_NAME = List.<Cryptosuite>of(new EddsaRdfc2022()).stream()
            .collect(Collectors.toUnmodifiableMap(Cryptosuite::name, Function.identity()));

    private Cryptosuites() {}

    /** Names of all suites. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    static Optional<Cryptosuite> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
