package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens when a client is closed. */
abstract class LifeRules extends RegisterRules {

    LifeRules(Bench bench) {
        super(bench);
    }

    /**
     * A client that was used, and one that was not, are closed twice.
     *
     * <p>If this fails, let the second close do nothing.
     */
    @Test
    @Rule(id = "0.70", level = Level.REQUIRED)
    final void closedTwice() {
        Client used = client();
        used.write(register(), record());
        for (Client client : List.of(used, client())) {
            client.close();
            client.close();
        }
    }

    /**
     * A closed client is asked for everything. Nothing may be thrown, and every stage completes; whether it fails is
     * left to the backend, but no change may be said to be applied that is not.
     *
     * <p>If this fails, look at what the client library throws once it is closed, and turn it into a failed stage.
     */
    @Test
    @Rule(id = "0.71", level = Level.REQUIRED)
    final void askedAfterClosing() {
        Client client = client();
        String register = register();
        Snapshot nothing = absence(client, register);
        client.close();
        List<CompletableFuture<?>> stages = ask(client, new Change(register, nothing, record()), timing.quiet());
        Watch watch = Stages.called("watch", () -> client.service().watch(register, told -> {}));
        watch.close();
        assertThat(Stages.allComplete(stages, timing.within()))
                .as("requests to a closed client complete")
                .isTrue();
    }

    private List<CompletableFuture<?>> ask(Client client, Change change, Duration timeout) {
        List<CompletableFuture<?>> stages = new ArrayList<>();
        stages.add(Stages.future(client.startRead(change.register(), timeout)));
        stages.add(Stages.future(client.startChange(change, timeout)));
        client.startAll(List.of(new Change(register(), change.expected(), record())), timeout)
                .forEach(stage -> stages.add(Stages.future(stage)));
        return stages;
    }

    /**
     * One of two clients writes, watches, and is closed; the other reads what it wrote, changes it, and goes on
     * watching.
     *
     * <p>If this fails, look at what is shared between clients, and at records that belong to a session.
     */
    @Test
    @Rule(id = "0.72", level = Level.REQUIRED)
    final void othersGoOn() {
        Client leaving = client();
        Client staying = client();
        String register = register();
        try (Events events = staying.watch(register)) {
            Events gone = leaving.watch(register);
            Snapshot written = leaving.write(register, record());
            timing.happens(() -> staying.read(register).record() != null);
            gone.close();
            leaving.close();
            boolean erased = timing.happensInQuiet(() -> staying.read(register).record() == null);
            assertThat(erased)
                    .as("a record is gone since its writer was closed")
                    .isFalse();
            String last = record();
            staying.apply(register, written, last);
            if (bench.backend().traits().pushes()) {
                assertThat(events.tell(last))
                        .as("a watch tells after another client was closed")
                        .isTrue();
            }
        }
    }

    /**
     * After one client was made, used and closed, five more are, in a thread group of their own. Threads that were
     * started there must end.
     *
     * <p>If this fails, look at executors and client libraries that are not shut down by closing.
     */
    @Test
    @Rule(id = "0.73", level = Level.REQUIRED)
    final void noThreadsLeft() {
        useAndClose();
        ThreadGroup group = new ThreadGroup("tck-clients");
        CompletableFuture<Void> used =
                Calls.start(group, "user", () -> IntStream.range(0, 5).forEach(i -> useAndClose()));
        Stages.completes(used, timing.within().multipliedBy(5));
        assertThat(used).as("five clients were used and closed").isCompleted();
        boolean ended = timing.happens(() -> threads(group).isEmpty());
        assertThat(ended)
                .as("threads left by five clients that were closed: " + threads(group))
                .isTrue();
    }

    private void useAndClose() {
        Client client = bench.connect();
        String register = register();
        Events events = client.watch(register);
        client.write(register, record());
        events.close();
        client.close();
    }

    private static List<String> threads(ThreadGroup group) {
        Thread[] alive = new Thread[group.activeCount() + 100];
        int count = group.enumerate(alive, true);
        return Arrays.stream(alive, 0, count).map(Thread::getName).toList();
    }

    /**
     * A client is closed with a hundred requests under way; all must complete, normally or not.
     *
     * <p>If this fails, look at what the client library does with requests that were not answered yet; fail their
     * stages while closing.
     */
    @Test
    @Rule(id = "0.74", level = Level.REQUIRED)
    final void closedWhileAsked() {
        Client client = client();
        String register = register();
        Snapshot nothing = absence(client, register);
        List<CompletableFuture<?>> stages = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            stages.addAll(ask(client, new Change(register(), nothing, record()), timing.within()));
        }
        client.close();
        Stages.allComplete(stages, timing.within().plus(timing.quiet()));
        assertThat(stages.stream().filter(stage -> !stage.isDone()).count())
                .as("requests that were under way when the client was closed, and never completed")
                .isZero();
    }
}
