package io.incumbent;

/** What a leader does in one term; see {@link Elector#lead(LeaderTask)}. */
@FunctionalInterface
public interface LeaderTask {

    /**
     * Leads for one term. The thread is interrupted when the term must end; the task must then stop within the drain
     * budget ({@link ElectionOptions#drain()}), because soon after that another candidate may lead. Returning ends the
     * term: the office is handed back, and the candidate campaigns again.
     *
     * @param lease the term; its token goes with every write. It is over as soon as the task is asked to stop
     * @throws Exception whatever went wrong; it ends the term, is kept as {@link Leadership#lastError()}, and the
     *     candidate stands back for {@link ElectionOptions#coolDown()} before it campaigns again
     */
    void lead(Lease lease) throws Exception;
}
