/**
 * JSON Schemas of Open Badges 3.0 and CLR 2.0, carried by this library and found by address, and validation against
 * them. The schemas are written from the class tables of the standards; no schema is ever fetched.
 *
 * <p>Imports {@code json} and {@code problem}; the only package that sees a schema engine. Start with
 * {@link org.portablebadges.schema.SchemaValidation}.
 */
@NullMarked
package org.portablebadges.schema;

import org.jspecify.annotations.NullMarked;
