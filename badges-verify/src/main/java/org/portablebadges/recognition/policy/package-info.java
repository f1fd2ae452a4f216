/**
 * Recognition policies: what an authority asks of badges, as data. Reading, checking, delegation and signatures; nothing
 * here looks at a badge.
 *
 * <p>Imports {@code problem}, {@code json}, {@code key}, {@code linkeddata}, {@code proof} and {@code model} of core. Start
 * with {@link org.portablebadges.recognition.policy.PolicySet}.
 */
@NullMarked
package org.portablebadges.recognition.policy;

import org.jspecify.annotations.NullMarked;
