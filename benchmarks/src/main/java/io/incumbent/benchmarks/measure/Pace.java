package io.incumbent.benchmarks.measure;

import io.incumbent.benchmarks.judged.Situation;
import java.time.Duration;
import java.util.List;

/**
 * How much is measured. Immutable.
 *
 * @param warmUp how many rounds of wins come before those that count
 * @param wins how many rounds of wins
 * @param waiters how many candidates wait behind a leader, one measurement for each number
 * @param block how many handovers one contender makes before the next one's turn
 * @param blocks how many such turns everybody has
 * @param lineWarmUp how many handovers of the first turn come before those that count
 * @param counted in how many handovers of the first turn requests are counted
 * @param situations what befalls leaders, to be judged
 * @param mishaps whether anything befalls servers
 * @param failovers how many leaders of each contender are killed
 * @param burning for how long all cores burn
 * @param elections how many elections one process leads, one measurement for each number
 * @param rest for how long requests are counted then
 * @param share how long one measurement on one service may take; then it ends with what it has
 */
public record Pace(
        int warmUp,
        int wins,
        List<Integer> waiters,
        int block,
        int blocks,
        int lineWarmUp,
        int counted,
        List<Situation> situations,
        boolean mishaps,
        int failovers,
        Duration burning,
        List<Integer> elections,
        Duration rest,
        Duration share) {

    /** For a look. */
    public static final Pace QUICK = new Pace(
            100,
            50,
            List.of(1, 10),
            6,
            1,
            6,
            4,
            List.of(Situation.ZOMBIE),
            false,
            0,
            Duration.ZERO,
            List.of(),
            Duration.ZERO,
            Duration.ofSeconds(12));

    /** For the record. */
    public static final Pace RECORD = new Pace(
            400,
            200,
            List.of(1, 10, 100),
            40,
            5,
            20,
            20,
            List.of(Situation.ZOMBIE, Situation.SILENCE),
            true,
            20,
            Duration.ofMinutes(5),
            List.of(1, 10, 100, 1_000),
            Duration.ofSeconds(3),
            Duration.ofSeconds(90));

    /** Processes begin, a hundred line up, and what has begun is played to its end. */
    private static final Duration TO_GET_READY = Duration.ofSeconds(45);
    /** So many who wait. */
    public static final int CROWD = 100;

    /** Of every candidate. A shorter one would end by itself on a busy machine; etcd has none below two seconds. */
    public static final Duration TERM = Duration.ofSeconds(3);

    /**
     * Keeps a copy.
     *
     * @param warmUp how many rounds don't count
     * @param wins how many do
     * @param waiters how many wait
     * @param block how many handovers in a turn
     * @param blocks how many turns
     * @param lineWarmUp how many handovers don't count
     * @param counted in how many requests are counted
     * @param situations what befalls leaders
     * @param mishaps whether anything befalls servers
     * @param failovers how many leaders are killed
     * @param burning for how long all cores burn
     * @param elections how many elections one process leads
     * @param rest for how long requests are counted
     * @param share how long a measurement may take
     */
    public Pace {
        waiters = List.copyOf(waiters);
        situations = List.copyOf(situations);
        elections = List.copyOf(elections);
    }

    /** {@return how long that takes which comes last, and needs its time} */
    public Duration reserved() {
        long crowds = waiters.stream().filter(count -> count >= CROWD).count();
        Duration measured = share.multipliedBy(crowds).plus(burning);
        return measured.isZero() ? measured : measured.plus(TO_GET_READY);
    }
}
