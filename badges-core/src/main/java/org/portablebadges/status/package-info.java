/**
 * Status lists: what a credential says about the lists it stands on, and what is in them. Reads and writes values; nothing
 * is verified or fetched here. Start with {@link org.portablebadges.status.StatusEntry} and
 * {@link org.portablebadges.status.Bitstring}.
 *
 * <p>Imports {@code problem}, {@code encoding} and {@code json}.
 */
@NullMarked
package org.portablebadges.status;

import org.jspecify.annotations.NullMarked;
