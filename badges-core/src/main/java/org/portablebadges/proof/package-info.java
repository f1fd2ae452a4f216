/**
 * What secures a credential, both ways: Data Integrity proofs inside it, or a JWT around it. {@link
 * org.portablebadges.proof.SecuredCredential} is where reading starts; {@link
 * org.portablebadges.proof.DataIntegrity} and {@link org.portablebadges.proof.VcJwt} sign and check.
 *
 * <p>Imports {@code json}, {@code linkeddata}, {@code key}, {@code encoding} and {@code problem}; the only package that
 * sees Nimbus' JOSE. A new cryptosuite is one class that implements {@code Cryptosuite} and one line in {@code
 * Cryptosuites}.
 */
@NullMarked
package org.portablebadges.proof;

import org.jspecify.annotations.NullMarked;
