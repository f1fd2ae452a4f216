/**
 * Bytes as text and back, strictly: base58btc, base64url, multibase and hex; deterministic CBOR; and digests. Each
 * reader accepts exactly one spelling of the same bytes.
 *
 * <p>Imports {@code problem}. With {@code key} the only package that sees the JDK's cryptography.
 */
@NullMarked
package org.portablebadges.encoding;

import org.jspecify.annotations.NullMarked;
