package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import org.portablebadges.verify.ExpectedRecipient;

/**
 * The person given with {@code --recipient}: {@code TYPE:VALUE}, a bare e-mail address, a DID, or {@code @FILE} with
 * one of these in it, so that an identifier need not stand on a command line that others can see.
 */
final class RecipientOption {
    private static final String EXTENSION = "ext:";

    private final Console console;

    RecipientOption(Console console) {
        this.console = console;
    }

    ExpectedRecipient read(String option) {
        String text = option.startsWith("@") ? content(option.substring(1)) : option;
        if (text.startsWith("did:") || text.contains("://")) {
            return new ExpectedRecipient(ExpectedRecipient.SUBJECT_ID, text);
        }
        int start = text.startsWith(EXTENSION) ? EXTENSION.length() : 0;
        int colon = text.indexOf(':', start);
        if (colon < 0 && text.indexOf('@') > 0) {
            return ExpectedRecipient.email(text);
        }
        if (colon <= start || text.substring(colon + 1).isBlank()) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("recipient", option));
        }
        String type = text.substring(0, colon);
        String value = text.substring(colon + 1);
        return type.equals("email") ? ExpectedRecipient.email(value) : ExpectedRecipient.identifier(type, value);
    }

    private String content(String file) {
        byte[] bytes = new FileAccess(console).read(file, ExitCode.USAGE);
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
