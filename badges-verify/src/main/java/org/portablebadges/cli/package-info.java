/**
 * The {@code badges} command line. The only package that prints or ends the process; every sentence it prints comes from
 * {@code report.Messages}.
 *
 * <p>Imports everything above it. Start with {@link org.portablebadges.cli.Badges}; each command is one class.
 */
@NullMarked
package org.portablebadges.cli;

import org.jspecify.annotations.NullMarked;
