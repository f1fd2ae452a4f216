package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.ProblemCode;

/** Days from one to another, both included; without a last day it does not end. Immutable. */
public final class Period {
    private final LocalDate from;
    private final @Nullable LocalDate until;

    private Period(LocalDate from, @Nullable LocalDate until) {
        this.from = requireNonNull(from, "from");
        this.until = until;
    }

    /** From a day on. */
    public static Period from(LocalDate from) {
        return new Period(from, null);
    }

    /**
     * From a day to another.
     *
     * @throws IllegalArgumentException where the last day lies before the first
     */
    public static Period of(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(until + " lies before " + from);
        }
        return new Period(from, until);
    }

    /** Reads {@code from} and {@code until}; empty where they cannot be read, which is reported then. */
    public static Optional<Period> read(Members members) {
        members.require("from");
        Optional<LocalDate> from = members.date("from");
        Optional<LocalDate> until = members.date("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            members.report(ProblemCode.POLICY_CONTRADICTION, "until", until.get(), from.get());
            return Optional.empty();
        }
        return from.map(first -> new Period(first, until.orElse(null)));
    }

    /** The first day. */
    public LocalDate from() {
        return from;
    }

    /** The last day; empty where there is none. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Period period && from.equals(period.from) && until().equals(period.until());
    }

    @Override
    public int hashCode() {
        return from.hashCode();
    }

    @Override
    public String toString() {
        return until == null ? from + "/.." : from + "/" + until;
    }
}
