package org.portablebadges.quality;

/** What was seen on a requirement. A code stands for one sentence and one outcome and never changes its meaning. */
public enum QualityCode {
    /** What is asked for is not there; it belongs at the place of the note. */
    MISSING("missing", QualityOutcome.MISSING),
    /** The requirement is for another kind of badge. Arguments: the kind that this one is. */
    OTHER_KIND("other-kind", QualityOutcome.NOT_ASKED),
    /** The words asked for are there; whether what they say is so, they do not show. Arguments: the words. */
    WORDS_FOUND("words-found", QualityOutcome.NEEDS_PERSON),
    /** More than one framework entry is named: one competency told several times, or several. Arguments: how many. */
    SEVERAL_COMPETENCIES("several-competencies", QualityOutcome.NEEDS_PERSON),
    /** The criteria speak of a rubric, but its levels are not in the badge. */
    RUBRIC_ELSEWHERE("rubric-elsewhere", QualityOutcome.NEEDS_PERSON),
    /** An address, open to everybody who has the badge, of what its words call student work or a recording. */
    LINK_TO_STUDENT_WORK("link-to-student-work", QualityOutcome.BROKEN),
    /** An address of evidence that may or may not show students. */
    LINK_TO_EVIDENCE("link-to-evidence", QualityOutcome.NEEDS_PERSON),
    /** The evidence itself is inside a picture that looks harmless. */
    EVIDENCE_IN_PICTURE("evidence-in-picture", QualityOutcome.BROKEN),
    /** The evidence itself is inside the credential, and so in every picture it is baked into. */
    EVIDENCE_IN_CREDENTIAL("evidence-in-credential", QualityOutcome.NEEDS_PERSON),
    /** An identifier is somebody's name, for everyone to read. */
    NAME_AS_IDENTIFIER("name-as-identifier", QualityOutcome.BROKEN),
    /** Words that look like a person's name. */
    NAME_LIKELY("name-likely", QualityOutcome.NEEDS_PERSON),
    /** An e-mail address in running text. */
    ADDRESS_IN_TEXT("address-in-text", QualityOutcome.BROKEN),
    /** A number that looks like that of a student or a staff member. */
    NUMBER_IN_TEXT("number-in-text", QualityOutcome.NEEDS_PERSON),
    /** A number in the form of a social-security number in running text. */
    SOCIAL_SECURITY_IN_TEXT("social-security-in-text", QualityOutcome.BROKEN),
    /** The only recipient is a mailbox of an employer, which its owner loses by leaving. */
    EMPLOYER_MAILBOX("employer-mailbox", QualityOutcome.BROKEN),
    /** The only recipient is a hashed e-mail address: whose mailbox it is cannot be seen. */
    MAILBOX_UNSEEN("mailbox-unseen", QualityOutcome.NEEDS_PERSON),
    /** A hash of a social-security number; there are few enough of them to try all. Arguments: type of the identifier. */
    SOCIAL_SECURITY_HASHED("social-security-hashed", QualityOutcome.BROKEN),
    /** A social-security number for everyone to read. Arguments: type of the identifier. */
    SOCIAL_SECURITY_PLAIN("social-security-plain", QualityOutcome.BROKEN),
    /** A hashed identifier was found by trying. Arguments: type of the identifier, how many digits it has. */
    GUESSED("guessed", QualityOutcome.BROKEN),
    /** More hashed identifiers than are tried. Arguments: how many are tried. */
    GUESSES_USED_UP("guesses-used-up", QualityOutcome.NEEDS_PERSON);

    private final String value;
    private final QualityOutcome outcome;

    QualityCode(String value, QualityOutcome outcome) {
        this.value = value;
        this.outcome = outcome;
    }

    /** Stable name, such as {@code link-to-student-work}. */
    public String value() {
        return value;
    }

    /** What it makes of the requirement. */
    public QualityOutcome outcome() {
        return outcome;
    }
}
