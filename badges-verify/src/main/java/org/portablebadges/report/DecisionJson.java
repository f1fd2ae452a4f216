package org.portablebadges.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.CountedBadge;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Fact;
import org.portablebadges.recognition.Identity;
import org.portablebadges.recognition.ProvisionResult;
import org.portablebadges.recognition.Reason;
import org.portablebadges.recognition.RequirementResult;
import org.portablebadges.recognition.UncountedBadge;
import org.portablebadges.recognition.ValueResult;
import org.portablebadges.recognition.policy.ExchangeRule;
import org.portablebadges.recognition.policy.Heading;

/**
 * A decision as JSON: stable names and codes for programs, sentences beside them for people. Amounts are decimals in
 * strings. A member that has nothing to say is left out, except arrays. The schema
 * {@link org.portablebadges.schema.SchemaCatalog#RECOGNITION_DECISION} describes it.
 */
public final class DecisionJson {
    private final Messages messages;
    private final boolean full;

    /**
     * JSON whose sentences come from these messages.
     *
     * @param full whether what is sensitive is shown too; of a minor no name is shown even then
     */
    public DecisionJson(Messages messages, boolean full) {
        this.messages = messages;
        this.full = full;
    }

    /** The decision. */
    public JsonObject of(Decision decision) {
        return new Writer(decision, DecisionView.of(decision, full)).write();
    }

    private final class Writer {
        private final Decision decision;
        private final DecisionView view;

        private Writer(Decision decision, DecisionView view) {
            this.decision = decision;
            this.view = view;
        }

        private JsonObject write() {
            JsonObject.Builder json = JsonObject.builder()
                    .put("id", decision.id().value())
                    .put("outcome", decision.outcome().name())
                    .put("decidedAt", decision.decidedAt().toString())
                    .put("policy", policy())
                    .put(
                            "case",
                            JsonObject.builder()
                                    .put("id", decision.caseId())
                                    .put("purpose", decision.purpose())
                                    .put("minor", decision.isMinor())
                                    .build())
                    .put("withheld", view.withheld())
                    .put("reasons", reasons(decision.reasons()));
            decision.requirement().ifPresent(result -> json.put("requirement", requirement(result)));
            json.put("counted", array(decision.counted(), this::counted))
                    .put("notCounted", array(decision.notCounted(), this::uncounted))
                    .put("missing", reasons(decision.missing()))
                    .put("values", array(decision.values(), this::value))
                    .put("provides", array(decision.provides(), this::provision))
                    .put("facts", array(decision.facts(), this::fact))
                    .put("missingFacts", array(decision.missingFacts(), JsonString::new));
            text(json, "approver", decision.approver());
            json.put("notChecked", reasons(decision.notChecked()))
                    .put("oldestReport", decision.oldestReport().toString());
            decision.bundleIssuedAt().ifPresent(date -> json.put("trustBundle", date.toString()));
            decision.oldestStatusList().ifPresent(date -> json.put("oldestStatusList", date.toString()));
            return json.put("unreadable", JsonNumber.of(decision.unreadable())).build();
        }

        private JsonObject policy() {
            Heading heading = decision.policy().heading();
            JsonObject.Builder json = heading(heading).put("purpose", heading.purpose());
            text(json, "citation", heading.citation());
            text(json, "contact", heading.contact());
            text(json, "jurisdiction", heading.jurisdiction());
            text(json, "modelledOn", heading.modelledOn());
            return json.put("illustrative", array(heading.illustrative(), JsonString::new))
                    .put("signed", decision.policy().isSigned())
                    .put("parents", array(decision.policy().parents(), parent -> heading(parent)
                            .build()))
                    .put("beyondBadges", array(decision.policy().asking().beyondBadges(), JsonString::new))
                    .build();
        }

        private static JsonObject.Builder heading(Heading heading) {
            return JsonObject.builder()
                    .put("id", heading.reference().id().value())
                    .put("version", heading.reference().version())
                    .put("authority", heading.authority().value());
        }

        private JsonObject requirement(RequirementResult result) {
            JsonObject.Builder json = JsonObject.builder()
                    .put("id", result.id())
                    .put("outcome", result.outcome().name());
            text(json, "needed", view.withheld() ? "" : result.needed());
            text(json, "had", view.withheld() ? "" : result.had());
            result.waiver()
                    .ifPresent(waiver -> json.put(
                            "exception",
                            ground(waiver.authority(), waiver.date().toString(), waiver.ground())));
            return json.put("badges", iris(result.badges()))
                    .put("parts", array(result.parts(), this::requirement))
                    .build();
        }

        private JsonObject ground(Iri by, String on, String ground) {
            JsonObject.Builder json = JsonObject.builder().put("by", by.value()).put("on", on);
            text(json, "ground", view.withheld() ? "" : ground);
            return json.build();
        }

        private JsonObject counted(CountedBadge badge) {
            JsonObject.Builder json = badge(badge.credential(), badge.achievement(), badge.name(), badge.issuer())
                    .put("date", badge.date().day().toString())
                    .put("dateFrom", badge.date().basis().value());
            text(json, "level", view.withheld() ? "" : badge.level());
            return json.put("endorsedBy", iris(badge.endorsedBy()))
                    .put("identity", identity(badge.identity()))
                    .build();
        }

        private JsonObject identity(Identity identity) {
            JsonObject.Builder json = JsonObject.builder()
                    .put("kind", identity.kind())
                    .put("strength", identity.strength().name())
                    .put("former", identity.former());
            identity.word()
                    .ifPresent(word ->
                            json.put("statement", ground(word.by(), word.on().toString(), word.ground())));
            return json.build();
        }

        private JsonObject uncounted(UncountedBadge badge) {
            return badge(badge.credential(), badge.achievement(), badge.name(), badge.issuer())
                    .put("mayCount", badge.open())
                    .put("reasons", reasons(badge.reasons()))
                    .build();
        }

        private JsonObject.Builder badge(Iri credential, Iri achievement, String name, Iri issuer) {
            JsonObject.Builder json =
                    JsonObject.builder().put("credential", credential.value()).put("achievement", achievement.value());
            text(json, "name", view.named() ? name : "");
            return json.put("issuer", issuer.value());
        }

        private JsonObject value(ValueResult value) {
            ExchangeRule rule = value.rule();
            JsonObject.Builder json = JsonObject.builder()
                    .put(
                            "unit",
                            JsonObject.builder()
                                    .put("name", rule.unit().name())
                                    .put("of", rule.unit().of().value())
                                    .build());
            if (view.withheld()) {
                return json.build();
            }
            json.put("rule", rule(rule));
            JsonObject.Builder categories = JsonObject.builder();
            for (Map.Entry<String, BigDecimal> category : value.byCategory().entrySet()) {
                categories.put(category.getKey(), plain(category.getValue()));
            }
            return json.put("before", plain(value.before()))
                    .put("after", plain(value.after()))
                    .put("units", plain(value.units()))
                    .put("byCategory", categories.build())
                    .put("capped", array(value.capped(), JsonString::new))
                    .put("badges", array(value.badges(), this::worth))
                    .build();
        }

        private static JsonObject rule(ExchangeRule rule) {
            JsonObject.Builder json =
                    JsonObject.builder().put("rate", plain(rule.rate())).put("per", "badge");
            rule.measure()
                    .ifPresent(measure -> json.put("measure", measure.name()).put("perUnit", plain(measure.perUnit())));
            json.put("minPerTopic", plain(rule.bounds().minPerTopic()));
            JsonObject.Builder most = JsonObject.builder();
            rule.bounds().maxPerCategory().forEach((name, amount) -> most.put(name, plain(amount)));
            json.put("maxPerCategory", most.build());
            rule.bounds().maxPerCycle().ifPresent(amount -> json.put("maxPerCycle", plain(amount)));
            json.put("rounding", rule.rounding().name())
                    .put("roundTo", plain(rule.rounding().step()))
                    .put("usableFor", array(rule.usableFor(), JsonString::new))
                    .put("notFor", array(rule.notFor(), JsonString::new))
                    .put("carryOver", rule.carryOver());
            text(json, "reason", rule.reason());
            return json.build();
        }

        private JsonObject worth(ValueResult.Worth worth) {
            JsonObject.Builder json = JsonObject.builder()
                    .put("credential", worth.credential().value())
                    .put("worth", plain(worth.worth()))
                    .put("counted", plain(worth.counted()));
            text(json, "category", worth.category());
            return json.build();
        }

        private JsonObject provision(ProvisionResult provision) {
            JsonObject.Builder json = JsonObject.builder();
            text(json, "effect", provision.effect());
            json.put("once", provision.once()).put("open", provision.open());
            if (!provision.kind().isEmpty() && !view.withheld()) {
                json.put("kind", provision.kind())
                        .put("currency", provision.currency())
                        .put("total", plain(provision.total()))
                        .put("amounts", array(provision.amounts(), Writer::amount));
                text(json, "over", provision.over());
            }
            return json.build();
        }

        private static JsonObject amount(ProvisionResult.Amount amount) {
            return JsonObject.builder()
                    .put("credential", amount.credential().value())
                    .put("band", amount.band())
                    .put("year", JsonNumber.of(amount.year()))
                    .put("amount", plain(amount.amount()))
                    .build();
        }

        private JsonObject fact(Fact fact) {
            JsonObject.Builder json = JsonObject.builder().put("name", fact.name());
            if (!view.withheld()) {
                json.put("value", fact.value());
            }
            return json.put("source", fact.origin().value()).build();
        }

        private JsonArray reasons(List<Reason> reasons) {
            return array(reasons, reason -> {
                Reason shown = view.of(reason);
                return JsonObject.builder()
                        .put("code", shown.code().value())
                        .put("arguments", array(shown.arguments(), JsonString::new))
                        .put("message", messages.of(shown))
                        .build();
            });
        }

        private static JsonArray iris(List<Iri> iris) {
            return array(iris, iri -> new JsonString(iri.value()));
        }

        private static String plain(BigDecimal amount) {
            return amount.toPlainString();
        }

        private static void text(JsonObject.Builder json, String name, String value) {
            if (!value.isEmpty()) {
                json.put(name, value);
            }
        }

        private static <T> JsonArray array(List<T> elements, Function<T, ? extends JsonValue> as) {
            return new JsonArray(elements.stream().<JsonValue>map(as).toList());
        }
    }
}
