package org.portablebadges.recognition.policy;

import java.util.List;
import java.util.Optional;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;

/** Reads the entries of lists. */
final class MatcherReader {
    private static final String ACHIEVEMENT = "achievement";
    private static final String AWARDED_BY = "awardedBy";

    private MatcherReader() {}

    static Matcher read(Members members) {
        members.require(ACHIEVEMENT);
        Matcher.Target target = target(members);
        var matcher = new Matcher(target, awardedBy(members), members.iris("assessedBy"), traits(members));
        members.close();
        return matcher;
    }

    /** Who may award; reported where nobody is named. */
    static List<Iri> awardedBy(Members members) {
        if (!members.has(AWARDED_BY)) {
            members.findings().add(Finding.error(ProblemCode.POLICY_NO_AWARDER, members.at()));
        }
        return members.iris(AWARDED_BY);
    }

    private static Matcher.Target target(Members members) {
        if (members.value(ACHIEVEMENT).filter(JsonString.class::isInstance).isPresent()) {
            return byId(members);
        }
        Optional<Members> form = members.object(ACHIEVEMENT);
        if (form.isEmpty()) {
            return new Matcher.Endorsed();
        }
        Members described = form.get();
        boolean endorsed = described.flag("endorsed").orElse(false);
        Optional<Iri> entry = described.iri("alignedTo");
        if (endorsed == entry.isPresent()) {
            members.report(ProblemCode.POLICY_WRONG_SHAPE, ACHIEVEMENT, "alignedTo, or endorsed: true");
        }
        described.close();
        return entry.<Matcher.Target>map(Matcher.AlignedTo::new).orElseGet(Matcher.Endorsed::new);
    }

    private static Matcher.Target byId(Members members) {
        Optional<String> digest = members.text("digest");
        if (digest.isPresent() && Multihash.parse(digest.get()).isEmpty()) {
            members.report(ProblemCode.POLICY_WRONG_SHAPE, "digest", "multihash in multibase");
        }
        return new Matcher.ById(
                members.iri(ACHIEVEMENT).orElse(Iri.of("")),
                members.text("version").orElse(""),
                digest.orElse(""));
    }

    private static Matcher.Traits traits(Members members) {
        return new Matcher.Traits(
                members.text("competency").orElse(""),
                members.count("depth").orElse(0),
                members.text("band").orElse(""),
                members.text("topic").orElse(""),
                members.texts("categories"),
                members.amount("units").orElse(null));
    }
}
