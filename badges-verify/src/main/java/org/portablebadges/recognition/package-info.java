/**
 * Does this badge count here? A recognition policy held against a case and the reports on its badges, with a decision
 * that says what counted, what did not and why, and what is missing. Never a license, a job or a payment.
 *
 * <p>Imports {@code verify}, {@code verify.trust} and core, and of its own {@code recognition.policy} and {@code
 * recognition.allocation}. Start with {@link org.portablebadges.recognition.Recognition}.
 */
@NullMarked
package org.portablebadges.recognition;

import org.jspecify.annotations.NullMarked;
