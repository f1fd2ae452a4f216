/**
 * Pages of this project's documentation that are generated. Start with {@link
 * org.portablebadges.examples.docs.ChecklistPage}.
 */
@NullMarked
package org.portablebadges.examples.docs;

import org.jspecify.annotations.NullMarked;
