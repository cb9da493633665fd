/**
 * Leader election for programs that need exactly one process to do a job.
 *
 * <h2>What is guaranteed</h2>
 * <ul>
 *   <li>Two leases of one election are never held at once, as long as the <em>rates</em> of the clocks involved
 *       differ from real time by no more than {@link io.incumbent.ElectionOptions#clockDrift()}. No server clock and
 *       no time of day takes part.</li>
 *   <li>Fencing tokens of one election strictly increase from term to term.</li>
 *   <li>{@link io.incumbent.FencingGate} never admits a token after a newer one, whatever the clocks do.</li>
 * </ul>
 *
 * <h2>What is not guaranteed</h2>
 * <ul>
 *   <li>A process may be paused between {@link io.incumbent.Lease#isHeld()} and the write that follows it, and act
 *       late. No lease of any kind can prevent that; the token, checked where the write lands, does.</li>
 *   <li>A frozen virtual machine freezes every clock it has. Again, only the token helps.</li>
 *   <li>While the coordination service is away, nobody new is elected, and the leader's lease runs out.</li>
 * </ul>
 *
 * <p>Start with {@link io.incumbent.Elections#connect(String)}. No method accepts or returns {@code null}.
 */
@NullMarked
package io.incumbent;

import org.jspecify.annotations.NullMarked;
