package org.portablebadges.examples;

import org.portablebadges.problem.Iri;

/**
 * Somebody who is awarded a badge, and shows it to an employer.
 *
 * @param name given name
 * @param email address that the badge is made for
 * @param educatorId number in the state's list of teachers
 * @param badge id of the badge
 */
record Person(String name, String email, String educatorId, Iri badge) {
    static final Person ADA = of("Ada", "ada.reyes@mail.example", "EX-0042177", "6a0c1b5e-0f4b-4c7e-9a53-7d1e0b8c4f01");
    static final Person BEN = of("Ben", "ben.okoro@mail.example", "EX-0042391", "6a0c1b5e-0f4b-4c7e-9a53-7d1e0b8c4f02");
    static final Person CLEO =
            of("Cleo", "cleo.lind@mail.example", "EX-0042588", "6a0c1b5e-0f4b-4c7e-9a53-7d1e0b8c4f03");

    private static Person of(String name, String email, String educatorId, String uuid) {
        return new Person(name, email, educatorId, Iri.of("urn:uuid:" + uuid));
    }
}
