/**
 * Open Badges 2.0, and what 1.x wrote differently: reading assertions, badge classes, issuers, keys and
 * revocation lists, the scope of hosted badges, and the upgrade to an unsigned Open Badges 3.0 credential. No signature is verified and nothing is fetched, so
 * nothing read here is more than a claim.
 *
 * <p>Imports {@code model}, {@code json}, {@code encoding} and {@code problem}. Start with
 * {@link org.portablebadges.legacy.Assertion} and {@link org.portablebadges.legacy.Upgrade}.
 */
@NullMarked
package org.portablebadges.legacy;

import org.jspecify.annotations.NullMarked;
