package org.portablebadges.architecture.wrong.problem;

import org.portablebadges.architecture.wrong.json.Tree;

/** Breaks: a package imports only what its row names; packages form no cycles. */
record LooksAhead(Tree tree) {}
