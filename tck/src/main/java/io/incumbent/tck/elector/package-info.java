/**
 * Judges electors as their users meet them: {@link io.incumbent.tck.elector.ElectorConformance} has all scripts played
 * and asks, rule by rule, what they showed. Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.elector;

import org.jspecify.annotations.NullMarked;
