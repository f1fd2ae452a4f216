package org.portablebadges.recognition;

/**
 * Stable name of something that a decision says. Codes are added over time and never change their meaning. "Arguments"
 * lists the values that a {@link Reason} of it carries, in order.
 */
public enum ReasonCode {
    // Why a badge did not count.

    /** On no list of the policy. Arguments: achievement. */
    ACHIEVEMENT_NOT_LISTED("achievement.not-listed"),
    /** On no list, but the authority looks at such badges. Arguments: achievement, whom to ask, what to send. */
    ACHIEVEMENT_NEEDS_VETTING("achievement.needs-vetting"),
    /** Another version than the one listed. Arguments: version found, version listed. */
    ACHIEVEMENT_OTHER_VERSION("achievement.other-version"),
    /** The issuer may not award this achievement. Arguments: issuer. */
    ISSUER_NOT_AUTHORIZED("issuer.not-authorized"),
    /** The issuer is on no list of the reader's. Arguments: issuer. */
    ISSUER_NOT_RECOGNIZED("issuer.not-recognized"),
    /** Nobody who may assess it is named as its assessor. Arguments: assessor. */
    ASSESSOR_NOT_AUTHORIZED("assessor.not-authorized"),
    /** The assessor is the person. */
    ASSESSOR_NOT_INDEPENDENT("assessor.not-independent"),
    /** A kind that never counts. Arguments: what it is told by, its value, reason of the policy. */
    KIND_EXCLUDED("kind.excluded"),
    /** It names somebody else, or the person by something that was not given. */
    PERSON_OTHER("person.other"),
    /** It names the person in no way that can be compared with what was given. */
    PERSON_NOT_COMPARABLE("person.not-comparable"),
    /** It names the person, but not strongly enough. Arguments: kind of identifier. */
    PERSON_MATCH_TOO_WEAK("person.match-too-weak"),
    /** Earned outside the window. Arguments: date, its member, first day, last day. */
    DATE_OUTSIDE_WINDOW("date.outside-window"),
    /** It has none of the dates that the policy looks at. Arguments: their members. */
    DATE_NOT_STATED("date.not-stated"),
    /** The date that counts is there and cannot be read, so no later one stands in for it. Arguments: its member. */
    DATE_UNREADABLE("date.unreadable"),
    /** Below the level asked for. Arguments: level stated, level asked for. */
    LEVEL_BELOW("level.below"),
    /** It states no level. Arguments: level asked for. */
    LEVEL_NOT_STATED("level.not-stated"),
    /** Nobody whom the policy names endorsed the achievement. */
    QUALITY_NOT_ENDORSED("quality.not-endorsed"),
    /** Endorsed in another version than the one awarded. Arguments: endorser. */
    QUALITY_OTHER_VERSION("quality.other-version"),
    /** The endorsement does not say which version it is of. Arguments: endorser. */
    QUALITY_VERSION_NOT_STATED("quality.version-not-stated"),
    /** Endorsed against another standard. Arguments: endorser, standard asked for. */
    QUALITY_OTHER_STANDARD("quality.other-standard"),
    /** The endorsement has ended or not begun. Arguments: endorser. */
    QUALITY_NOT_IN_FORCE("quality.not-in-force"),
    /** An endorsement that could not be verified. Arguments: endorser. */
    QUALITY_NOT_VERIFIED("quality.not-verified"),
    /** An own proposal that nobody who may approved. Arguments: who approves. */
    PROPOSAL_NOT_APPROVED("proposal.not-approved"),
    /** An own proposal that was approved when it was awarded already. Arguments: day of approval, day of award. */
    PROPOSAL_APPROVED_LATE("proposal.approved-after-award"),
    /** An equivalence that is not in force. Arguments: achievement that it would count as. */
    EQUIVALENCE_NOT_IN_FORCE("equivalence.not-in-force"),
    /** Past its end. */
    BADGE_EXPIRED("badge.expired"),
    /** Not valid yet. */
    BADGE_NOT_YET_VALID("badge.not-yet-valid"),
    /** The issuer took it back. */
    BADGE_REVOKED("badge.revoked"),
    /** The issuer suspended it for the time being. */
    BADGE_SUSPENDED("badge.suspended"),
    /** Altered after signing. */
    BADGE_ALTERED("badge.altered"),
    /** It contradicts itself or the standard. Arguments: code of the finding. */
    BADGE_INVALID("badge.invalid"),
    /** No badge can be read. */
    BADGE_UNREADABLE("badge.unreadable"),
    /** Another file is of the same badge, and at least as new. */
    BADGE_DUPLICATE("badge.duplicate"),
    /** It could not be verified, and would not count if it were. Arguments: code of what stayed open. */
    BADGE_NOT_VERIFIED("badge.not-verified"),
    /** It would count if it were verified. Arguments: code of what stayed open. */
    WOULD_COUNT_IF_VERIFIED("would-count-if-verified"),
    /** A badge of the same competency counted already. Arguments: competency. */
    COMPETENCY_COUNTED("competency.already-counted"),
    /** Used in an earlier decision. Arguments: decision. */
    USED_EARLIER("used.in-earlier-decision"),
    /** Its topic is below the minimum. Arguments: topic, minimum. */
    TOPIC_BELOW_MINIMUM("topic.below-minimum"),
    /** Beyond what counts at most. Arguments: what the bound is on. */
    OVER_THE_CAP("over-the-cap"),
    /** Everything it could count for is met without it. */
    NOT_NEEDED("not-needed"),
    /** What it could count for is not known in this case, or comes to nothing. */
    NO_USE_KNOWN("no-use-known"),

    // About the policy and the case as a whole.

    /** The policy does not apply to this case. */
    POLICY_DOES_NOT_APPLY("policy.does-not-apply"),
    /** A policy is not in force at the instant of the decision. Arguments: policy, first day, last day. */
    POLICY_NOT_IN_FORCE("policy.not-in-force"),
    /** An exception that was made in another cycle, or is not made yet. Arguments: requirement, day. */
    EXCEPTION_OUTSIDE_CYCLE("exception.outside-cycle"),
    /** The older version that decides here is not at hand. Arguments: version. */
    POLICY_VERSION_MISSING("policy.version-missing"),
    /** Finding the answer takes more work than is allowed. Arguments: limit. */
    POLICY_TOO_COMPLEX("policy.too-complex"),
    /** The case does not have a fact that is needed. Arguments: fact. */
    FACT_MISSING("fact.missing"),
    /** The policy says nothing about a value of a fact. Arguments: fact, value. */
    FACT_NO_RULE("fact.no-rule"),

    // What is missing.

    /** More badges are needed. Arguments: requirement, how many, lists. */
    NEEDS_BADGES("needs.badges"),
    /** More badges of a narrower kind are needed. Arguments: requirement, how many, what kind. */
    NEEDS_BADGES_OF_KIND("needs.badges-of-kind"),
    /** The achievements are there, but not in the order asked for. Arguments: requirement. */
    NEEDS_ORDER("needs.order"),
    /** More value is needed. Arguments: requirement, how much, unit, what the policy says of the rest. */
    NEEDS_AMOUNT("needs.amount"),
    /** More value is needed in a category. Arguments: requirement, how much, unit, category. */
    NEEDS_AMOUNT_IN_CATEGORY("needs.amount-in-category"),
    /** A fact must be other than it is. Arguments: requirement, facts. */
    NEEDS_FACT("needs.fact"),
    /** Badges that fill one requirement are needed for another. Arguments: requirement. */
    NEEDS_OTHER_BADGES("needs.other-badges"),

    // About value.

    /** The policy has no exchange rule. */
    VALUE_NO_RATE("value.no-rate"),
    /** The units are not for this purpose. Arguments: unit, purpose. */
    VALUE_NOT_FOR_PURPOSE("value.not-for-purpose"),
    /** The unit belongs to another authority, which alone can give it. Arguments: unit, authority. */
    VALUE_FOREIGN_UNIT("value.foreign-unit"),

    /** An earlier decision used other badges within the same bounds; what is left of them is not known. Arguments: decision. */
    VALUE_EARLIER_NOT_KNOWN("value.earlier-not-known"),

    // What was not checked.

    /** No earlier decisions were given. */
    UNCHECKED_EARLIER_USE("unchecked.earlier-use"),
    /** Earlier decisions that could not be verified, or are none. Arguments: how many. */
    UNCHECKED_EARLIER_DECISIONS("unchecked.earlier-decisions"),
    /** Whether the person, or a student in the evidence, consented. */
    UNCHECKED_CONSENT("unchecked.consent"),
    /** The evidence itself. */
    UNCHECKED_EVIDENCE("unchecked.evidence"),
    /** What the policy asks beyond badges. Arguments: what. */
    UNCHECKED_BEYOND("unchecked.beyond-badges"),
    /** Who sat on the panel that reviews proposals. Arguments: kind of panel. */
    UNCHECKED_PANEL("unchecked.panel"),
    /** Whoever runs this vouches for the policy; nobody signed it. */
    UNCHECKED_POLICY("unchecked.policy-signature");

    private final String value;

    ReasonCode(String value) {
        this.value = value;
    }

    /** The code as decisions write it, such as {@code level.below}. */
    public String value() {
        return value;
    }
}
