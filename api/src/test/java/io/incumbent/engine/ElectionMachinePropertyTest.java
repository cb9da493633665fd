package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.ElectionOptions;
import io.incumbent.Guarantee;
import io.incumbent.LeaseEnd;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The election machine, whatever happens in whatever order,")
@Tag("once")
class ElectionMachinePropertyTest {

    private static final int RUNS = 3000;
    private static final int EVENTS = 120;
    private static final long MILLI = 1_000_000;

    @Test
    void has_an_answer_to_every_event_and_keeps_its_promises() {
        long base = Long.getLong("incumbent.machine.seed", new Random().nextLong());
        int elected = 0;
        int extended = 0;
        int releases = 0;
        for (int run = 0; run < RUNS; run++) {
            PromiseKeeper keeper = play(base + run);
            elected += keeper.elected();
            extended += keeper.extended();
            releases += keeper.releases();
        }
        // A check that never had anything to check would be none.
        assertThat(elected).as("elections, seed %s", base).isGreaterThan(RUNS / 10);
        assertThat(extended).as("renewals, seed %s", base).isGreaterThan(RUNS / 20);
        assertThat(releases).as("releases, seed %s", base).isGreaterThan(RUNS / 20);
    }

    private static PromiseKeeper play(long seed) {
        Random random = new Random(seed);
        ElectionMachine machine = machine(random);
        State state = machine.initial(Known.nothing(1000 * MILLI));
        PromiseKeeper keeper = new PromiseKeeper("-Dincumbent.machine.seed=" + seed);
        long nanos = 0;
        Event event = new Event.Started();
        for (int i = 0; i < EVENTS; i++) {
            Transition transition = machine.step(state, new Input(event, stamp(nanos, random), random.nextLong()));
            keeper.saw(state, event, transition);
            state = transition.state();
            nanos = later(nanos, state, random);
            event = any(state, keeper.lastSent(), nanos, random);
        }
        return keeper;
    }

    private static ElectionMachine machine(Random random) {
        ElectionOptions options =
                ElectionOptions.builder().term(Duration.ofSeconds(1)).build();
        Traits traits = new Traits(Guarantee.SINGLE_NODE, "it is a test", random.nextBoolean(), true);
        Candidate candidate = new Candidate(
                "me",
                "mine",
                Map.of(),
                1000 * MILLI,
                random.nextInt(2) * (100 * MILLI),
                500 * MILLI,
                50 * MILLI,
                0,
                5 * MILLI);
        return new ElectionMachine(candidate, new SafetyRules(options, traits));
    }

    private static Stamp stamp(long nanos, Random random) {
        long slept = random.nextInt(200) == 0 ? 2000 * MILLI : 0;
        return new Stamp(nanos, slept, nanos / MILLI);
    }

    private static long later(long nanos, State state, Random random) {
        boolean onTime = state.wakeAt() != State.NEVER && state.wakeAt() > nanos && random.nextInt(3) == 0;
        return onTime ? state.wakeAt() : nanos + random.nextInt(120) * MILLI;
    }

    /** Mostly what could happen, sometimes what never should. */
    private static Event any(State state, @Nullable Write sent, long nanos, Random random) {
        if (sent != null && random.nextInt(3) > 0) {
            return outcome(sent, random);
        }
        return switch (random.nextInt(14)) {
            case 0 -> random.nextInt(8) == 0 ? new Event.PatienceOver() : new Event.LineSeen(random.nextInt(3));
            case 1 -> new Event.ReadFailed(new IllegalStateException());
            case 2, 3 -> new Event.Observed(snapshot(sent, random), nanos);
            case 4 -> new Event.News(snapshot(sent, random));
            case 5, 6 -> new Event.RenewDue();
            case 7 -> random.nextInt(6) == 0 ? new Event.Withdrawn() : new Event.Wake();
            case 8 -> random.nextInt(4) == 0 ? new Event.Resigned(LeaseEnd.RESIGNED) : new Event.Wake();
            case 9 -> state instanceof State.Stopping ? new Event.WorkStopped() : new Event.Wake();
            case 10 -> random.nextInt(20) == 0 ? new Event.Overrun(LeaseEnd.EXPIRED) : new Event.RenewDue();
            default -> new Event.Wake();
        };
    }

    private static Event outcome(Write sent, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Event.Unknown(sent, new IllegalStateException());
            case 1 -> new Event.Rejected(sent, snapshot(sent, random));
            default -> new Event.Applied(sent, Snapshot.of(RecordFormat.write(sent.record())));
        };
    }

    private static Snapshot snapshot(@Nullable Write sent, Random random) {
        LeaseRecord other = new LeaseRecord(
                List.of(LeaseRecord.Kind.values()).get(random.nextInt(3)),
                1 + random.nextInt(5),
                "other",
                "theirs",
                "n" + random.nextInt(3),
                0,
                1000 * MILLI,
                Map.of());
        return switch (random.nextInt(6)) {
            case 0 -> Snapshot.of(null);
            case 1 -> random.nextInt(10) == 0 ? Snapshot.of("foreign") : Snapshot.of(null);
            case 2 -> sent == null ? Snapshot.of(null) : sent.expected();
            case 3 -> sent == null ? Snapshot.of(null) : Snapshot.of(RecordFormat.write(sent.record()));
            default -> Snapshot.of(RecordFormat.write(other));
        };
    }
}
