package org.portablebadges.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The {@code examples.jar} program: {@code examples.jar STORY [--out FOLDER]} and {@code LISTING [--json|--help]}. */
public final class Examples {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final String JSON = " --json";
    private static final String HELP = " --help";
    private static final List<Listing> LISTINGS =
            List.of(new ProgramListing(), new AttackListing(), new RatioListing(), new StreamListing());
    private static final List<Story> STORIES = List.of(new MainJob(), new OfflineStory(), new PortabilityStory());

    private Examples() {}

    /** Runs the story named first and ends the process: 0 where it went as told, 1 where not, 2 for usage. */
    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    static int run(String[] arguments, PrintStream out) throws Exception {
        String words = String.join(" ", arguments);
        for (Listing listing : LISTINGS) {
            if (words.equals(listing.name()) || words.equals(listing.name() + JSON)) {
                return listing.print(words.endsWith(JSON), out) ? 0 : FAILED;
            }
            if (words.equals(listing.name() + HELP)) {
                out.println(listing.help());
                return 0;
            }
        }
        Optional<Story> story = arguments.length == 0
                ? Optional.empty()
                : STORIES.stream()
                        .filter(candidate -> candidate.name().equals(arguments[0]))
                        .findFirst();
        Optional<Path> folder = folder(arguments);
        if (story.isEmpty() || folder.isEmpty()) {
            out.println("usage: java -jar examples.jar STORY [--out FOLDER]");
            STORIES.forEach(known -> out.println("  %-11s  %s".formatted(known.name(), known.summary())));
            out.println("usage: java -jar examples.jar LISTING [--json|--help]");
            LISTINGS.forEach(known -> out.println("  %-15s  %s".formatted(known.name(), known.summary())));
            return USAGE;
        }
        return story.get().run(created(folder.get()), out) ? 0 : FAILED;
    }

    private static Optional<Path> folder(String[] arguments) {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        if (rest.isEmpty() && arguments.length == 1) {
            Path target = Path.of("badges-examples", "target");
            return Optional.of(Files.isDirectory(target) ? target.resolve(arguments[0]) : Path.of(arguments[0]));
        }
        return rest.size() == 2 && rest.get(0).equals("--out")
                ? Optional.of(Path.of(rest.get(1), arguments[0]))
                : Optional.empty();
    }

    // Nothing of anybody's is removed: a story overwrites files of its own names and leaves the others alone.
    private static Path created(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }
}
