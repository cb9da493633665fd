package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import io.incumbent.tck.Silencer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The third sentence: all else is unknown, and what arrives late still compares. */
abstract class UnknownOutcomeRules extends RegisterRules {

    UnknownOutcomeRules(Bench bench) {
        super(bench);
    }

    /**
     * A client is silenced and sends twenty changes, single and in a batch. Meanwhile another client changes the same
     * registers. When the first is heard again, its changes may arrive, and must have no effect.
     *
     * <p>If this fails, look at whether the compare is made by the service when the request arrives.
     */
    @Test
    @Rule(id = "0.20", level = Level.REQUIRED)
    final void lateRequestCompares() {
        Silencer silencer = bench.silencerOfOne();
        Client late = client();
        Client other = client();
        List<Change> changes = prepare(late);
        silencer.silence(late.service());
        List<CompletableFuture<Outcome>> stages = new ArrayList<>(send(late, changes));
        List<Snapshot> written = changes.stream()
                .map(change -> other.apply(change.register(), change.expected(), record()))
                .toList();
        Stages.allComplete(stages, timing.within());

        silencer.resume(late.service());

        for (Snapshot mine : written) {
            String register = changes.get(written.indexOf(mine)).register();
            assertThat(other.refuse(register, changes.get(0).expected(), record())
                            .record())
                    .as("the record after a request that came late")
                    .isEqualTo(mine.record());
        }
        boolean changed = timing.happensInQuiet(() -> changes.stream()
                .anyMatch(change ->
                        change.next().equals(other.read(change.register()).record())));
        assertThat(changed)
                .as("a change took effect that came late and expected a record from before")
                .isFalse();
    }

    /** Half of the registers are absent, the other half present. */
    private List<Change> prepare(Client client) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String register = register();
            Snapshot expected = i % 2 == 0 ? absence(client, register) : client.write(register, record());
            changes.add(new Change(register, expected, record()));
        }
        return changes;
    }

    private List<CompletableFuture<Outcome>> send(Client client, List<Change> changes) {
        List<CompletableFuture<Outcome>> stages = new ArrayList<>();
        changes.subList(0, 10).forEach(change -> stages.add(Stages.future(client.startChange(change, timing.quiet()))));
        client.startAll(changes.subList(10, 20), timing.quiet()).forEach(stage -> stages.add(Stages.future(stage)));
        return stages;
    }

    /**
     * A client is silenced and makes changes, some of which would be rejected; none may be answered while the service
     * can't be heard.
     *
     * <p>If this fails, look at where a timeout becomes an answer, and at caches that answer for the service.
     */
    @Test
    @Rule(id = "0.21", level = Level.REQUIRED)
    final void silenceIsNoAnswer() {
        Silencer silencer = bench.silencer();
        Client client = client();
        List<Change> changes = prepare(client);
        Snapshot old = changes.get(0).expected();
        changes.add(new Change(changes.get(1).register(), old, record()));
        silencer.silence(client.service());
        try {
            List<CompletableFuture<Outcome>> stages = new ArrayList<>(send(client, changes));
            stages.add(Stages.future(client.startChange(changes.get(20), timing.quiet())));
            Stages.allComplete(stages, timing.within());
            stages.forEach(UnknownOutcomeRules::assertUnanswered);
        } finally {
            silencer.resume(client.service());
        }
    }

    private static void assertUnanswered(CompletableFuture<Outcome> stage) {
        boolean answered = stage.isDone() && !stage.isCompletedExceptionally();
        assertThat(answered)
                .as("a change was answered, with %s, while the service was silent", answered ? stage.join() : "")
                .isFalse();
    }
}
