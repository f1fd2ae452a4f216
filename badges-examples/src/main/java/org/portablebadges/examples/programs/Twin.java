package org.portablebadges.examples.programs;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is broken about a case that is otherwise like one that is met. Closed: the pack has a case of every kind. */
enum Twin {
    ISSUER_NOT_AUTHORIZED("issuer-not-authorized"),
    OTHER_VERSION("other-version"),
    LEVEL_BELOW("level-below"),
    LEVEL_NOT_STATED("level-not-stated"),
    EXPIRED("expired"),
    REVOKED("revoked"),
    SUSPENDED("suspended"),
    ALTERED("altered"),
    ISSUER_NOT_LISTED("issuer-not-listed"),
    KIND_EXCLUDED("kind-excluded"),
    USED_TWICE("used-twice"),
    USED_EARLIER("used-earlier"),
    ANOTHER_PERSON("another-person"),
    OVER_THE_CAP("over-the-cap"),
    BELOW_TOPIC_MINIMUM("below-topic-minimum"),
    AWARDED_BEFORE_CYCLE("awarded-before-cycle"),
    LAST_SECOND_BEFORE("last-second-before"),
    FIRST_SECOND("first-second"),
    LAST_SECOND("last-second"),
    FIRST_SECOND_AFTER("first-second-after"),
    TWO_ISSUERS("two-issuers"),
    CHAIN_OF_EXCHANGES("chain-of-exchanges"),
    LEA_NOT_IN_PROGRAM("lea-not-in-program"),
    AREA_MISSING("area-missing"),
    APPROVED_AFTER_AWARD("approved-after-award"),
    VETTING_ENDED("vetting-ended"),
    MINOR("minor");

    static final Map<String, Twin> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(twin -> twin.value, twin -> twin));

    private final String value;

    Twin(String value) {
        this.value = value;
    }

    /** The word that case files use. */
    String value() {
        return value;
    }
}
