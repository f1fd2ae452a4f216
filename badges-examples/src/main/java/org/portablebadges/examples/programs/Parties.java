package org.portablebadges.examples.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.PersonIdentifier;
import org.portablebadges.recognition.policy.Members;

/** Everybody in the pack, all of them invented: parties that sign, and people who are awarded badges. */
final class Parties {
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Map<String, List<PersonIdentifier>> people = new LinkedHashMap<>();

    private Parties() {}

    /** Those of the file {@code parties.json}. */
    static Parties read() throws ProblemException {
        var all = new Parties();
        List<Finding> findings = new ArrayList<>();
        var members = new Members(Resources.object("parties.json"), JsonPointer.ROOT, findings);
        members.object("parties").ifPresent(all::readParties);
        members.object("people").ifPresent(all::readPeople);
        members.close();
        Resources.requireSound("parties.json", findings);
        return all;
    }

    private void readParties(Members named) {
        for (String name : named.names()) {
            named.object(name).ifPresent(party -> {
                parties.put(
                        name,
                        new Party(
                                party.requiredIri("id"),
                                party.requiredText("name"),
                                party.flag("listed").orElse(true)));
                party.close();
            });
        }
        named.close();
    }

    private void readPeople(Members named) {
        for (String name : named.names()) {
            named.object(name).ifPresent(person -> {
                List<PersonIdentifier> identifiers = new ArrayList<>();
                for (String kind : person.names()) {
                    identifiers.add(PersonIdentifier.of(kind, person.requiredText(kind)));
                }
                person.close();
                people.put(name, List.copyOf(identifiers));
            });
        }
        named.close();
    }

    List<Party> all() {
        return List.copyOf(parties.values());
    }

    Party party(String name) {
        return Optional.ofNullable(parties.get(name))
                .orElseThrow(() -> new IllegalStateException("no such party: " + name));
    }

    /** The party of an identifier. */
    Party party(Iri id) {
        return parties.values().stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such party: " + id));
    }

    /** How somebody is known. */
    List<PersonIdentifier> person(String name) {
        return Optional.ofNullable(people.get(name))
                .orElseThrow(() -> new IllegalStateException("no such person: " + name));
    }
}
