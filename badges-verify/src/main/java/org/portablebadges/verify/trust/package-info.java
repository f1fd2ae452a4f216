/**
 * What a verifier takes on trust from whoever runs it: the {@link org.portablebadges.verify.trust.TrustBundle} with the
 * issuers it recognizes and their keys, and documents captured from the web beforehand, each with its address and the
 * date of its capture. Nothing here reaches the network or decides about a credential.
 *
 * <p>Imports badges-core. Start with {@link org.portablebadges.verify.trust.TrustBundle}.
 */
@NullMarked
package org.portablebadges.verify.trust;

import org.jspecify.annotations.NullMarked;
