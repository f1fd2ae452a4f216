package org.portablebadges.cli;

import org.portablebadges.problem.ProblemException;

/**
 * One file of a batch.
 *
 * @param name as it is shown; from an archive it is a stranger's word and no path
 * @param content gives its bytes, when and where they are needed
 */
record BatchFile(String name, Content content) {
    /** A file whose bytes cannot be had. */
    static BatchFile missing(String name, ProblemException why) {
        return new BatchFile(name, () -> {
            throw why;
        });
    }

    /** Where bytes come from. Safe to use in another thread. */
    interface Content {
        /**
         * The bytes; one more than the limit where there are more, so that the limit is noticed.
         *
         * @throws ProblemException why they cannot be had
         */
        byte[] read() throws ProblemException;
    }
}
