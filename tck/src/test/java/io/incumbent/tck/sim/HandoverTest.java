package io.incumbent.tck.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds that were measured first; {@link Handover} prints the measurements. */
@DisplayName("A handover by resignation")
@Tag("once")
class HandoverTest {

    private static final double ROUND_TRIP = 2.0 * Time.MILLI;

    /** A fifth of the term, by a slow clock, and a little more. */
    private static final long POLL = 250 * Time.MILLI;

    /** The second run of the build, on another JDK, does with fewer. */
    private static final int HANDOVERS = 20 * Integer.getInteger("incumbent.simulation.percent", 100);

    /** While everybody joins the line, there is more to write. */
    private static final int SETTLED = 200;

    @ParameterizedTest(name = "with {0} waiting")
    @ValueSource(ints = {1, 10, 100})
    @DisplayName("costs the same few writes and round trips however many wait, and nobody is passed over")
    void costIsConstant(int waiting) {
        Relay relay = Handover.run(waiting, true, HANDOVERS);
        System.out.println(Handover.report(waiting, true, relay));
        assertThat(relay.leaseChanges().after(SETTLED).max())
                .as("writes to the lease record")
                .isLessThanOrEqualTo(5);
        assertThat(relay.leaseChanges().mean()).as("writes to the lease record").isLessThan(2.5);
        assertThat(relay.lineChanges().after(SETTLED).max())
                .as("writes to the waiting line")
                .isLessThanOrEqualTo(12);
        assertThat(relay.lineChanges().after(SETTLED).mean())
                .as("writes to the waiting line")
                .isLessThan(5);
        assertThat(relay.latency().mean() / ROUND_TRIP).as("round trips").isLessThan(3);
        assertThat(relay.latency().after(SETTLED).percentile(99) / ROUND_TRIP)
                .as("round trips")
                .isLessThan(6);
        // As long as places are not known yet, the next one may take himself for a later one, who may be told late.
        assertThat(relay.latency().percentile(99) / ROUND_TRIP)
                .as("round trips, while everybody joins the line")
                .isLessThan(10);
        assertThat(relay.waitedHandovers().max()).as("handovers until elected").isLessThanOrEqualTo(waiting + 10);
        assertThat(relay.longestStillWaiting()).isLessThanOrEqualTo(waiting + 10);
    }

    @ParameterizedTest(name = "with {0} waiting")
    @ValueSource(ints = {1, 10, 100})
    @DisplayName("costs little more where the store does not push, waits for a poll at most, and passes nobody over")
    void costIsConstantWithoutPush(int waiting) {
        Relay relay = Handover.run(waiting, false, HANDOVERS / 2);
        System.out.println(Handover.report(waiting, false, relay));
        Spread settled = relay.leaseChanges().after(SETTLED);
        assertThat(settled.max()).as("writes to the lease record").isLessThanOrEqualTo(15);
        assertThat(settled.mean()).as("writes to the lease record").isLessThan(3.5);
        assertThat(relay.lineChanges().after(SETTLED).mean())
                .as("writes to the waiting line")
                .isLessThan(5);
        assertThat(relay.latency().percentile(99)).as("nanoseconds").isLessThan(POLL);
        assertThat(relay.waitedHandovers().max()).as("handovers until elected").isLessThanOrEqualTo(waiting + 10);
        assertThat(relay.longestStillWaiting()).isLessThanOrEqualTo(waiting + 10);
    }
}
