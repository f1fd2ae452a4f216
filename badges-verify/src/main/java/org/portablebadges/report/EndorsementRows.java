package org.portablebadges.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Credential;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.EndorsementSubject;

/** What others are said to say for a credential, and for the achievements and profiles in it. */
final class EndorsementRows {
    private static final List<String> MEMBERS = List.of("endorsement", "endorsementJwt");

    private final Credential host;
    private final Sheet sheet;

    EndorsementRows(Credential host, Sheet sheet) {
        this.host = host;
        this.sheet = sheet;
    }

    void write() {
        Set<JsonValue> endorsements = new LinkedHashSet<>();
        collect(host.json(), endorsements);
        sheet.each(List.copyOf(endorsements), document -> write(UncheckedDocument.of(document)));
    }

    // One profile may stand in several places; the same endorsement of it is one. What stands on a credential inside a
    // record is that credential's.
    private static void collect(JsonValue value, Set<JsonValue> found) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> collect(element, found));
        } else if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                if (MEMBERS.contains(name)) {
                    found.addAll(UncheckedDocument.elements(member));
                } else if (!name.equals("verifiableCredential")) {
                    collect(member, found);
                }
            });
        }
    }

    private void write(UncheckedDocument document) {
        Optional<EndorsementCredential> endorsement = document.credential()
                .filter(EndorsementCredential.class::isInstance)
                .map(EndorsementCredential.class::cast);
        if (endorsement.isEmpty()) {
            sheet.row("endorsement", unread(document));
            return;
        }
        EndorsementSubject subject = endorsement.get().credentialSubject();
        String endorsed = SafeText.whole(subject.id().value());
        sheet.row(
                "endorsement",
                Role.of(subject.id(), host)
                        .map(role -> sheet.say("endorsed-role", endorsed, role.words(sheet.messages())))
                        .orElseGet(() -> sheet.say("endorsed", endorsed)));
        sheet.under(sheet.say(
                "by",
                new CredentialWords(endorsement.get(), sheet.messages()).issuer(),
                endorsement.get().validFrom().toString(),
                sheet.say("secured." + document.mechanism().name())));
        subject.endorsementComment().ifPresent(sheet::passageUnder);
    }

    private String unread(UncheckedDocument document) {
        return document.problem()
                .map(problem -> sheet.say("unread", sheet.messages().of(problem)))
                .orElseGet(() -> sheet.say("no-endorsement"));
    }
}
