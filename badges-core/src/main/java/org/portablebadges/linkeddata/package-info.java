/**
 * What the words of a credential mean, offline: the bundled JSON-LD contexts, RDF statements, and their canonical form
 * RDFC-1.0. No document is ever fetched.
 *
 * <p>Imports {@code json}, {@code encoding} and {@code problem}; the only package that sees Titanium. Start with
 * {@link org.portablebadges.linkeddata.DocumentSource} and {@link org.portablebadges.linkeddata.Rdfc10}.
 */
@NullMarked
package org.portablebadges.linkeddata;

import org.jspecify.annotations.NullMarked;
