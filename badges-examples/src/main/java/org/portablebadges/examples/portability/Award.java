package org.portablebadges.examples.portability;

import java.util.Locale;
import java.util.function.Supplier;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;

/** A badge of Rosa's: who awarded it when, and how it names her. */
enum Award {
    FORMATIVE_FEEDBACK("Formative Feedback", "practice", "2024-10-12", Award.OLD_MAILBOX, true),
    CLASSROOM_DISCOURSE("Classroom Discourse", "practice", "2025-02-14", Award.OLD_MAILBOX, true),
    FAMILY_PARTNERSHIPS("Family Partnerships", "northridge", "2025-05-09", Award.OLD_MAILBOX, false),
    WRITING_CONFERENCES("Writing Conferences", "practice", "2025-11-21", Award.MAILBOX, true),
    DATA_INFORMED_GROUPING("Data-Informed Grouping", "baycounty", "2026-03-06", Award.MAILBOX, true),
    REVISION_CYCLES("Revision Cycles", "lakeview", "2027-01-29", Award.MAILBOX, true),
    CLOSE_READING("Close Reading", "practice", "2027-10-08", Award.MAILBOX, true);

    /** Rosa's mailbox at Northridge, which ended with her work there. */
    private static final String OLD_MAILBOX = "rosa.ibarra@northridge.example.org";

    private static final String MAILBOX = "rosa.ibarra@mail.example";
    private static final String NUMBER = "EX-0077312";

    private final String title;
    private final String awarder;
    private final String day;
    private final String mailbox;
    private final boolean numbered;

    Award(String title, String awarder, String day, String mailbox, boolean numbered) {
        this.title = title;
        this.awarder = awarder;
        this.day = day;
        this.mailbox = mailbox;
        this.numbered = numbered;
    }

    String title() {
        return title;
    }

    /** First part of the host name of whoever awards it. */
    String awarder() {
        return awarder;
    }

    String day() {
        return day;
    }

    /**
     * How it names Rosa: by a mailbox, and by her educator number where it is not the mailbox alone.
     *
     * @param salts a new salt each time
     */
    Recipient[] recipients(Supplier<String> salts) {
        Recipient byMailbox = Recipient.email(mailbox, salts.get());
        return numbered
                ? new Recipient[] {byMailbox, Recipient.identifier("ext:educatorId", NUMBER, salts.get())}
                : new Recipient[] {byMailbox};
    }

    String slug() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    Iri achievement() {
        return Iri.of("https://" + awarder + ".example.org/a/" + slug());
    }

    Iri id() {
        return Iri.of("https://" + awarder + ".example.org/awards/rosa-ibarra/" + slug());
    }
}
