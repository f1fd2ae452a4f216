/**
 * Reports and decisions as people and programs read them: text and JSON. {@link org.portablebadges.report.Messages} is
 * the only place where a code becomes a sentence. Start with {@link org.portablebadges.report.TextReport}, for what was
 * checked, {@link org.portablebadges.report.ClaimsText}, for what a file only claims, or {@link
 * org.portablebadges.report.DecisionText}, for what was decided about it.
 *
 * <p>Imports {@code verify}, {@code recognition} and badges-core.
 */
@NullMarked
package org.portablebadges.report;

import org.jspecify.annotations.NullMarked;
