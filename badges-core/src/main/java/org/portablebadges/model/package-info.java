/**
 * Achievements, rubrics, results, profiles and the credentials that award them: typed views of JSON objects, and
 * builders that make only what conforms.
 *
 * <p>Each class of the standard is one class here: a {@code SHAPE} (the standard's class table: members, how many, of
 * what), one accessor a member that reads the JSON through the same shape, and a builder that writes it. The JSON is
 * the object; nothing is kept beside it. {@link org.portablebadges.model.Stack} and
 * {@link org.portablebadges.model.Requirement} are ours: what must be earned together, and
 * {@link org.portablebadges.model.StackRecord} says it in the standard's words.
 *
 * <p>Imports {@code problem}, {@code encoding} and {@code json}. Start with
 * {@link org.portablebadges.model.AchievementCredential}; to add a class, copy
 * {@link org.portablebadges.model.Alignment}.
 */
@NullMarked
package org.portablebadges.model;

import org.jspecify.annotations.NullMarked;
