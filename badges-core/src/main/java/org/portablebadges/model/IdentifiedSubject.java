package org.portablebadges.model;

import java.util.List;
import java.util.Optional;
import org.portablebadges.problem.Iri;

/** A subject that stands for a person: named by an id, by identity objects, or by both. */
public sealed interface IdentifiedSubject permits AchievementSubject, ClrSubject {
    /** Who it is, such as a DID. */
    Optional<Iri> id();

    /** Further ways to name who it is, often hashed; in no order. */
    List<IdentityObject> identifier();
}
