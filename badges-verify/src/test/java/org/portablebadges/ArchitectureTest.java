package org.portablebadges;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.architecture.House;
import org.portablebadges.verify.Verifier;

class ArchitectureTest {
    private static final JavaClasses MODULE = House.moduleOf(Verifier.class);

    static Stream<ArchRule> rules() {
        return House.rules("org.portablebadges");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void every_rule_holds(ArchRule rule) {
        rule.check(MODULE);
    }
}
