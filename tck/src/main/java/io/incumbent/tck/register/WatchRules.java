package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What every watch owes, also one that tells nothing at all. */
abstract class WatchRules extends RegisterRules {

    private static final int FEW = 10;

    WatchRules(Bench bench) {
        super(bench);
    }

    /**
     * Two clients change a register while two others, which had read a record in it, watch it. Whatever a watch tells
     * must be a record whose writing had been asked for.
     *
     * <p>If this fails, look at events that carry only a part, and at what is told when a connection breaks: nothing
     * is, because nothing is known.
     */
    @Test
    @Rule(id = "0.30", level = Level.REQUIRED)
    final void onlyTrueRecords() {
        String register = register();
        Map<String, Boolean> asked = new ConcurrentHashMap<>();
        client().write(register, asked(asked));
        try (Events one = readAndWatch(register);
                Events two = readAndWatch(register)) {
            Crowd.of(2, bench, number -> writes(client(), register, asked));
            timing.happensInQuiet(() -> false);
            one.soFar().forEach(snapshot -> assertTrue(snapshot, asked));
            two.soFar().forEach(snapshot -> assertTrue(snapshot, asked));
        }
    }

    /** Once the client's reads show a record, absence is not merely old. */
    private Events readAndWatch(String register) {
        Client client = client();
        timing.happens(() -> client.read(register).record() != null);
        return client.watch(register);
    }

    private int writes(Client client, String register, Map<String, Boolean> asked) {
        Snapshot seen = client.read(register);
        for (int i = 0; i < 50; i++) {
            client.change(register, seen, asked(asked));
            seen = client.read(register);
        }
        return 50;
    }

    private String asked(Map<String, Boolean> asked) {
        String record = record();
        asked.put(record, true);
        return record;
    }

    private static void assertTrue(Snapshot told, Map<String, Boolean> asked) {
        String record = told.record();
        if (record == null || !asked.containsKey(record)) {
            throw new AssertionError(
                    "a watch tells of " + Shown.record(told) + ", which the register never held while it was watched");
        }
    }

    /**
     * A watch is closed, and the register then changed a hundred times; at most ten calls may come after the close.
     *
     * <p>If this fails, look at whether closing reaches the client library, and at events that wait in a queue.
     */
    @Test
    @Rule(id = "0.33", level = Level.REQUIRED)
    final void closedWatchIsQuiet() {
        Client client = client();
        String register = register();
        Snapshot current = absence(client, register);
        Events events = client.watch(register);
        current = client.apply(register, current, record());
        events.close();
        int before = events.soFar().size();
        for (int i = 0; i < 100; i++) {
            current = client.apply(register, current, record());
        }
        boolean many = timing.happensInQuiet(() -> events.soFar().size() > before + FEW);
        assertThat(many)
                .as("%d calls came after the watch was closed", events.soFar().size() - before)
                .isFalse();
    }

    /**
     * Of two watches of one register one is closed, twice; nothing is thrown, and the other goes on telling.
     *
     * <p>If this fails, look at watches that are kept by name instead of one by one.
     */
    @Test
    @Rule(id = "0.34", level = Level.REQUIRED)
    final void closingOneLeavesTheOther() {
        Client client = client();
        String register = register();
        Events gone = client.watch(register);
        try (Events stays = client.watch(register)) {
            client.write(register, record());
            gone.close();
            gone.close();
            String last = record();
            client.write(register, last);
            if (bench.backend().traits().pushes()) {
                assertThat(stays.tell(last))
                        .as("a watch tells after another of the same register was closed")
                        .isTrue();
            }
        }
    }
}
