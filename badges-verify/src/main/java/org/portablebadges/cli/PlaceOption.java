package org.portablebadges.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One place on a status list: by its number, or by the credential that has it. */
final class PlaceOption {
    @Option(names = "--index", required = true, paramLabel = "N", description = "The place, as in statusListIndex.")
    @Nullable
    Integer index;

    @Option(names = "--credential", required = true, paramLabel = "ID", description = "The credential that has it.")
    @Nullable
    String credential;

    @Override
    public String toString() {
        return index == null ? String.valueOf(credential) : index.toString();
    }
}
