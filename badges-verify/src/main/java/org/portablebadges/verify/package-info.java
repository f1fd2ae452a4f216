/**
 * The offline verifier: a file becomes a report of fourteen checks, each with an outcome, and one verdict. Nothing here
 * reaches outside; clock, recognized issuers, documents and limits are handed in.
 *
 * <p>Badges of Open Badges 2.0 take a way of their own to the same report: {@code LegacyVerification}.
 *
 * <p>Imports badges-core and {@code verify.trust}. Start with {@link org.portablebadges.verify.Verifier}. A new check is a constant of {@link
 * org.portablebadges.verify.CheckId}, a row of {@link org.portablebadges.verify.VerdictRule}, and one package-private
 * class.
 */
@NullMarked
package org.portablebadges.verify;

import org.jspecify.annotations.NullMarked;
