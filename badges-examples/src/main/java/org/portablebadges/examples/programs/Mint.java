package org.portablebadges.examples.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Recipient;
import org.portablebadges.model.RelatedResource;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.ResultType;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.PersonIdentifier;

/** Makes the files that people bring, by their recipes. */
final class Mint {
    private static final String SALT = "program-pack";
    private static final byte[] CLAIM =
            "%PDF-1.4\n% A transcript that names badges; nobody signed it.\n".getBytes(UTF_8);

    private final Parties parties;
    private final StatusBoard statuses;

    Mint(Parties parties, StatusBoard statuses) {
        this.parties = parties;
        this.statuses = statuses;
    }

    byte[] file(Recipe recipe) throws ProblemException {
        if (recipe.form().equals("pdf")) {
            return CLAIM.clone();
        }
        Party by = parties.party(recipe.by());
        Issuer issuer = by.issuer(recipe.dates().from());
        AchievementCredential credential =
                recipe.dates().legacy() ? new OldBadge(recipe, by, email(recipe)).issuedAnew() : credential(recipe, by);
        if (recipe.form().equals("unsigned")) {
            return credential.json().toString().getBytes(UTF_8);
        }
        SignedCredential signed = recipe.form().equals("jwt") ? issuer.signJwt(credential) : issuer.sign(credential);
        byte[] file =
                switch (recipe.form()) {
                    case "png" -> signed.bakeInto(DefaultBadgeImage.png(recipe.title()));
                    case "svg" -> signed.bakeInto(DefaultBadgeImage.svg(recipe.title()));
                    default -> signed.bytes();
                };
        return recipe.altered() ? altered(recipe, file) : file;
    }

    /** The achievement's name gets another first letter; a token cannot be changed so. */
    private static byte[] altered(Recipe recipe, byte[] file) {
        String text = new String(file, UTF_8);
        String changed = text.replace(
                "\"" + recipe.title() + "\"", "\"X" + recipe.title().substring(1) + "\"");
        if (changed.equals(text)) {
            throw new IllegalStateException("nothing was altered in " + recipe.id());
        }
        return changed.getBytes(UTF_8);
    }

    private AchievementCredential credential(Recipe recipe, Party by) throws ProblemException {
        Achievement achievement = achievement(recipe).build();
        var credential = AchievementCredential.builder()
                .id(recipe.id())
                .issuer(by.profile())
                .credentialSubject(subject(recipe, achievement))
                .awardedDate(recipe.dates().awarded())
                .validFrom(recipe.dates().from());
        if (recipe.dates().until() != null) {
            credential.validUntil(recipe.dates().until());
        }
        if (recipe.traits().evidence()) {
            credential.evidence(Evidence.builder()
                    .name("Lesson plan and student work")
                    .description("Kept by the issuer, shown on request.")
                    .genre("Portfolio")
                    .build());
        }
        if (!recipe.status().isEmpty()) {
            credential.credentialStatus(statuses.place(by, recipe.status()));
        }
        if (recipe.endorsed() != null) {
            credential.endorsementJwt(endorsement(recipe, recipe.endorsed(), achievement));
        }
        return credential.build();
    }

    private AchievementSubject subject(Recipe recipe, Achievement achievement) {
        AchievementSubject.Builder subject = AchievementSubject.builder(achievement);
        for (PersonIdentifier identifier : parties.person(recipe.to())) {
            if (recipe.bind().contains(identifier.kind())) {
                subject.recipient(recipient(identifier));
            }
        }
        recipe.rubric()
                .results()
                .forEach((criterion, level) -> subject.result(Result.builder()
                        .resultDescription(part(recipe, criterion))
                        .achievedLevel(part(recipe, criterion + " " + level))
                        .build()));
        if (recipe.dates().activityEnd() != null) {
            subject.activityEndDate(recipe.dates().activityEnd());
        }
        String assessor = recipe.rubric().assessor();
        if (!assessor.isEmpty()) {
            subject.source(Profile.builder(assessorId(assessor)).build());
        }
        return subject.build();
    }

    // Assessors are parties, or people who should not have assessed.
    private String assessorId(String assessor) {
        return assessor.startsWith("did:")
                ? assessor
                : parties.party(assessor).id().value();
    }

    private static Recipient recipient(PersonIdentifier identifier) {
        return switch (identifier.kind()) {
            case "did" -> Recipient.did(Iri.of(identifier.value()));
            case "emailAddress" -> Recipient.email(identifier.value(), SALT);
            case "name" -> Recipient.identifier("name", identifier.value());
            default -> Recipient.identifier(identifier.kind(), identifier.value(), SALT);
        };
    }

    private static Achievement.Builder achievement(Recipe recipe) {
        Achievement.Builder achievement = Achievement.builder(
                        recipe.achievement().value())
                .achievementType(new AchievementType(recipe.traits().type()))
                .name(recipe.title())
                .description("Shows " + recipe.title().toLowerCase(Locale.ROOT) + " in their own practice.")
                .criteria(recipe.traits().criteria());
        if (!recipe.traits().version().isEmpty()) {
            achievement.version(recipe.traits().version());
        }
        if (!recipe.traits().alignedTo().isEmpty()) {
            achievement.alignment(
                    Alignment.builder("Entry of a framework", recipe.traits().alignedTo())
                            .build());
        }
        recipe.traits().tags().forEach(achievement::tag);
        if (!recipe.rubric().scale().isEmpty()) {
            recipe.rubric().criteria().forEach(criterion -> achievement.resultDescription(rubric(recipe, criterion)));
        }
        return achievement;
    }

    private static ResultDescription rubric(Recipe recipe, String criterion) {
        var rubric = ResultDescription.builder(criterion, ResultType.RUBRIC_CRITERION_LEVEL)
                .id(part(recipe, criterion));
        List<String> scale = recipe.rubric().scale();
        for (int i = 0; i < scale.size(); i++) {
            rubric.rubricCriterionLevel(RubricCriterionLevel.builder(scale.get(i))
                    .id(part(recipe, criterion + " " + scale.get(i)))
                    .points(Integer.toString(i + 1))
                    .build());
        }
        if (!recipe.rubric().required().isEmpty()) {
            rubric.requiredLevel(part(recipe, criterion + " " + recipe.rubric().required()));
        }
        return rubric.build();
    }

    private static Iri part(Recipe recipe, String name) {
        return Iri.of(recipe.achievement() + "#" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private String endorsement(Recipe recipe, Recipe.Endorsed endorsed, Achievement awarded) throws ProblemException {
        Achievement version = endorsed.otherVersion()
                ? achievement(recipe).version("an older one").build()
                : awarded;
        EndorsementCredential.Builder endorsement = EndorsementCredential.builder()
                .id(Iri.of(recipe.id() + ":endorsement"))
                .name("Badge endorsement")
                .validFrom(endorsed.from())
                .endorses(version, "Looked at and found good.");
        if (endorsed.until() != null) {
            endorsement.validUntil(endorsed.until());
        }
        if (!endorsed.standard().isEmpty()) {
            endorsement.relatedResource(RelatedResource.builder(
                            endorsed.standard(), version.versionDigest().orElseThrow())
                    .build());
        }
        return parties.party(endorsed.by())
                .issuer(endorsed.from())
                .signJwt(endorsement.build())
                .text();
    }

    private String email(Recipe recipe) {
        return parties.person(recipe.to()).stream()
                .filter(identifier -> identifier.kind().equals("emailAddress"))
                .findFirst()
                .map(PersonIdentifier::value)
                .orElseThrow();
    }
}
