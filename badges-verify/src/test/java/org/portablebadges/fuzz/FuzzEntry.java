package org.portablebadges.fuzz;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.portablebadges.encoding.Digest;

/** Where Jazzer comes in. It finds the two methods by their names; nothing here needs it to be compiled. */
public final class FuzzEntry {
    private static FuzzTarget target = new JsonTarget();

    private FuzzEntry() {}

    /** Makes the target that the system property {@code fuzz.target} names. */
    public static void fuzzerInitialize() {
        target = FuzzTargets.of(System.getProperty("fuzz.target", "")).make();
    }

    /** Gives it one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        target.hold(input);
    }

    /** Writes the seeds of a target, the first argument, as files of a folder, the second. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        for (byte[] seed : FuzzTargets.of(arguments[0]).make().seeds()) {
            Files.write(folder.resolve(nameOf(seed)), seed);
        }
    }

    /** The name under which a file of the corpus stands. */
    static String nameOf(byte[] input) {
        return new BigInteger(1, Digest.SHA_256.of(input)).toString(36).substring(0, 16);
    }
}
