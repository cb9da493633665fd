package io.incumbent.tck.sim;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Measures what a handover costs: how many requests, how long, and whether anybody is passed over, with some candidates
 * that wait for one office and leaders that resign and come back at once.
 */
public final class Handover {

    private static final Duration LATENCY = Duration.ofMillis(1);

    /** A request and its answer, in the usual case. */
    private static final double ROUND_TRIP = 2.0 * LATENCY.toNanos();

    private static final long AT_MOST = 4000 * Time.SECOND;

    private Handover() {}

    /**
     * Measures and prints.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        for (boolean pushes : List.of(true, false)) {
            for (int waiting : List.of(1, 10, 100)) {
                System.out.println(report(waiting, pushes, run(waiting, pushes, 2000)));
            }
        }
    }

    /** Has so many candidates wait, and hands the office over so many times. */
    static Relay run(int waiting, boolean pushes, long handovers) {
        Profile calm = Profile.calm()
                .in(shape -> shape.withDurable(true)
                        .withPushes(pushes)
                        .withCandidates(waiting + 1)
                        .withNamesakes(false)
                        .withRates(Rates.MILD)
                        .withLatency(LATENCY)
                        .withSteadyNetwork());
        Scene scene = new Scene(Setup.of(1, calm, Subject.ENGINE));
        Relay relay = new Relay(scene.world(), scene.traffic());
        scene.relay(relay);
        for (int i = 0; i <= waiting; i++) {
            scene.join();
        }
        while (relay.handovers() < handovers && scene.world().step(AT_MOST)) {
            scene.judge().afterEvent();
        }
        scene.verdict().violation().ifPresent(broken -> {
            throw new IllegalStateException(broken.toString());
        });
        return relay;
    }

    static String report(int waiting, boolean pushes, Relay relay) {
        return String.format(
                Locale.ROOT,
                "%3d waiting, %s: %d handovers%n%s%s%s%s%s  longest still waiting %d handovers",
                waiting,
                pushes ? "push" : "poll",
                relay.handovers(),
                line("round trips per handover", relay.latency(), ROUND_TRIP),
                line("writes to the lease record", relay.leaseChanges(), 1),
                line("writes to the waiting line", relay.lineChanges(), 1),
                line("handovers until elected", relay.waitedHandovers(), 1),
                line("milliseconds until elected", relay.waitedNanos(), Time.MILLI),
                relay.longestStillWaiting());
    }

    private static String line(String what, Spread spread, double unit) {
        return String.format(
                Locale.ROOT,
                "  %-28s mean %8.1f  p99 %8.1f  max %8.1f%n",
                what,
                spread.mean() / unit,
                spread.percentile(99) / unit,
                spread.max() / unit);
    }
}
