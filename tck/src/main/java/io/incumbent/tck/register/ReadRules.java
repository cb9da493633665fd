package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.NotVerified;
import io.incumbent.tck.Rule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fourth sentence, for reads: only records that were really held, whole; and in the end the last one. */
abstract class ReadRules extends RegisterRules {

    private static final int CHANGES = 150;
    private static final String LAST = " last";
    private static final String FILLING = "+".repeat(3_000);

    ReadRules(Bench bench) {
        super(bench);
    }

    /**
     * A register that nobody wrote is read, then written, then read again by the same client.
     *
     * <p>If this fails, look at what the service answers for a key that does not exist, and for an empty one.
     */
    @Test
    @Rule(id = "0.25", level = Level.REQUIRED)
    final void absentAndPresent() {
        Client client = client();
        String register = register();
        Snapshot nothing = absence(client, register);
        String record = record();

        client.apply(register, nothing, record);

        boolean seen = timing.happens(() -> record.equals(client.read(register).record()));
        assertThat(seen)
                .as("a read shows %s; the last one showed %s", record, Shown.record(client.read(register)))
                .isTrue();
    }

    /**
     * Several clients look at a register, which is then changed twenty times; all must soon see the last record, and
     * go on seeing it.
     *
     * <p>If this fails, look at caches, and at reads from replicas that are never brought up to date.
     */
    @Test
    @Rule(id = "0.26", level = Level.REQUIRED)
    final void lastRecordIsSeen() {
        Client writer = client();
        var readers = IntStream.range(0, 3).mapToObj(i -> client()).toList();
        String register = register();
        Snapshot current = absence(writer, register);
        readers.forEach(reader -> reader.read(register));
        for (int i = 0; i < 20; i++) {
            current = writer.apply(register, current, record());
            readers.forEach(reader -> reader.read(register));
        }
        String last = String.valueOf(current.record());
        for (Client reader : readers) {
            assertThat(timing.happens(() -> last.equals(reader.read(register).record())))
                    .as("a client that had read earlier records reads the last one, %s", last)
                    .isTrue();
        }
    }

    /**
     * One client changes a register again and again, with short and long records, while three read it. Every record
     * that is read must be one whose writing had been asked for.
     *
     * <p>If this fails, look at records that are stored or sent in pieces.
     */
    @Test
    @Rule(id = "0.27", level = Level.REQUIRED)
    final void onlyWhatWasWritten() {
        String register = register();
        Map<String, Boolean> asked = new ConcurrentHashMap<>();
        Crowd.of(4, bench, number -> {
            if (number == 0) {
                changes(client(), register, asked);
            } else {
                reads(client(), register, asked);
            }
            return number;
        });
    }

    private void changes(Client writer, String register, Map<String, Boolean> asked) {
        Snapshot current = absence(writer, register);
        for (int i = 1; i <= CHANGES; i++) {
            String next = record() + (i % 2 == 0 ? FILLING : "") + (i == CHANGES ? LAST : "");
            asked.put(next, true);
            current = writer.apply(register, current, next);
        }
    }

    /** Reads until the last record is there, and ten times more. */
    private void reads(Client reader, String register, Map<String, Boolean> asked) {
        assertThat(timing.happens(() -> readsTrue(reader, register, asked).endsWith(LAST)))
                .as("a reader sees the last of %d records", CHANGES)
                .isTrue();
        for (int i = 0; i < 10; i++) {
            readsTrue(reader, register, asked);
        }
    }

    private static String readsTrue(Client reader, String register, Map<String, Boolean> asked) {
        Snapshot seen = reader.read(register);
        String record = seen.record();
        if (record != null && !asked.containsKey(record)) {
            throw new AssertionError("a read shows a record that nobody wrote: " + Shown.record(seen));
        }
        return record == null ? "" : record;
    }

    /**
     * What a read, an applied change, a rejected change and, where there is push, a watch show is expected by a change,
     * which must take effect. For watches of others, see 0.30.
     *
     * <p>If this fails, look at {@link Snapshot#version()} and {@link Snapshot#incarnation()}: all four ways must give
     * out the same for the same record.
     */
    @Test
    @Rule(id = "0.28", level = Level.REQUIRED)
    final void whateverIsShownCanBeExpected() {
        Client client = client();
        String register = register();
        Snapshot read = absence(client, register);
        Snapshot written = client.apply(register, read, record());
        Snapshot again = client.apply(register, written, record());
        Snapshot shown = client.refuse(register, written, record());
        expectable(client, register, shown, "a rejection");
        Snapshot reread = settledRead(client, register, again);
        expectable(client, register, reread, "a read");
        if (bench.backend().traits().pushes()) {
            expectable(client, register, watched(client, register), "a watch");
        }
    }

    private void expectable(Client client, String register, Snapshot shown, String how) {
        Outcome outcome = client.change(register, shown, record());
        assertThat(outcome)
                .as("a change that expects what %s shows: %s", how, Shown.record(shown))
                .isInstanceOf(Outcome.Applied.class);
    }

    /** A read may be old; this one is not. */
    private Snapshot settledRead(Client client, String register, Snapshot replaced) {
        String last = String.valueOf(client.refuse(register, replaced, record()).record());
        timing.happens(() -> last.equals(client.read(register).record()));
        return client.read(register);
    }

    private Snapshot watched(Client client, String register) {
        try (Events events = client.watch(register)) {
            String last = record();
            client.write(register, last);
            if (!events.tell(last)) {
                throw new NotVerified("its watch told nothing, which breaks 0.32");
            }
            return events.soFar().stream()
                    .filter(snapshot -> last.equals(snapshot.record()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
