package io.incumbent;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One candidate in one election.
 *
 * <p>Guaranteed: of all candidates of one election, in all processes, at most one holds a {@link Lease} at a time (see
 * there for the assumption). Candidates that wait are elected roughly in the order in which they came. Not guaranteed:
 * that anybody leads while the service is away.
 *
 * <p>An elector holds at most one campaign or lease at a time; a second call says so by an
 * {@link IllegalStateException}. Make more electors for more candidacies; they are small and share their threads.
 * Safe for use by many threads.
 */
public interface Elector extends AutoCloseable {

    /** {@return the election this candidate stands in} */
    ElectionName election();

    /** {@return what names this candidate to observers} */
    String candidateId();

    /**
     * Campaigns until elected, however long the service is away. Campaigning again after a lease was lost says that what
     * it protected has stopped.
     *
     * @return the lease of this term
     * @throws InterruptedException if the thread was interrupted; the campaign is withdrawn
     * @throws ConfigurationException if the record of this election was written by something else
     * @throws IllegalStateException if this elector is closed, or has a campaign or a lease already
     */
    Lease campaign() throws InterruptedException;

    /**
     * Campaigns until elected, or until patience runs out while somebody else leads.
     *
     * <p>Patience limits how long to wait while another candidate leads. The record of a leader that has died looks like that of
     * one that lives. So a campaign whose patience is over goes on until it has seen the leader renew, or until it may
     * take the office. The first takes at most a renewal period of that leader and half a term of one's own, the second about
     * 1.1 of that leader's terms. An office that nobody holds is taken, however little the patience: a job that is
     * tried every minute, each time with no patience at all, gets done.
     *
     * @param patience how long to wait while another candidate leads; zero for not at all
     * @return the lease of this term; empty if somebody else leads, and then the campaign is withdrawn
     * @throws BackendUnavailableException if patience is over, and the service does not answer
     * @throws InterruptedException if the thread was interrupted; the campaign is withdrawn
     * @throws ConfigurationException if the record of this election was written by something else
     * @throws IllegalStateException if this elector is closed, or has a campaign or a lease already
     */
    Optional<Lease> campaign(Duration patience) throws InterruptedException;

    /**
     * Campaigns until elected, without a waiting thread. Cancelling the future withdraws the campaign; a lease that
     * was won at the same moment is handed back. Dependent stages run on the callback executor.
     *
     * @return a future of the lease; it fails as {@link #campaign()} does
     * @throws IllegalStateException if this elector is closed, or has a campaign or a lease already
     */
    CompletableFuture<Lease> campaignAsync();

    /**
     * Stands for election for good: campaigns, runs the task while it leads, stops it, hands the office back and
     * campaigns again, until closed.
     *
     * @param task what to do in each term; runs on the callback executor if one was set, else on a thread of its own
     * @return the standing candidacy
     * @throws IllegalStateException if this elector is closed, or has a campaign or a lease already
     */
    Leadership lead(LeaderTask task);

    /**
     * Withdraws a campaign, resigns a lease, closes a standing candidacy; waits no longer than the drain budget and
     * two request timeouts, and a second for a listener; a listener that takes no longer is told nothing afterwards. An
     * interrupt ends the wait and stays set. May be called by any thread, any number of times.
     */
    @Override
    void close();
}
