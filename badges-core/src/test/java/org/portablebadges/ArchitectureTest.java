package org.portablebadges;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.architecture.House;
import org.portablebadges.issue.Issuer;

class ArchitectureTest {
    private static final String ROOT = "org.portablebadges";
    private static final String WRONG = ROOT + ".architecture.wrong";
    private static final JavaClasses MODULE = House.moduleOf(Issuer.class);
    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(WRONG);

    static Stream<ArchRule> rules() {
        return House.rules(ROOT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void every_rule_holds(ArchRule rule) {
        rule.check(MODULE);
    }

    @Test
    void the_module_is_seen_without_its_tests() {
        assertThat(MODULE.contain(Issuer.class)).isTrue();
        assertThat(MODULE.contain(ArchitectureTest.class)).isFalse();
    }

    static Stream<ArchRule> rulesWithSamples() {
        return House.rules(WRONG).filter(rule -> !isRowWithoutSample(rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesWithSamples")
    void every_rule_can_fail(ArchRule rule) {
        assertThat(rule.evaluate(SAMPLES).hasViolation()).isTrue();
    }

    // All rows are made in one way, so two of them stand for the rest.
    private static boolean isRowWithoutSample(ArchRule rule) {
        return rule.getDescription().contains("imports nothing but")
                && !rule.getDescription().startsWith("problem ")
                && !rule.getDescription().startsWith("model ");
    }
}
