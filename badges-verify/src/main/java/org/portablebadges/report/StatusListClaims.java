package org.portablebadges.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.model.StatusListSubject;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.status.Bitstring;
import org.portablebadges.verify.Limits;

/** What a status list claims: what it is about, how long it is, how much of it is set, and how long it is good for. */
final class StatusListClaims {
    private final StatusListCredential list;
    private final Sheet sheet;

    StatusListClaims(StatusListCredential list, Sheet sheet) {
        this.list = list;
        this.sheet = sheet;
    }

    void write(Mechanism mechanism) {
        var credential = new CredentialClaims(list, sheet);
        StatusListSubject subject = list.credentialSubject();
        List<String> purposes = subject.statusPurpose();
        sheet.row("purpose", purposes.isEmpty() ? sheet.say("nothing") : sheet.joined(purposes));
        sheet.row("places", places(subject.encodedList()));
        subject.ttl().ifPresent(ttl -> sheet.row("reliable-for", span(ttl)));
        sheet.gap();
        credential.writeIssuer();
        credential.writeDates();
        sheet.gap();
        list.name().ifPresent(name -> sheet.text("title-given", name));
        list.description().ifPresent(text -> sheet.passage("about", text));
        credential.writeEnvelope(mechanism);
    }

    private String places(String encodedList) {
        try {
            Bitstring values = Bitstring.decode(encodedList, Limits.DEFAULT.statusList());
            return sheet.say("places-set", String.valueOf(values.entries(1)), String.valueOf(values.bitsSet()));
        } catch (ProblemException e) {
            return sheet.say("unread", sheet.messages().of(e.finding()));
        }
    }

    /** A span of time in the units that it has some of; the rest below a second in milliseconds. */
    private String span(Duration span) {
        String units = List.of(
                        Map.entry("days", span.toDaysPart()),
                        Map.entry("hours", (long) span.toHoursPart()),
                        Map.entry("minutes", (long) span.toMinutesPart()),
                        Map.entry("seconds", (long) span.toSecondsPart()),
                        Map.entry("milliseconds", (long) span.toMillisPart()))
                .stream()
                .filter(unit -> unit.getValue() != 0)
                .map(unit -> sheet.say(unit.getKey(), unit.getValue().toString()))
                .collect(Collectors.joining(" "));
        return units.isEmpty() ? sheet.say("seconds", "0") : units;
    }
}
