/**
 * A teacher's badges on their way through four employers and two states: what counts where, and why not elsewhere. May
 * import everything but the other examples, of which it uses only how they are told. Start with {@link
 * org.portablebadges.examples.portability.PortabilityPlot}.
 */
@NullMarked
package org.portablebadges.examples.portability;

import org.jspecify.annotations.NullMarked;
