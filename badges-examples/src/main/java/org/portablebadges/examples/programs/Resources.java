package org.portablebadges.examples.programs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;

/** The files of the pack, which stand beside this class. */
final class Resources {
    private Resources() {}

    static JsonValue read(String name) throws ProblemException {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no such file in the pack: " + name);
            }
            return JsonReader.read(in.readAllBytes(), JsonLimits.DEFAULT).root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject object(String name) throws ProblemException {
        return read(name).asObject().orElseThrow(() -> new IllegalStateException("not an object: " + name));
    }

    /** Ends where a file of the pack is not as it must be: that is a mistake of ours. */
    static void requireSound(String name, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new IllegalStateException(name + ": " + findings);
        }
    }
}
