package org.portablebadges.recognition.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;

/** Reads the rules that each badge is held against. */
final class RuleReader {
    private static final Map<String, Boolean> NOT_STATED = Map.of("accept", true, "reject", false);
    private static final List<String> EXCLUDED_BY = List.of("achievement", "achievementType", "tag");

    private final Members policy;
    private final NamesUsed names;

    RuleReader(Members policy, NamesUsed names) {
        this.policy = policy;
        this.names = names;
    }

    IdentityRule identity() {
        return policy.object("identity")
                .map(members -> {
                    List<String> accept = members.texts("accept");
                    if (accept.contains("name")) {
                        members.report(ProblemCode.POLICY_WRONG_SHAPE, "accept", "identifiers other than a name");
                    }
                    var rule = new IdentityRule(
                            accept,
                            members.word("minimum", IdentityRule.MINIMUMS).orElse(IdentityRule.Strength.STATEMENT));
                    members.close();
                    return rule;
                })
                .orElse(IdentityRule.ANY);
    }

    DateRule dates() {
        return policy.object("dates").map(RuleReader::dates).orElse(DateRule.ANY_TIME);
    }

    private static DateRule dates(Members members) {
        List<DateRule.Basis> basis = members.words("basis", DateRule.BASES);
        String fact = "";
        Optional<Period> window = Optional.empty();
        if (members.value("within").filter(JsonObject.class::isInstance).isPresent()) {
            window = members.object("within").flatMap(within -> {
                Optional<Period> period = Period.read(within);
                within.close();
                return period;
            });
        } else {
            fact = members.text("within").orElse("");
        }
        members.close();
        return new DateRule(basis.isEmpty() ? DateRule.ANY_TIME.basis() : basis, fact, window.orElse(null));
    }

    LevelRule level() {
        return policy.object("level")
                .map(members -> {
                    members.require("rule");
                    LevelRule.Kind kind = members.word("rule", LevelRule.KINDS).orElse(LevelRule.Kind.AWARD);
                    if (kind == LevelRule.Kind.NAMED) {
                        members.require("level");
                    }
                    boolean all = members.value("criteria")
                            .filter(new JsonString("all")::equals)
                            .isPresent();
                    var rule = new LevelRule(
                            kind,
                            members.text("level").orElse(""),
                            all ? List.of() : members.texts("criteria"),
                            members.word("ifNotStated", NOT_STATED).orElse(kind == LevelRule.Kind.AWARD));
                    members.close();
                    return rule;
                })
                .orElse(LevelRule.AWARD);
    }

    ReuseRule reuse() {
        return policy.object("reuse")
                .map(members -> {
                    ReuseRule usual = ReuseRule.DEFAULT;
                    var rule = new ReuseRule(
                            members.flag("withinStack").orElse(usual.withinStack()),
                            members.flag("acrossPurposes").orElse(usual.acrossPurposes()),
                            members.flag("acrossCycles").orElse(usual.acrossCycles()),
                            members.flag("sameCompetency").orElse(usual.sameCompetency()));
                    members.close();
                    return rule;
                })
                .orElse(ReuseRule.DEFAULT);
    }

    Optional<QualityRule> quality() {
        return policy.object("quality").map(members -> {
            members.require("endorsedBy");
            var rule = new QualityRule(
                    members.iris("endorsedBy"),
                    members.iri("standard").map(Iri::value).orElse(""),
                    members.flag("inForce").orElse(true));
            members.close();
            return rule;
        });
    }

    Map<String, List<Matcher>> lists() {
        Map<String, List<Matcher>> lists = new LinkedHashMap<>();
        policy.object("lists").ifPresent(members -> {
            for (String name : members.names()) {
                lists.put(
                        name,
                        members.objects(name).stream()
                                .map(entry -> matcher(entry))
                                .toList());
            }
            members.close();
        });
        return lists;
    }

    private Matcher matcher(Members entry) {
        names.band(entry, "band");
        return MatcherReader.read(entry);
    }

    Sources sources() {
        List<String> lists = new ArrayList<>();
        Optional<OwnProposal> proposal = Optional.empty();
        for (Members source : policy.objects("sources")) {
            if (source.has("list")) {
                lists.add(names.list(source, "list"));
            } else {
                source.require("ownProposal");
                proposal = source.object("ownProposal").map(this::ownProposal);
            }
            source.close();
        }
        return new Sources(lists, proposal.orElse(null));
    }

    private OwnProposal ownProposal(Members members) {
        Iri approvalBy = members.requiredIri("approvalBy");
        members.word("approvedBefore", Map.of("award", "award"));
        List<Iri> awardedBy = members.iris("awardedBy");
        Optional<Members> review = members.object("reviewedBy");
        names.band(members, "band");
        var proposal = new OwnProposal(
                approvalBy,
                awardedBy.isEmpty() ? List.of(approvalBy) : awardedBy,
                review.flatMap(panel -> panel.text("kind")).orElse(""),
                review.flatMap(panel -> panel.flag("notRecipient")).orElse(true),
                members.text("band").orElse(""));
        review.ifPresent(Members::close);
        members.close();
        return proposal;
    }

    List<Equivalence> equivalences() {
        List<Equivalence> found = new ArrayList<>();
        for (Members members : policy.objects("equivalence")) {
            List<Iri> awardedBy = MatcherReader.awardedBy(members);
            Iri achievement = members.requiredIri("achievement");
            Iri countsAs = members.requiredIri("countsAs");
            String version = members.text("version").orElse("");
            Map<Iri, Iri> levels = new LinkedHashMap<>();
            members.object("levels").ifPresent(map -> {
                map.names().forEach(level -> map.iri(level).ifPresent(own -> levels.put(Iri.of(level), own)));
                map.close();
            });
            Period.read(members)
                    .ifPresent(period ->
                            found.add(new Equivalence(achievement, version, awardedBy, countsAs, period, levels)));
            members.close();
        }
        return found;
    }

    List<Exclusion> exclusions() {
        List<Exclusion> found = new ArrayList<>();
        for (Members members : policy.objects("excludes")) {
            List<String> told = EXCLUDED_BY.stream().filter(members::has).toList();
            if (told.size() == 1) {
                String value = members.requiredText(told.get(0));
                found.add(
                        new Exclusion(told.get(0), value, members.text("reason").orElse("")));
            } else {
                members.findings()
                        .add(Finding.error(
                                ProblemCode.POLICY_WRONG_SHAPE, members.at(), String.join(", ", EXCLUDED_BY)));
            }
            members.close();
        }
        return found;
    }

    Optional<Vetting> vetting() {
        return policy.object("vetting").map(members -> {
            var vetting = new Vetting(members.requiredText("contact"), members.texts("send"));
            members.close();
            return vetting;
        });
    }

    /** Whether an assessor who is stated must be somebody else than the person. */
    boolean independentAssessor() {
        return policy.object("assessor")
                .map(members -> {
                    boolean independent = members.flag("independent").orElse(false);
                    members.close();
                    return independent;
                })
                .orElse(false);
    }
}
