package org.portablebadges.examples.programs;

import org.portablebadges.json.JsonObject;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.legacy.BadgeClass;
import org.portablebadges.legacy.IssuerProfile;
import org.portablebadges.legacy.Upgrade;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.problem.ProblemException;

/** An Open Badges 2.0 badge that its issuer upgrades and issues anew: the day of the first award stays in it. */
final class OldBadge {
    private static final String CONTEXT = "https://w3id.org/openbadges/v2";

    private final Recipe recipe;
    private final Party by;
    private final String email;

    OldBadge(Recipe recipe, Party by, String email) {
        this.recipe = recipe;
        this.by = by;
        this.email = email;
    }

    AchievementCredential issuedAnew() throws ProblemException {
        return Upgrade.withDerivedIds()
                .issuer(by.profile())
                .toAchievementCredential(assertion(), badgeClass(), issuer())
                .toBuilder()
                .id(recipe.id())
                .validFrom(recipe.dates().from())
                .build();
    }

    private Assertion assertion() throws ProblemException {
        JsonObject recipient = JsonObject.builder()
                .put("type", "email")
                .put("hashed", false)
                .put("identity", email)
                .build();
        return Assertion.read(JsonObject.builder()
                .put("@context", CONTEXT)
                .put("id", by.address("/assertions/1").value())
                .put("type", "Assertion")
                .put("recipient", recipient)
                .put("issuedOn", recipe.dates().awarded().toString())
                .put("badge", recipe.achievement().value())
                .put("verification", JsonObject.builder().put("type", "hosted").build())
                .build());
    }

    private BadgeClass badgeClass() throws ProblemException {
        return BadgeClass.read(JsonObject.builder()
                .put("@context", CONTEXT)
                .put("id", recipe.achievement().value())
                .put("type", "BadgeClass")
                .put("name", recipe.title())
                .put("description", recipe.title())
                .put("image", by.address("/badge.png").value())
                .put(
                        "criteria",
                        JsonObject.builder()
                                .put("narrative", "Evidence from practice.")
                                .build())
                .put("issuer", by.address("/issuer").value())
                .build());
    }

    private IssuerProfile issuer() throws ProblemException {
        return IssuerProfile.read(JsonObject.builder()
                .put("@context", CONTEXT)
                .put("id", by.address("/issuer").value())
                .put("type", "Issuer")
                .put("name", by.name())
                .put("url", by.address("").value())
                .put("email", "office@" + by.id().value().replaceAll(".*:", ""))
                .build());
    }
}
