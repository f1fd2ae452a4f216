package org.portablebadges.architecture.wrong.json;

import org.portablebadges.architecture.wrong.problem.Finding;

/** Sound by itself; the other half of a cycle. */
public record Tree(Finding finding) {}
