package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import org.portablebadges.problem.Iri;

/**
 * What a policy says of itself. A text that it does not give is empty.
 *
 * @param reference id and version
 * @param authority who makes it
 * @param purpose what it is for, such as {@code license-renewal}
 * @param inForce when it applies, by the days of its zone
 * @param zone the zone in which days begin and end
 * @param citation the legal source
 * @param contact whom to ask
 * @param jurisdiction where it holds
 * @param modelledOn what it follows, with source and year
 * @param illustrative members that are made up
 */
public record Heading(
        PolicyReference reference,
        Iri authority,
        String purpose,
        Period inForce,
        ZoneId zone,
        String citation,
        String contact,
        String jurisdiction,
        String modelledOn,
        List<String> illustrative) {
    public Heading {
        requireNonNull(reference, "reference");
        requireNonNull(authority, "authority");
        requireNonNull(purpose, "purpose");
        requireNonNull(inForce, "inForce");
        requireNonNull(zone, "zone");
        requireNonNull(citation, "citation");
        requireNonNull(contact, "contact");
        requireNonNull(jurisdiction, "jurisdiction");
        requireNonNull(modelledOn, "modelledOn");
        illustrative = List.copyOf(illustrative);
    }
}
