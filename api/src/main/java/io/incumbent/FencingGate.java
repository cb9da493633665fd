package io.incumbent;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The resource's side of fencing: admits a token only if no newer one was admitted before.
 *
 * <p>Guaranteed, with no assumption on time: once a token was admitted, every smaller one is refused. Not guaranteed:
 * anything across a restart of the resource, unless it stores {@link #newest()} with its data and opens the gate with
 * it again; nor that a write which was admitted has finished before a newer token is admitted. Where that matters, ask
 * the gate inside the transaction or the lock that makes the write.
 *
 * <p>Safe for use by many threads; lock-free.
 */
public final class FencingGate {

    private final ElectionName election;
    private final AtomicLong newest;

    private FencingGate(ElectionName election, long newest) {
        this.election = election;
        this.newest = new AtomicLong(newest);
    }

    /**
     * Opens a gate that has admitted nothing yet.
     *
     * @param election the election whose leaders may pass
     * @return a new gate
     */
    public static FencingGate of(String election) {
        return new FencingGate(new ElectionName(election), 0);
    }

    /**
     * Opens a gate where an earlier one left off.
     *
     * @param newest the newest token that was admitted, as stored with the resource's data
     * @return a new gate that refuses everything older
     */
    public static FencingGate after(FencingToken newest) {
        return new FencingGate(newest.election(), newest.number());
    }

    /**
     * Admits the token, or throws.
     *
     * @param token the token that came with the write
     * @throws StaleTokenException if a newer token was admitted before; the write must not happen
     * @throws IllegalArgumentException if the token belongs to another election
     */
    public void admit(FencingToken token) {
        if (!token.election().equals(election)) {
            throw new IllegalArgumentException(
                    "token " + token + " does not belong to election " + election + ", which this gate guards");
        }
        // One atomic step decides: of two racing tokens the smaller either came first or is refused.
        long seen = newest.accumulateAndGet(token.number(), Math::max);
        if (seen > token.number()) {
            throw new StaleTokenException(token, new FencingToken(election, seen));
        }
    }

    /** {@return the election whose leaders may pass} */
    public ElectionName election() {
        return election;
    }

    /** {@return the newest token admitted so far, to be stored with the resource's data} */
    public Optional<FencingToken> newest() {
        long number = newest.get();
        return number == 0 ? Optional.empty() : Optional.of(new FencingToken(election, number));
    }

    @Override
    public String toString() {
        return "FencingGate[" + Objects.toString(newest().orElse(null), election + ", nothing admitted") + "]";
    }
}
