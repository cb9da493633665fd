/**
 * The deterministic simulation: many candidates and observers of the real engine, on clocks that drift and leap, in
 * processes that pause and die, over a network and a store that misbehave in every way the backend contract allows.
 * One seed decides everything; the same seed gives the same trace.
 *
 * <p>Run it with {@link io.incumbent.tck.sim.Simulate}. Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.sim;

import org.jspecify.annotations.NullMarked;
