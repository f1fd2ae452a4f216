package org.portablebadges.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portablebadges.report.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, as one sentence in the language of the console. */
final class UsageWords {
    private final Console console;

    UsageWords(Console console) {
        this.console = console;
    }

    String of(ParameterException failure) {
        if (failure instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return console.say("usage-unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return console.say("usage-twice", name(twice.getOverwritten()));
        }
        if (failure instanceof MutuallyExclusiveArgsException exclusive) {
            return console.say("usage-one-of", exclusive(exclusive));
        }
        Optional<ArgSpec> argument = Optional.ofNullable(failure.getArgSpec());
        Optional<String> value = Optional.ofNullable(failure.getValue());
        return argument.isPresent() && value.isPresent()
                ? misfit(argument.get(), value.get())
                : console.say("usage", String.valueOf(failure.getMessage()));
    }

    private String missing(List<ArgSpec> missing) {
        boolean oneOf = missing.stream().allMatch(argument -> argument.group() != null) && missing.size() > 1;
        String names = missing.stream().map(UsageWords::name).collect(Collectors.joining(", "));
        return console.say(oneOf ? "usage-one-of" : "usage-missing", names);
    }

    // The exception keeps the names in its sentence only.
    private static String exclusive(MutuallyExclusiveArgsException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.replaceFirst("^Error: ", "")
                .replaceFirst(" are mutually exclusive.*", "")
                .replaceAll("=[^,]*", "");
    }

    private String misfit(ArgSpec argument, String value) {
        if (argument.type().equals(Duration.class)) {
            return console.say("status-duration", value);
        }
        if (argument.type().equals(Locale.class)) {
            String known =
                    Messages.languages().stream().map(Locale::getLanguage).collect(Collectors.joining(", "));
            return console.say("no-language", value, known);
        }
        if (argument.type().isEnum()) {
            String known = Arrays.stream(argument.type().getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return console.say("usage-value-of", name(argument), value, known);
        }
        return console.say("usage-value", name(argument), value);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
