/**
 * Reports, decisions and lint as people and programs read them, and exports for registers. {@link
 * org.portablebadges.report.Messages} is the only place where a code becomes a sentence. Start with {@link
 * org.portablebadges.report.TextReport}, for what was checked, {@link org.portablebadges.report.ClaimsText}, for what a
 * file only claims, {@link org.portablebadges.report.DecisionText}, for what was decided about it, {@link
 * org.portablebadges.report.LintText}, for what it lacks, or {@link org.portablebadges.report.CsvExport}.
 *
 * <p>Imports {@code verify}, {@code recognition}, {@code quality} and badges-core.
 */
@NullMarked
package org.portablebadges.report;

import org.jspecify.annotations.NullMarked;
