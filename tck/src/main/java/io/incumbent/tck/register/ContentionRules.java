package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first sentence, under contention: one atomic step, linearizable with all others on the register. */
abstract class ContentionRules extends RegisterRules {

    private static final int CLIENTS = 4;
    private static final int INCREMENTS = 50;

    ContentionRules(Bench bench) {
        super(bench);
    }

    /**
     * Four clients, a thread each, increment a counter fifty times by reading, changing and trying again. The counter
     * must end at two hundred; or higher, by just those changes that took effect although they were rejected, as where a
     * client library sends a request twice.
     *
     * <p>If this fails, look at whether compare and write are one request: a transaction, a script, a conditional put.
     */
    @Test
    @Rule(id = "0.10", level = Level.REQUIRED)
    final void noUpdateIsLost() {
        List<Client> clients =
                IntStream.range(0, CLIENTS).mapToObj(i -> client()).toList();
        assertCounts(clients::get);
    }

    /**
     * The same by four threads that share one client. Each answer must also be to the change that was asked for: two
     * answers that change places would leave the count right.
     *
     * <p>If this fails, look at state in the client that is not guarded: buffers, counters, answers matched to requests
     * by order.
     */
    @Test
    @Rule(id = "0.13", level = Level.REQUIRED)
    final void sharedClient() {
        Client shared = client();
        assertCounts(number -> shared);
    }

    private void assertCounts(IntFunction<Client> clients) {
        String register = register();
        List<Deed> deeds = Crowd.of(CLIENTS, bench, number -> increments(clients.apply(number), register)).stream()
                .flatMap(List::stream)
                .toList();
        int count = count(current(client(), register));
        assertThat(count)
                .as("count after %d increments that were all said to be applied", CLIENTS * INCREMENTS)
                .isGreaterThanOrEqualTo(CLIENTS * INCREMENTS);
        assertThat(count)
                .as("count after all increments that took effect, whatever was said of them")
                .isEqualTo(new Chain(deeds).length());
    }

    private List<Deed> increments(Client client, String register) {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < INCREMENTS; i++) {
            Snapshot seen = client.read(register);
            Deed deed = increment(client, register, seen);
            while (deed.outcome() instanceof Outcome.Rejected rejected) {
                deeds.add(deed);
                deed = increment(client, register, rejected.current());
            }
            deeds.add(deed);
        }
        return deeds;
    }

    private Deed increment(Client client, String register, Snapshot seen) {
        String next = record() + " count=" + (count(seen) + 1);
        return new Deed(0, 0, seen.record(), next, client.change(register, seen, next));
    }

    private static int count(Snapshot snapshot) {
        String record = snapshot.record();
        if (record == null) {
            return 0;
        }
        int at = record.indexOf(" count=");
        assertThat(at).as("place of the count in " + Shown.record(snapshot)).isPositive();
        return Integer.parseInt(record.substring(at + 7));
    }

    /**
     * Four clients send a change that expects the same record at the same moment, forty times. Exactly one of each four
     * takes effect, and its record is what remains.
     *
     * <p>If this fails, look at whether the service compares at the moment it writes.
     */
    @Test
    @Rule(id = "0.11", level = Level.REQUIRED)
    final void oneWinner() {
        List<Client> clients =
                IntStream.range(0, CLIENTS).mapToObj(i -> client()).toList();
        String register = register();
        Snapshot current = absence(client(), register);
        for (int round = 0; round < 40; round++) {
            current = race(clients, register, current);
        }
        assertThat(current(clients.get(0), register).record())
                .as("what remains")
                .isEqualTo(current.record());
    }

    private Snapshot race(List<Client> clients, String register, Snapshot expected) {
        List<Snapshot> winners =
                Crowd.of(CLIENTS, bench, number -> clients.get(number).change(register, expected, record())).stream()
                        .filter(Outcome.Applied.class::isInstance)
                        .map(outcome -> ((Outcome.Applied) outcome).written())
                        .toList();
        assertThat(winners)
                .as("changes applied of %d simultaneous ones that expect %s", CLIENTS, Shown.record(expected))
                .hasSize(1);
        return winners.get(0);
    }

    /**
     * Four clients change a register as fast as they can, each going on from what it was last shown. All that was
     * applied must form one chain; the chain must agree with the order of requests that did not overlap; and what each
     * rejection shows must have been in the register at a moment after the request was made.
     *
     * <p>If this fails for the order, look at requests that are answered before they are durable, or by a follower. If
     * it fails for what a rejection shows, look at whether it is read from a cache, or before the compare.
     */
    @Test
    @Rule(id = "0.12", level = Level.REQUIRED)
    final void oneChain() {
        String register = register();
        AtomicLong ticks = new AtomicLong();
        List<Deed> deeds = Crowd.of(CLIENTS, bench, number -> changes(client(), register, ticks)).stream()
                .flatMap(List::stream)
                .toList();
        Chain chain = new Chain(deeds);
        chain.agreesWithTime();
        deeds.stream().filter(deed -> !deed.applied()).forEach(chain::explains);
    }

    private List<Deed> changes(Client client, String register, AtomicLong ticks) {
        List<Deed> deeds = new ArrayList<>();
        Snapshot expected = client.read(register);
        for (int i = 0; i < 2 * INCREMENTS; i++) {
            Change change = new Change(register, expected, record());
            long asked = ticks.incrementAndGet();
            Outcome outcome = client.change(change);
            deeds.add(new Deed(asked, ticks.incrementAndGet(), expected.record(), change.next(), outcome));
            expected = outcome instanceof Outcome.Applied applied
                    ? applied.written()
                    : ((Outcome.Rejected) outcome).current();
        }
        return deeds;
    }
}
