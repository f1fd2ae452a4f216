package org.portablebadges.examples.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Fact;
import org.portablebadges.recognition.ProvisionResult;
import org.portablebadges.recognition.policy.Members;

/**
 * The answer that somebody wrote down before anything was decided. What stands in {@code also} is compared only where it
 * is given.
 *
 * @param decision what the decision comes to
 * @param reasons every code that it gives, for badges, for what is missing and for the whole, sorted
 * @param also further values, as {@code name=value}
 */
record Expectation(String decision, List<String> reasons, List<String> also) {
    static Expectation read(Members members) {
        String decision = members.requiredText("decision");
        List<String> reasons = List.copyOf(new TreeSet<>(members.texts("reasons")));
        List<String> also = new ArrayList<>();
        for (String name : List.of("units", "before", "amount", "approver", "counted")) {
            members.text(name).ifPresent(value -> also.add(name + "=" + value));
        }
        for (String name : List.of("provides", "missingFacts", "capped", "operatorFacts")) {
            members.texts(name).forEach(value -> also.add(name + "=" + value));
        }
        members.count("unreadable").ifPresent(count -> also.add("unreadable=" + count));
        members.texts("notChecked").forEach(value -> also.add("notChecked=" + value));
        members.close();
        return new Expectation(decision, reasons, also);
    }

    /** What a decision gives otherwise than expected. */
    List<String> differences(Decision given, List<String> codes) {
        List<String> differences = new ArrayList<>();
        if (!given.outcome().name().equals(decision)) {
            differences.add("decision " + given.outcome() + " instead of " + decision);
        }
        if (!codes.equals(reasons)) {
            differences.add("reasons " + codes + " instead of " + reasons);
        }
        List<String> values = values(given);
        also.stream()
                .filter(value -> !values.contains(value))
                .forEach(value -> differences.add(value + " is not in " + values));
        return differences;
    }

    private static List<String> values(Decision given) {
        List<String> values = new ArrayList<>();
        given.values().forEach(value -> {
            values.add("units=" + value.units().stripTrailingZeros().toPlainString());
            values.add("before=" + value.before().stripTrailingZeros().toPlainString());
            value.capped().forEach(cap -> values.add("capped=" + cap));
        });
        for (ProvisionResult provision : given.provides()) {
            values.add("provides=" + provision.effect() + (provision.open() ? " (open)" : ""));
            values.add("amount=" + provision.total().toPlainString());
        }
        values.add("approver=" + given.approver());
        values.add("counted=" + given.counted().size());
        values.add("unreadable=" + given.unreadable());
        given.missingFacts().forEach(fact -> values.add("missingFacts=" + fact));
        given.facts().stream()
                .filter(fact -> fact.origin() == Fact.Origin.OPERATOR)
                .forEach(fact -> values.add("operatorFacts=" + fact.name()));
        given.notChecked()
                .forEach(reason -> values.add("notChecked=" + reason.code().value()
                        + (reason.arguments().isEmpty() ? "" : " " + String.join(", ", reason.arguments()))));
        return values;
    }
}
