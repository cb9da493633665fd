package io.incumbent;

import java.time.Duration;

/**
 * Telemetry of one elector: for metrics, logs and health checks, not for deciding whether to act; that is
 * {@link Lease#isHeld()}'s business.
 *
 * <p>Calls about one elector come one at a time, in the order in which things happened, on the callback executor. A
 * listener that is slow or throws delays only later calls about the same elector; never a renewal, an election or an
 * expiry.
 */
public interface ElectionListener {

    /** Listens to nothing. */
    ElectionListener NONE = new ElectionListener() {};

    /**
     * A campaign has begun.
     *
     * @param election the election
     * @param candidateId the candidate
     */
    default void campaignStarted(ElectionName election, String candidateId) {}

    /**
     * A campaign goes on although the service did not answer, or not as it should.
     *
     * @param election the election
     * @param candidateId the candidate
     * @param cause what went wrong
     */
    default void campaignTroubled(ElectionName election, String candidateId, Throwable cause) {}

    /**
     * The candidate was elected. Delivered before anything else about this lease.
     *
     * @param lease the new term
     */
    default void elected(Lease lease) {}

    /**
     * The lease was renewed.
     *
     * @param lease the term
     * @param latency how long the request took
     * @param timeLeft how long the lease is held from now
     */
    default void renewed(Lease lease, Duration latency, Duration timeLeft) {}

    /**
     * A renewal failed or was not answered; it will be tried again while there is time.
     *
     * @param lease the term
     * @param cause what went wrong
     * @param timeLeft how long the lease is still held
     */
    default void renewalFailed(Lease lease, Throwable cause, Duration timeLeft) {}

    /**
     * Half of the lease has run off without a renewal.
     *
     * @param lease the term
     * @param timeLeft how long the lease is still held
     */
    default void atRisk(Lease lease, Duration timeLeft) {}

    /**
     * The lease ended against its holder's will.
     *
     * @param lease the term
     * @param reason why
     */
    default void lost(Lease lease, LeaseEnd reason) {}

    /**
     * The holder has given the office up, and the service knows: the next candidate can lead.
     *
     * @param lease the term
     */
    default void resigned(Lease lease) {}
}
