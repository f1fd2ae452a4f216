package org.portablebadges.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What callers of this library see, and how values are made. */
final class PublicApi {
    private static final List<String> HIDDEN = List.of(
            "com.fasterxml.",
            "com.nimbusds.",
            "com.apicatalog.",
            "dev.harrel.",
            "jakarta.json",
            "org.bouncycastle.",
            "picocli",
            "com.samskivert",
            "com.google.zxing",
            "java.security",
            "javax.crypto");

    // What callers choose and hand in, of the JDK's cryptography.
    private static final Set<String> HANDED_IN = Set.of(SecureRandom.class.getName(), Provider.class.getName());

    private PublicApi() {}

    static Stream<ArchRule> rules() {
        return Stream.of(
                noTypesOfLibraries(),
                publicClassesAreFinal(),
                publicFieldsAreConstants(),
                noOptionalIn(),
                noArraysInRecords());
    }

    static ArchRule noTypesOfLibraries() {
        return visible("show no type of a library or of the JDK's cryptography", found -> exposed(found)
                        .filter(PublicApi::isHidden)
                        .map(type -> found.getName() + " shows " + type.getName()))
                .as("public signatures show no type of a library");
    }

    static ArchRule publicClassesAreFinal() {
        return visible(
                        "be final",
                        found -> isClosed(found)
                                ? Stream.empty()
                                : Stream.of(found.getName() + " can be extended by anybody"))
                .as("public classes cannot be extended from outside");
    }

    static ArchRule publicFieldsAreConstants() {
        return visible("have no fields but constants", found -> found.getFields().stream()
                        .filter(PublicApi::isVisible)
                        .filter(field -> !isConstant(field))
                        .map(field -> field.getFullName() + " can be changed"))
                .as("public fields are constants");
    }

    static ArchRule noOptionalIn() {
        return every(
                        "take and keep no Optional",
                        found -> Stream.concat(
                                found.getFields().stream()
                                        .filter(field -> field.getRawType().isEquivalentTo(Optional.class))
                                        .map(JavaField::getFullName),
                                isVisible(found) ? optionalParameters(found) : Stream.empty()))
                .as("Optional is a return type only");
    }

    static ArchRule noArraysInRecords() {
        return every(
                        "have no array among a record's components",
                        found -> !found.isRecord()
                                ? Stream.empty()
                                : found.getFields().stream()
                                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                        .filter(field -> field.getRawType().isArray())
                                        .map(field -> field.getFullName() + " is an array"))
                .as("records have no array among their components");
    }

    private static ArchRule visible(String what, Function<JavaClass, Stream<String>> faults) {
        return classes().that(describe("are public", PublicApi::isVisible)).should(have(what, faults));
    }

    private static ArchRule every(String what, Function<JavaClass, Stream<String>> faults) {
        return classes().should(have(what, faults));
    }

    private static ArchCondition<JavaClass> have(String what, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                faults.apply(item).forEach(fault -> events.add(SimpleConditionEvent.violated(item, fault)));
            }
        };
    }

    private static Stream<String> optionalParameters(JavaClass found) {
        return found.getCodeUnits().stream()
                .filter(PublicApi::isVisible)
                .filter(unit -> raw(unit.getParameterTypes()).anyMatch(type -> type.isEquivalentTo(Optional.class)))
                .map(unit -> unit.getFullName() + " takes an Optional");
    }

    private static Stream<JavaClass> exposed(JavaClass found) {
        Stream<JavaType> above = Stream.concat(found.getSuperclass().stream(), found.getInterfaces().stream());
        Stream<JavaType> fields =
                found.getFields().stream().filter(PublicApi::isVisible).map(JavaField::getType);
        Stream<JavaClass> units = found.getCodeUnits().stream()
                .filter(PublicApi::isVisible)
                .flatMap(unit -> Stream.of(
                                raw(List.of(unit.getReturnType())),
                                raw(unit.getParameterTypes()),
                                unit.getExceptionTypes().stream())
                        .flatMap(types -> types));
        return Stream.concat(Stream.concat(above, fields).flatMap(type -> raw(List.of(type))), units);
    }

    private static Stream<JavaClass> raw(Collection<JavaType> types) {
        return types.stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType);
    }

    private static boolean isHidden(JavaClass type) {
        return !HANDED_IN.contains(type.getName())
                && HIDDEN.stream().anyMatch(prefix -> type.getName().startsWith(prefix));
    }

    private static boolean isVisible(JavaClass found) {
        return found.getModifiers().contains(JavaModifier.PUBLIC)
                && found.getEnclosingClass().map(PublicApi::isVisible).orElse(true);
    }

    private static boolean isVisible(JavaField field) {
        return isVisible(field.getModifiers());
    }

    private static boolean isVisible(JavaCodeUnit unit) {
        return isVisible(unit.getModifiers());
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                && !field.getRawType().isArray();
    }

    private static boolean isClosed(JavaClass found) {
        return found.getModifiers().contains(JavaModifier.FINAL)
                || found.isEnum()
                || found.isInterface()
                || found.getConstructors().stream().noneMatch(PublicApi::isVisible);
    }
}
