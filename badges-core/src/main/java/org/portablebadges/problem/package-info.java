/**
 * How a problem is said: a stable code, how grave it is, where it is, and the values it is about. No sentences: those
 * are made in one place, in the report package of badges-verify.
 *
 * <p>Imports nothing of ours. Start with {@link org.portablebadges.problem.Finding}.
 */
@NullMarked
package org.portablebadges.problem;

import org.jspecify.annotations.NullMarked;
