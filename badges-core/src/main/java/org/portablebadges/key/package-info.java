/**
 * Keys of issuers: read from Multikey, JWK, PEM, did:key, did:jwk and key files, checked once when they are read, and then
 * used for raw signatures. {@link org.portablebadges.key.SignatureChecker} lets a JCA provider check them.
 *
 * <p>Imports {@code json}, {@code encoding} and {@code problem}; the only package that sees Bouncy Castle, and with
 * {@code encoding} the only one that sees the JDK's cryptography. Start with {@link org.portablebadges.key.PublicKey}.
 */
@NullMarked
package org.portablebadges.key;

import org.jspecify.annotations.NullMarked;
