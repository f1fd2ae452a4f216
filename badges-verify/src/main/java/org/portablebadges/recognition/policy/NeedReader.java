package org.portablebadges.recognition.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.Requirement;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.Need.BadgeKind;
import org.portablebadges.recognition.policy.Need.Distinct;

/** Reads {@code requires}. Each form of a need is told by one member. */
final class NeedReader {
    private static final List<String> FORMS =
            List.of("every", "of", "from", "allOf", "anyOf", "inOrder", "stack", "sum", "fact", "forEach", "atLeast");
    private static final Map<String, Distinct> DISTINCT =
            Map.of("competency", Distinct.COMPETENCY, "issuer", Distinct.ISSUER, "assessor", Distinct.ASSESSOR);

    private final NamesUsed names;

    /**
     * Reads needs.
     *
     * @param names where names of lists and units are noted, to be looked up when all of the policy is read
     */
    NeedReader(NamesUsed names) {
        this.names = names;
    }

    Optional<Need> read(Members members) {
        String id = members.text("id").orElseGet(() -> placeOf(members.at()));
        names.define(id, members);
        Optional<String> form = FORMS.stream().filter(members::has).findFirst();
        Optional<Need> need = form.isEmpty() ? unknown(members) : read(form.get(), id, members);
        members.close();
        return need;
    }

    private Optional<Need> read(String form, String id, Members members) {
        return switch (form) {
            case "every" -> Optional.of(new Need.EveryEntry(id, names.list(members, "every")));
            case "from", "atLeast" -> Optional.of(count(id, members));
            case "of" -> group(id, Requirement.Kind.AT_LEAST, members, form);
            case "allOf" -> group(id, Requirement.Kind.ALL_OF, members, form);
            case "anyOf" -> group(id, Requirement.Kind.CHOICE, members, form);
            case "inOrder" -> group(id, Requirement.Kind.IN_ORDER, members, form);
            case "stack" -> stack(id, members);
            case "sum" -> sum(id, members);
            case "fact" -> ConditionReader.about(members).map(condition -> new Need.OfFact(id, condition));
            default -> forEach(id, members);
        };
    }

    private static Optional<Need> unknown(Members members) {
        members.findings().add(Finding.error(ProblemCode.POLICY_WRONG_SHAPE, members.at(), String.join(", ", FORMS)));
        return Optional.empty();
    }

    private Need count(String id, Members members) {
        members.require("atLeast");
        List<Need.Inclusion> including = new ArrayList<>();
        for (Members part : members.objects("including")) {
            part.require("atLeast");
            including.add(new Need.Inclusion(part.count("atLeast").orElse(1), kind(part)));
            part.close();
        }
        return new Need.Count(
                id,
                members.count("atLeast").orElse(1),
                kind(members),
                members.word("distinct", DISTINCT).orElse(Distinct.COMPETENCY),
                including,
                members.flag("overlap").orElse(true));
    }

    private BadgeKind kind(Members members) {
        return new BadgeKind(
                names.lists(members, "from"),
                names.lists(members, "notIn"),
                members.count("depth").orElse(0),
                members.text("category").orElse(""),
                members.text("topic").orElse(""),
                members.iris("awardedBy"));
    }

    private Optional<Need> group(String id, Requirement.Kind kind, Members members, String holder) {
        List<Members> written = members.objects(holder);
        List<Need> parts = new ArrayList<>();
        written.forEach(part -> read(part).ifPresent(parts::add));
        int least = parts.size();
        if (kind == Requirement.Kind.CHOICE) {
            least = 1;
        } else if (kind == Requirement.Kind.AT_LEAST) {
            members.require("atLeast");
            least = members.count("atLeast").orElse(1);
            if (least > written.size()) {
                members.report(ProblemCode.POLICY_CONTRADICTION, "atLeast", least, written.size());
            }
        }
        return Optional.of(new Need.Group(id, kind, least, parts));
    }

    private static Optional<Need> stack(String id, Members members) {
        var awardedBy = MatcherReader.awardedBy(members);
        try {
            Requirement requirement = Requirement.read(members.value("stack").orElseThrow());
            return Optional.of(new Need.Stack(id, requirement, awardedBy));
        } catch (ProblemException e) {
            JsonPointer at = members.at().child("stack");
            e.findings().forEach(finding -> members.findings().add(finding.below(at)));
            return Optional.empty();
        }
    }

    private Optional<Need> sum(String id, Members members) {
        List<Need.SumCategory> categories = new ArrayList<>();
        for (Members category : members.objects("categories")) {
            categories.add(category(category));
        }
        return members.object("sum").map(sum -> {
            sum.require("atLeast");
            Need read = new Need.Sum(
                    id,
                    names.unit(sum, "unit"),
                    sum.amount("atLeast").orElse(BigDecimal.ZERO),
                    perValue(sum),
                    sum.text("rest").orElse(""),
                    categories);
            sum.close();
            return read;
        });
    }

    private static Need.@Nullable PerValue perValue(Members sum) {
        return sum.object("plus")
                .map(plus -> {
                    plus.require("amount");
                    var more = new Need.PerValue(
                            plus.requiredText("forEach"), plus.amount("amount").orElse(BigDecimal.ZERO));
                    plus.close();
                    return more;
                })
                .orElse(null);
    }

    private static Need.SumCategory category(Members members) {
        BigDecimal least = members.amount("atLeast").orElse(BigDecimal.ZERO);
        Optional<BigDecimal> most = members.amount("atMost");
        if (most.isPresent() && most.get().compareTo(least) < 0) {
            members.report(ProblemCode.POLICY_CONTRADICTION, "atMost", most.get(), least);
        }
        var category = new Need.SumCategory(
                members.requiredText("name"),
                least,
                most.orElse(null),
                members.object("when").flatMap(ConditionReader::read).orElse(null));
        members.close();
        return category;
    }

    private Optional<Need> forEach(String id, Members members) {
        members.require("choose");
        Map<String, Need> choose = new LinkedHashMap<>();
        members.object("choose").ifPresent(values -> {
            for (String value : values.names()) {
                values.object(value).flatMap(this::read).ifPresent(need -> choose.put(value, need));
            }
            values.close();
        });
        Optional<Need> otherwise = members.object("otherwise").flatMap(this::read);
        return Optional.of(new Need.ForEach(id, members.requiredText("forEach"), choose, otherwise.orElse(null)));
    }

    private static String placeOf(JsonPointer at) {
        String place = at.value();
        int start = place.indexOf("/requires");
        return start < 0 ? place : place.substring(start + 1);
    }
}
