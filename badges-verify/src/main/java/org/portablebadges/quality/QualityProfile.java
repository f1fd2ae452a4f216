package org.portablebadges.quality;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.portablebadges.problem.ProblemException;

/**
 * A list of requirements that somebody published, read from a JSON file.
 *
 * @param name what it is known by
 * @param title what it is, in a few words
 * @param partial whether its source asks for more than what is publicly known or written here
 * @param met the words for a requirement that is met; a profile that only sees metadata says so in them
 * @param requirements its requirements, in their order
 */
public record QualityProfile(
        String name, String title, boolean partial, String met, List<QualityRequirement> requirements) {
    /** Names of the profiles that are part of this library. */
    public static final List<String> BUNDLED = List.of("digital-promise", "trusted-microcredential", "student-privacy");

    public QualityProfile {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(met, "met");
        requirements = List.copyOf(requirements);
    }

    /**
     * A profile that is part of this library.
     *
     * @throws IllegalArgumentException where there is none of this name
     */
    public static QualityProfile bundled(String name) {
        if (!BUNDLED.contains(name)) {
            throw new IllegalArgumentException("no profile is called " + name);
        }
        try (InputStream file = QualityProfile.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalStateException(name + ".json is not in the jar");
            }
            return read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException e) {
            throw new IllegalStateException("the profile " + name + " is not as it must be", e);
        }
    }

    /**
     * Reads a profile strictly: a member or a word that is not understood could be the one that matters.
     *
     * @throws ProblemException with everything that is wrong, each at its place
     */
    public static QualityProfile read(byte[] json) throws ProblemException {
        return ProfileReader.read(json);
    }
}
