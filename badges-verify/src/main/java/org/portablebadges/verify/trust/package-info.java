/**
 * What a verifier takes on trust from whoever runs it: documents captured from the web beforehand, each with its address
 * and the date of its capture.
 *
 * <p>Imports badges-core. Start with {@link org.portablebadges.verify.trust.CapturedDocuments}.
 */
@NullMarked
package org.portablebadges.verify.trust;

import org.jspecify.annotations.NullMarked;
