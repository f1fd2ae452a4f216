/**
 * JSON as it was signed: one strict reader, an immutable tree that keeps numbers as text, the exact bytes beside the
 * tree, and the canonical form of RFC 8785.
 *
 * <p>Imports {@code problem} and {@code encoding}; the only package that sees Jackson. Start with
 * {@link org.portablebadges.json.JsonReader}.
 */
@NullMarked
package org.portablebadges.json;

import org.jspecify.annotations.NullMarked;
