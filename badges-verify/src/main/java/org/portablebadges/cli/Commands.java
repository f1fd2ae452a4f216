package org.portablebadges.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The commands of the program, in the order of its help. What a command consists of is read from its annotations, which
 * takes longer than verifying a badge; so a run that names a command gets that one only.
 */
final class Commands {
    private static final String DEBUG = "--debug";
    private static final Map<String, Class<?>> ALL = all();

    private Commands() {}

    /**
     * The commands that these arguments may need: the one that they name; all of them where they name none, or ask for help
     * before it.
     */
    static Collection<Class<?>> of(String... arguments) {
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals(Language.OPTION)) {
                if (rest.hasNext()) {
                    rest.next();
                }
            } else if (!argument.startsWith("-")) {
                Class<?> command = ALL.get(argument);
                return command == null ? every() : List.of(command);
            } else if (!argument.equals(DEBUG) && !argument.startsWith(Language.OPTION + "=")) {
                return every();
            }
        }
        return every();
    }

    private static Collection<Class<?>> every() {
        return new LinkedHashSet<>(ALL.values());
    }

    private static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("keygen", KeygenCommand.class);
        all.put("issue", IssueCommand.class);
        all.put("derive", DeriveCommand.class);
        all.put("bake", BakeCommand.class);
        all.put("extract", ExtractCommand.class);
        all.put("inspect", InspectCommand.class);
        all.put("upgrade", UpgradeCommand.class);
        all.put("verify", VerifyCommand.class);
        all.put("lint", LintCommand.class);
        all.put("export", ExportCommand.class);
        all.put("sheet", SheetCommand.class);
        all.put("link", LinkCommand.class);
        all.put("recognize", RecognizeCommand.class);
        all.put("recognise", RecognizeCommand.class);
        all.put("policy", PolicyCommand.class);
        all.put("decisions", DecisionsCommand.class);
        all.put("status", StatusCommand.class);
        all.put("trust", TrustCommand.class);
        return all;
    }
}
