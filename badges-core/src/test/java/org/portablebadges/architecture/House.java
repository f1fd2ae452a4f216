package org.portablebadges.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The rules that hold for every class of this library, and the classes of one module to hold them against. */
public final class House {
    private House() {}

    /** Every rule, for packages below the given one. */
    public static Stream<ArchRule> rules(String root) {
        return Stream.of(
                        PackageTable.rules(root),
                        Stream.of(PackageTable.everyPackageIsNullMarked()),
                        Bans.rules(root),
                        PublicApi.rules())
                .flatMap(rules -> rules);
    }

    /** All classes of the module that one of its classes comes from; test classes are another place. */
    public static JavaClasses moduleOf(Class<?> member) {
        return new ClassFileImporter()
                .importUrl(member.getProtectionDomain().getCodeSource().getLocation());
    }
}
