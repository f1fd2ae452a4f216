package org.portablebadges.quality;

/** The tests that a requirement can name. Closed: a profile chooses among them and gives them words and members. */
public enum QualityTest {
    /** Each of the members named is there and not empty. */
    PRESENT("present"),
    /** One of the members named is there and not empty. */
    ANY_PRESENT("any-present"),
    /** Each of the words named stands in what the achievement says of itself. Never met by that: a person must judge. */
    WORDS("words"),
    /** The achievement is aligned with exactly one framework entry. */
    SINGLE_COMPETENCY("single-competency"),
    /** A rubric with at least two levels. */
    RUBRIC("rubric"),
    /** No open address of evidence that the words named call student work or a recording. */
    NO_LINK_TO_STUDENT_WORK("no-link-to-student-work"),
    /** No evidence inside the badge as a {@code data:} address. */
    NO_EMBEDDED_EVIDENCE("no-embedded-evidence"),
    /** No name, number or mail address of a person in text. */
    NO_NAMES_OR_NUMBERS("no-names-or-numbers"),
    /**
     * Some other recipient than a mailbox of an employer, known by the issuer's own domain or by the words named, which are
     * parts of a domain between dots.
     */
    NOT_ONLY_EMPLOYER_MAILBOX("not-only-employer-mailbox"),
    /** No social-security number, hashed or not. */
    NO_SOCIAL_SECURITY_NUMBER("no-social-security-number"),
    /** No hashed identifier that {@link GuessedIdentifier} finds. */
    NO_GUESSABLE_IDENTIFIER("no-guessable-identifier");

    private final String value;

    QualityTest(String value) {
        this.value = value;
    }

    /** As profiles write it. */
    public String value() {
        return value;
    }

    boolean takesMembers() {
        return this == PRESENT || this == ANY_PRESENT;
    }

    boolean takesWords() {
        return this == WORDS || this == NO_LINK_TO_STUDENT_WORK || this == NOT_ONLY_EMPLOYER_MAILBOX;
    }
}
