package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a backend owes that declares to push. */
abstract class PushRules extends RegisterRules {

    PushRules(Bench bench) {
        super(bench);
    }

    /**
     * A register is changed a hundred times as fast as possible, ten times over, each time under a new watch; the
     * last change must be told each time.
     *
     * <p>If this fails, look at watches that fire once and are set again: a change in between must be looked for.
     */
    @Test
    @Rule(id = "0.31", level = Level.REQUIRED)
    final void lastChangeIsTold() {
        bench.demandPush();
        Client writer = client();
        Client watcher = client();
        for (int i = 0; i < 10; i++) {
            String register = register();
            Snapshot current = absence(writer, register);
            try (Events events = watcher.watch(register)) {
                for (int change = 0; change < 100; change++) {
                    current = writer.apply(register, current, record());
                }
                assertTold(events, String.valueOf(current.record()), "the last of a hundred changes");
            }
        }
    }

    /**
     * An absent register is watched and created at once, a present one is watched and changed at once, twenty times
     * each, by another client; each of these changes must be told.
     *
     * <p>If this fails, let the watch tell what the register holds once it has begun.
     */
    @Test
    @Rule(id = "0.32", level = Level.REQUIRED)
    final void changeAtTheBeginningIsTold() {
        bench.demandPush();
        Client writer = client();
        Client watcher = client();
        for (int i = 0; i < 20; i++) {
            String register = register();
            Snapshot created = changedUnderWatch(writer, watcher, register, absence(writer, register));
            changedUnderWatch(writer, watcher, register, created);
        }
    }

    private Snapshot changedUnderWatch(Client writer, Client watcher, String register, Snapshot current) {
        String next = record();
        try (Events events = watcher.watch(register)) {
            Snapshot written = writer.apply(register, current, next);
            String what = current.record() == null ? "the creation of an absent register" : "a change";
            assertTold(events, next, what + " right after the watch was asked for");
            return written;
        }
    }

    /**
     * Thirty registers whose names begin alike have three watchers each; all are changed; each watcher must be told of
     * its own register's record and of no other.
     *
     * <p>If this fails, look at watches of folders or prefixes, and at limits of the client library.
     */
    @Test
    @Rule(id = "0.35", level = Level.REQUIRED)
    final void eachItsOwn() {
        bench.demandPush();
        Client client = client();
        String begin = register();
        Map<String, List<Events>> watchers = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            String register = begin + "/" + i;
            watchers.put(register, List.of(client.watch(register), client.watch(register), client.watch(register)));
        }
        watchers.keySet().forEach(register -> client.write(register, "for=" + register + " " + record()));
        watchers.forEach((register, three) -> three.forEach(events -> assertOwn(events, "for=" + register + " ")));
        watchers.values().forEach(three -> three.forEach(Events::close));
    }

    /**
     * One watcher may lag by a moment and must be told of a change. Then it may lag for an hour, the register is
     * changed twice, and as soon as it may not lag any more it must be told of the last change; the same again, until it
     * may lag by a moment.
     *
     * <p>If this fails, look at who wakes a look that was put off, or don't put any off.
     */
    @Test
    @Rule(id = "0.36", level = Level.REQUIRED)
    final void whoMayLagIsToldInTheEnd() {
        bench.demandPush();
        Client writer = client();
        Client watcher = client();
        String register = register();
        Snapshot current = writer.apply(register, absence(writer, register), record());
        try (Events events = watcher.watch(register)) {
            events.mayLag(Duration.ofMillis(20));
            current = writer.apply(register, current, record());
            assertTold(events, String.valueOf(current.record()), "a change to one who may lag by 20 ms");

            current = changedWhileLate(writer, register, current, events);
            events.mayLag(Duration.ZERO);
            assertTold(events, String.valueOf(current.record()), "the last change to one who may not lag any more");

            current = changedWhileLate(writer, register, current, events);
            events.mayLag(Duration.ofMillis(20));
            assertTold(
                    events,
                    String.valueOf(current.record()),
                    "the last change to one who may not lag as long any more");
        }
    }

    private Snapshot changedWhileLate(Client writer, String register, Snapshot current, Events events) {
        events.mayLag(Duration.ofHours(1));
        return writer.apply(register, writer.apply(register, current, record()), record());
    }

    private void assertOwn(Events events, String own) {
        boolean told = timing.happens(() -> events.soFar().stream().anyMatch(snapshot -> snapshot.record() != null));
        assertThat(told).as("a watcher is told of the record " + own).isTrue();
        for (Snapshot snapshot : events.soFar()) {
            String record = snapshot.record();
            assertThat(record == null || record.startsWith(own))
                    .as("a watcher whose register has records %sis told of %s", own, Shown.record(snapshot))
                    .isTrue();
        }
    }

    private static void assertTold(Events events, String record, String what) {
        boolean told = events.tell(record);
        assertThat(told)
                .as(
                        "a watch tells of %s, %s; it told %d times",
                        what, record, events.soFar().size())
                .isTrue();
    }
}
