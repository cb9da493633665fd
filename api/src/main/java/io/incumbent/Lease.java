package io.incumbent;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * One term of office: the proof that its holder leads, until it is over.
 *
 * <p><b>Guaranteed:</b> while {@link #isHeld()} answers {@code true}, no other lease of this election is held
 * anywhere, as long as clock <em>rates</em> stay within {@link ElectionOptions#clockDrift()}. Once it has answered
 * {@code false} it never answers {@code true} again. <b>Not guaranteed:</b> that this is still so when the write that
 * follows the question arrives. A process may be paused between the two, and a frozen virtual machine freezes all its
 * clocks. Therefore send {@link #requireHeld() the token} with every write, and have the resource check it
 * ({@link FencingGate}).
 *
 * <p>The engine renews the lease in the background. It is over when it could not be renewed in time, when somebody
 * else holds the office, or when it was resigned. A lease that is over stays over; campaign again for a new one.
 *
 * <p>Safe for use by many threads. Not to be implemented by applications, except as a double in tests: methods may be
 * added.
 */
public interface Lease extends AutoCloseable {

    /** {@return the token of this term, the same throughout, also after the lease is over} */
    FencingToken token();

    /**
     * Says whether this process leads, now. A local comparison with the lease's deadline: no lock, no network, no
     * allocation; cheap enough to ask before every action.
     *
     * @return {@code true} only while nobody else can be leader
     */
    boolean isHeld();

    /**
     * Says how long the lease is held if it is never renewed again. The holder's own time: other candidates wait
     * longer than that.
     *
     * @return zero once the lease is over
     */
    Duration remaining();

    /**
     * Returns the token to send with a write.
     *
     * @return the token
     * @throws LeaseLostException if the lease is over
     */
    FencingToken requireHeld();

    /**
     * Proves leadership <em>now</em>: renews the lease by a round trip that began after this call, and returns the
     * token. Useful after a pause that no local clock can see, such as that of a frozen virtual machine.
     *
     * @return the token
     * @throws LeaseLostException if the lease is over, or this call showed it
     * @throws BackendUnavailableException if the service did not answer in time; the lease may still be held
     * @throws InterruptedException if the thread was interrupted while waiting; the lease is unchanged
     */
    FencingToken verify() throws InterruptedException;

    /**
     * Completes when the lease is over, with the reason. By then {@link #isHeld()} is {@code false}. Dependent stages
     * run on the callback executor.
     *
     * @return a stage that never fails
     */
    CompletionStage<LeaseEnd> ended();

    /**
     * Completes the first time that renewals have failed for so long that half of the lease has run off unrenewed:
     * the time to finish what is under way. Its value is what was left; zero if the lease ended without ever having
     * been at risk. Dependent stages run on the callback executor.
     *
     * @return a stage that never fails
     */
    CompletionStage<Duration> atRisk();

    /**
     * Gives the office up. {@link #isHeld()} is {@code false} before this method returns, so call it when the
     * leader's work has stopped: the next candidate may lead milliseconds later. Calling it again, or after the lease
     * was lost, changes nothing but says that the work has stopped.
     *
     * @return a stage that completes when the office was handed back, or when that is no longer this lease's to do;
     *     with the reason why the lease ended; it never fails
     */
    CompletionStage<LeaseEnd> resign();

    /**
     * Resigns and waits until the office was handed back, but no longer than two request timeouts; the rest goes on in
     * the background. An interrupt ends the wait and stays set. May be called by any thread, any number of times.
     */
    @Override
    void close();
}
