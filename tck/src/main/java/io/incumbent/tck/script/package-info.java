/**
 * Directed runs: each {@link io.incumbent.tck.script.Script} brings about one situation that exposes a certain mistake,
 * and demands what must hold in it. What everybody saw is judged by {@link io.incumbent.tck.check.Checker} afterwards.
 * Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.script;

import org.jspecify.annotations.NullMarked;
