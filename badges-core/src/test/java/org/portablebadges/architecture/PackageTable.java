package org.portablebadges.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Which package may import which of ours, and which libraries and parts of the JDK. Whatever a row does not name is
 * forbidden, and a package without a row fails too, so a new package is a decision made here.
 */
final class PackageTable {
    private static final List<String> FOR_ALL = List.of(
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.io",
            "java.math",
            "java.text",
            "java.nio",
            "java.nio.charset",
            "org.jspecify.annotations");

    private static final List<String> CORE = List.of(
            "problem",
            "encoding",
            "json",
            "schema",
            "model",
            "legacy",
            "linkeddata",
            "key",
            "proof",
            "status",
            "container",
            "image",
            "issue");

    private static final List<Row> ROWS = List.of(
            row("problem"),
            row("encoding", "problem").seeing("java.security..", "javax.crypto.."),
            row("json", "problem", "encoding").seeing("com.fasterxml.jackson.core.."),
            row("schema", "problem", "json").seeing("dev.harrel.jsonschema..", "java.net"),
            row("model", "problem", "encoding", "json"),
            row("legacy", "problem", "encoding", "json", "model"),
            row("linkeddata", "problem", "encoding", "json").seeing("com.apicatalog..", "jakarta.json..", "java.net"),
            row("key", "problem", "encoding", "json").seeing("org.bouncycastle..", "java.security..", "javax.crypto.."),
            row("proof", "problem", "encoding", "json", "linkeddata", "key").seeing("com.nimbusds.jose.."),
            row("status", "problem", "encoding", "json"),
            row("container", "problem").seeing("javax.xml.stream.."),
            row("image", "problem").seeing("java.awt..", "javax.imageio.."),
            row("issue", CORE).seeing("java.sql", "javax.sql"),
            row("verify.trust", CORE),
            row("verify", and(CORE, "verify.trust")),
            row("quality", CORE),
            row("recognition.allocation"),
            row("recognition.policy", CORE),
            row("recognition", and(CORE, "verify", "verify.trust", "recognition.policy", "recognition.allocation")),
            row("report", and(CORE, "verify", "verify.trust", "recognition", "recognition.policy", "quality")),
            row("cli", and(CORE, "verify", "verify.trust", "recognition", "recognition.policy", "quality", "report"))
                    .seeing("picocli..", "java.nio.file..", "java.nio.channels", "java.net", "javax.net.ssl"));

    private PackageTable() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.concat(
                ROWS.stream().map(row -> row.rule(root)), Stream.of(everyPackageHasARow(root), noCycles(root)));
    }

    static ArchRule everyPackageHasARow(String root) {
        String[] known = ROWS.stream().map(row -> root + "." + row.name()).toArray(String[]::new);
        return classes().should().resideInAnyPackage(known).as("every package has a row in the table of packages");
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().as("packages form no cycles");
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(new ArchCondition<>("be in a package with a package-info that is @NullMarked") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                        String message = item.getPackageName() + (marked ? " is" : " is not") + " @NullMarked";
                        events.add(new SimpleConditionEvent(item, marked, message));
                    }
                })
                .as("every package has a package-info that is @NullMarked");
    }

    private static Row row(String name, String... ours) {
        return row(name, List.of(ours));
    }

    private static Row row(String name, List<String> ours) {
        return new Row(name, ours, List.of());
    }

    private static List<String> and(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private record Row(String name, List<String> ours, List<String> others) {
        Row seeing(String... libraries) {
            return new Row(name, ours, List.of(libraries));
        }

        ArchRule rule(String root) {
            String[] allowed = Stream.of(
                            FOR_ALL.stream(),
                            others.stream(),
                            Stream.of(root + "." + name),
                            ours.stream().map(other -> root + "." + other))
                    .flatMap(packages -> packages)
                    .toArray(String[]::new);
            // Randomness is handed in, so whoever hands it on names its type; making one is a rule of its own.
            var visible = resideInAnyPackage(allowed)
                    .or(type(SecureRandom.class))
                    .or(describe("a primitive", (JavaClass found) -> found.getBaseComponentType()
                            .isPrimitive()));
            return classes()
                    .that(resideInAPackage(root + "." + name))
                    .should()
                    .onlyDependOnClassesThat(visible)
                    .allowEmptyShould(true)
                    .as(name + " imports nothing but " + and(ours, others.toArray(String[]::new)));
        }
    }
}
