/**
 * Issuing: from a credential to a signed one that was read back and verified. Start with {@link
 * org.portablebadges.issue.Issuer}.
 *
 * <p>Imports all of badges-core.
 */
@NullMarked
package org.portablebadges.issue;

import org.jspecify.annotations.NullMarked;
