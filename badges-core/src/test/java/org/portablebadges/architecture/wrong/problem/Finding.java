package org.portablebadges.architecture.wrong.problem;

/** Sound. */
public record Finding(String code) {}
