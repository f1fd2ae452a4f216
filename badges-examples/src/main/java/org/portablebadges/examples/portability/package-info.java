/**
 * A teacher's badges on their way through four employers and two states: what counts where, and why not elsewhere. May
 * import everything, of the other examples only {@code narration}. Start with {@link
 * org.portablebadges.examples.portability.PortabilityPlot}.
 */
@NullMarked
package org.portablebadges.examples.portability;

import org.jspecify.annotations.NullMarked;
