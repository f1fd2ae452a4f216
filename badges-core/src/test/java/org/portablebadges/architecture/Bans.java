package org.portablebadges.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.channels.NetworkChannel;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What no class does, but for those named here. */
final class Bans {
    private static final String CONSTRUCTOR = "<init>";

    private Bans() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.of(
                console(root),
                timeAndChance(root),
                network(root),
                javaNetUri(root),
                jsonLdOptions(root),
                httpLoaders());
    }

    static ArchRule console(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli")
                .should()
                .accessTargetWhere(describe("the console or a process", Bans::isConsole))
                .as("only cli prints or exits");
    }

    static ArchRule timeAndChance(String root) {
        Set<String> defaults = Set.of(
                root + ".issue.Issuer$Builder",
                root + ".issue.StatusListIssuer$Builder",
                root + ".verify.Verifier$Builder",
                root + ".model.ModelBuilder",
                root + ".cli.KeygenCommand",
                root + ".cli.DateOption",
                root + ".cli.Stopwatch");
        return noClasses()
                .that(describe("are not named here", found -> !defaults.contains(found.getName())))
                .should()
                .accessTargetWhere(describe("the time or chance of this machine", Bans::isTimeOrChance))
                .as("clock, ids and randomness are handed in; only builders and the command line have their own");
    }

    static ArchRule network(String root) {
        return noClasses()
                .that(describe("are not TrustRefresh", found -> !isTrustRefresh(root, found)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "javax.naming..")
                        .or(resideInAPackage("java.nio.channels..").and(describe("network", Bans::isNetworkChannel)))
                        .and(not(type(URI.class))))
                .as("nothing but cli.TrustRefresh reaches the network");
    }

    static ArchRule httpLoaders() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "com.apicatalog.jsonld.http..",
                                "com.apicatalog.jsonld.loader..",
                                "com.nimbusds.jose.jwk.source..")
                        .and(not(type(DocumentLoader.class)))
                        .and(not(type(DocumentLoaderOptions.class)))
                        .or(simpleNameEndingWith("ResourceRetriever")))
                .as("no library is asked to load anything");
    }

    // java.net.URI calls lookalikes equal and throws on identifiers of real badges; Titanium's loader hands one in, and
    // the schema engine names its schemas by it.
    static ArchRule javaNetUri(String root) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".linkeddata.Expansion")
                .and()
                .doNotHaveFullyQualifiedName(root + ".schema.SchemaEngine")
                .and(describe("are not TrustRefresh", found -> !isTrustRefresh(root, found)))
                .should()
                .dependOnClassesThat(type(URI.class))
                .as("identifiers are Iri, never java.net.URI");
    }

    // Titanium's own defaults fetch contexts over HTTP.
    static ArchRule jsonLdOptions(String root) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".linkeddata.Expansion")
                .should()
                .accessTargetWhere(
                        describe("new JsonLdOptions", access -> is(access, JsonLdOptions.class, CONSTRUCTOR)))
                .as("one class makes JsonLdOptions");
    }

    /** The one class with a network client, and what is nested in it. */
    private static boolean isTrustRefresh(String root, JavaClass found) {
        String name = root + ".cli.TrustRefresh";
        return found.getName().equals(name) || found.getName().startsWith(name + "$");
    }

    private static boolean isNetworkChannel(JavaClass found) {
        return found.isAssignableTo(NetworkChannel.class)
                || found.getSimpleName().contains("Selector");
    }

    private static boolean isConsole(JavaAccess<?> access) {
        return is(access, System.class, "in", "out", "err", "exit", "console")
                || is(access, Runtime.class, "exit", "halt", "exec")
                || is(access, ProcessBuilder.class, "start")
                || isOnAny(access, Throwable.class, "printStackTrace");
    }

    private static boolean isTimeOrChance(JavaAccess<?> access) {
        return (isTime(access) && !takesClock(access)) || isChance(access);
    }

    private static boolean isTime(JavaAccess<?> access) {
        boolean now = access.getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time");
        return now
                || is(access, Clock.class, "system", "systemUTC", "systemDefaultZone")
                || is(access, Clock.class, "tickMillis", "tickSeconds", "tickMinutes")
                || is(access, System.class, "currentTimeMillis", "nanoTime");
    }

    private static boolean isChance(JavaAccess<?> access) {
        return is(access, UUID.class, "randomUUID")
                || is(access, Math.class, "random")
                || is(access, ThreadLocalRandom.class, "current")
                || is(access, SecureRandom.class, "getInstance", "getInstanceStrong")
                || is(access, RandomGenerator.class, "of", "getDefault")
                || isOnAny(access, Random.class, CONSTRUCTOR);
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().anyMatch(found -> found.isEquivalentTo(Clock.class));
    }

    private static boolean is(JavaAccess<?> access, Class<?> owner, String... names) {
        return access.getTargetOwner().isEquivalentTo(owner) && Set.of(names).contains(access.getName());
    }

    private static boolean isOnAny(JavaAccess<?> access, Class<?> owner, String name) {
        return access.getTargetOwner().isAssignableTo(owner) && access.getName().equals(name);
    }
}
