/**
 * What secures a credential, both ways: Data Integrity proofs inside it, or a JWT around it. {@link
 * org.portablebadges.proof.SecuredCredential} is where reading starts; {@link
 * org.portablebadges.proof.DataIntegrity} and {@link org.portablebadges.proof.VcJwt} sign and check, and {@link
 * org.portablebadges.proof.SelectiveDisclosure} is for credentials of which the recipient chooses what to show.
 * {@link org.portablebadges.proof.ProofExplanation} has the values on the way to a signature.
 *
 * <p>Imports {@code json}, {@code linkeddata}, {@code key}, {@code encoding} and {@code problem}; the only package that
 * sees Nimbus' JOSE. A new cryptosuite that signs one hash is one line in {@code Cryptosuites}; any other is a class
 * that implements {@code Cryptosuite}, and its line there.
 */
@NullMarked
package org.portablebadges.proof;

import org.jspecify.annotations.NullMarked;
