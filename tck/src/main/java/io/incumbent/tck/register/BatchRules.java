package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many changes at once, each for itself. */
abstract class BatchRules extends RegisterRules {

    BatchRules(Bench bench) {
        super(bench);
    }

    /**
     * Batches of twenty changes, of which the first, one in the middle, the last, or all but one must be rejected; the
     * others must take effect.
     *
     * <p>If this fails, look at transactions and scripts that stop at the first failure or undo everything.
     */
    @Test
    @Rule(id = "0.40", level = Level.REQUIRED)
    final void eachForItself() {
        Client client = client();
        for (List<Integer> stale :
                List.of(List.of(0), List.of(10), List.of(19), List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))) {
            List<Change> changes = batch(client, 20, stale);
            List<Outcome> outcomes = client.changeAll(changes);
            for (int i = 0; i < changes.size(); i++) {
                assertOutcome(client, changes.get(i), outcomes.get(i), stale.contains(i));
            }
        }
    }

    /** Changes of new registers, present ones and absent ones; those at the stale places expect an earlier record. */
    private List<Change> batch(Client client, int size, List<Integer> stale) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String register = register();
            Snapshot expected = absence(client, register);
            if (stale.contains(i) || i % 3 == 1) {
                Snapshot written = client.apply(register, expected, record());
                expected = stale.contains(i) ? expected : written;
            }
            changes.add(new Change(register, expected, record()));
        }
        return changes;
    }

    private static void assertOutcome(Client client, Change change, Outcome outcome, boolean stale) {
        assertThat(outcome instanceof Outcome.Rejected)
                .as("rejected, in a batch, was a change that should%s be", stale ? "" : " not")
                .isEqualTo(stale);
        Snapshot now = client.refuse(change.register(), change.expected(), change.next() + "+");
        if (stale) {
            assertThat(now.record())
                    .as("record after a rejected change in a batch")
                    .isNotEqualTo(change.next());
        } else {
            assertThat(now.record())
                    .as("record after an applied change in a batch")
                    .isEqualTo(change.next());
        }
    }

    /**
     * A batch of fifty changes is answered; the answer at each place must show the record that was written, or found,
     * in the register of the change at that place.
     *
     * <p>If this fails, look at answers that are collected as they come.
     */
    @Test
    @Rule(id = "0.41", level = Level.REQUIRED)
    final void sameOrder() {
        Client client = client();
        List<Integer> stale =
                IntStream.range(0, 50).filter(i -> i % 7 == 3).boxed().toList();
        List<Change> changes = batch(client, 50, stale);
        List<Outcome> outcomes = client.changeAll(changes);
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Snapshot held = client.refuse(change.register(), change.expected(), record());
            assertThat(shown(outcomes.get(i)))
                    .as("what the answer at place %d of a batch shows", i)
                    .isEqualTo(held.record());
        }
    }

    private static String shown(Outcome outcome) {
        Snapshot snapshot =
                outcome instanceof Outcome.Applied applied ? applied.written() : ((Outcome.Rejected) outcome).current();
        return String.valueOf(snapshot.record());
    }

    /**
     * An empty batch is made.
     *
     * <p>If this fails, look at services that refuse an empty transaction.
     */
    @Test
    @Rule(id = "0.42", level = Level.REQUIRED)
    final void emptyBatch() {
        assertThat(client().changeAll(List.of())).as("stages of an empty batch").isEmpty();
    }

    /**
     * A batch creates a thousand registers, a second one changes them all.
     *
     * <p>If this fails, look at the service's limit on operations or bytes in one request, and split the batch.
     */
    @Test
    @Rule(id = "0.43", level = Level.REQUIRED)
    final void thousandChanges() {
        Client client = client();
        String begin = register();
        Snapshot nothing = absence(client, begin);
        List<Change> creating = IntStream.range(0, 1_000)
                .mapToObj(i -> new Change(begin + "/" + i, nothing, record()))
                .toList();
        List<Outcome> created = client.changeAll(creating);
        List<Change> changing = new ArrayList<>();
        for (int i = 0; i < creating.size(); i++) {
            Change change = creating.get(i);
            changing.add(new Change(change.register(), Client.applied(created.get(i), change.next()), record()));
        }
        List<Outcome> changed = client.changeAll(changing);
        for (int i = 0; i < changing.size(); i++) {
            Client.applied(changed.get(i), changing.get(i).next());
        }
    }

    /**
     * Two clients make batches of the same twenty changes at the same moment, a third makes them one by one, ten times.
     * For each register exactly one of the three must win.
     *
     * <p>If this fails, look at a batch that compares all first and writes all afterwards.
     */
    @Test
    @Rule(id = "0.44", level = Level.REQUIRED)
    final void batchesCompete() {
        List<Client> clients = List.of(client(), client(), client());
        for (int round = 0; round < 10; round++) {
            List<String> registers =
                    IntStream.range(0, 20).mapToObj(i -> register()).toList();
            List<Snapshot> nothing = registers.stream()
                    .map(register -> absence(clients.get(0), register))
                    .toList();
            var outcomes = Crowd.of(3, bench, number -> {
                List<Change> changes = IntStream.range(0, 20)
                        .mapToObj(i -> new Change(registers.get(i), nothing.get(i), record()))
                        .toList();
                return number == 2
                        ? singly(clients.get(2), changes)
                        : clients.get(number).changeAll(changes);
            });
            for (int i = 0; i < 20; i++) {
                int place = i;
                assertThat(outcomes.stream().filter(some -> some.get(place) instanceof Outcome.Applied))
                        .as("changes applied of three that expect the same absence, two of them in batches")
                        .hasSize(1);
            }
        }
    }

    private static List<Outcome> singly(Client client, List<Change> changes) {
        return changes.stream().map(client::change).toList();
    }
}
