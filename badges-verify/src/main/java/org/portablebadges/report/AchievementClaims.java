package org.portablebadges.report;

import java.util.Optional;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.Criteria;
import org.portablebadges.model.Related;
import org.portablebadges.problem.Iri;

/** What an achievement is, as its definition says. */
final class AchievementClaims {
    private final Achievement achievement;
    private final Sheet sheet;

    AchievementClaims(Achievement achievement, Sheet sheet) {
        this.achievement = achievement;
        this.sheet = sheet;
    }

    void write() {
        sheet.text("achievement", achievement.name());
        achievement
                .achievementType()
                .ifPresent(type -> sheet.row("type", PlainTerm.of(type.value(), type.isKnown(), sheet.messages())));
        achievement.description().ifPresent(text -> sheet.passage("description", text));
        achievement.criteria().ifPresent(this::criteria);
        achievement.fieldOfStudy().ifPresent(text -> sheet.text("field", text));
        achievement.specialization().ifPresent(text -> sheet.text("specialized", text));
        achievement
                .creditsAvailable()
                .map(credits -> sheet.say("credits-available", SafeText.of(credits.toPlainString())))
                .ifPresent(words -> sheet.row("credits", words));
        achievement.inLanguage().ifPresent(text -> sheet.text("language", text));
        achievement.version().ifPresent(text -> sheet.text("version", text));
        achievement.humanCode().ifPresent(text -> sheet.text("code", text));
        if (!achievement.tag().isEmpty()) {
            sheet.row("tags", sheet.joined(achievement.tag()));
        }
        achievement.image().ifPresent(image -> sheet.row("picture", AddressWords.of(image, sheet.messages())));
        achievement.creator().ifPresent(creator -> {
            var words = new ProfileWords(creator, sheet.messages());
            sheet.row("creator", words.named());
            words.details().forEach(sheet::under);
        });
        sheet.each(achievement.related(), related -> sheet.row("related", words(related)));
        sheet.row("known-as", SafeText.whole(achievement.id().value()));
    }

    /** Framework entries that it corresponds to. */
    void writeAlignments() {
        sheet.each(achievement.alignment(), alignment -> {
            sheet.row("alignment", words(alignment, sheet));
            alignment.targetUrl().map(Iri::value).map(SafeText::whole).ifPresent(sheet::under);
            alignment.targetDescription().ifPresent(sheet::passageUnder);
        });
    }

    /** Name, code and framework of an entry. */
    static String words(Alignment alignment, Sheet sheet) {
        String words = alignment.targetName().map(SafeText::quoted).orElseGet(() -> sheet.say("nameless"));
        Optional<String> code = alignment.targetCode().map(SafeText::of);
        if (code.isPresent()) {
            words = sheet.say("alignment-code", words, code.get());
        }
        Optional<String> framework = alignment.targetFramework().map(SafeText::quoted);
        return framework.isPresent() ? sheet.say("alignment-framework", words, framework.get()) : words;
    }

    private void criteria(Criteria criteria) {
        Optional<String> address = criteria.id().map(id -> AddressWords.of(id, sheet.messages()));
        if (criteria.narrative().isPresent()) {
            sheet.passage("criteria", criteria.narrative().get());
            address.ifPresent(sheet::under);
        } else {
            address.ifPresent(words -> sheet.row("criteria", words));
        }
    }

    private String words(Related related) {
        String words = SafeText.whole(related.id().value());
        Optional<String> language = related.inLanguage().map(SafeText::of);
        if (language.isPresent()) {
            words = sheet.say("related-language", words, language.get());
        }
        Optional<String> version = related.version().map(SafeText::of);
        return version.isPresent() ? sheet.say("related-version", words, version.get()) : words;
    }
}
