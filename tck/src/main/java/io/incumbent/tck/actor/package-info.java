/**
 * Those who play in a run: candidates and observers, in this process or in forked ones, each of which records what it
 * sees; and the ledger that they write to.
 *
 * <p>Whoever directs a run tells an {@link io.incumbent.tck.actor.Actor} what to do, in messages that are the same for a
 * forked process and for this one, so that both play the same way ({@code Player}). Nothing here accepts or returns
 * {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.actor;

import org.jspecify.annotations.NullMarked;
