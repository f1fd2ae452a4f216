package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a person can do with a badge that is on no list.
 *
 * @param contact whom to ask
 * @param send what to send
 */
public record Vetting(String contact, List<String> send) {
    public Vetting {
        requireNonNull(contact, "contact");
        send = List.copyOf(send);
    }
}
