package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import io.incumbent.tck.Silencer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What happens in time when the service says nothing. */
abstract class SilenceRules extends RegisterRules {

    SilenceRules(Bench bench) {
        super(bench);
    }

    /**
     * A client is silenced and asked for everything with a short timeout; every stage must complete.
     *
     * <p>If this fails, look at whether the timeout reaches the client library, and set one of your own if it does not.
     */
    @Test
    @Rule(id = "0.80", level = Level.REQUIRED)
    final void stagesComplete() {
        Silencer silencer = bench.silencer();
        Client client = client();
        Snapshot nothing = absence(client, register());
        silencer.silence(client.service());
        try {
            List<CompletableFuture<?>> stages = ask(client, nothing);
            Stages.allComplete(stages, timing.within().plus(timing.quiet()));
            assertThat(stages.stream().filter(stage -> !stage.isDone()).count())
                    .as("stages not complete %s after their timeout of %s", timing.within(), timing.quiet())
                    .isZero();
        } finally {
            silencer.resume(client.service());
        }
    }

    private List<CompletableFuture<?>> ask(Client client, Snapshot nothing) {
        List<CompletableFuture<?>> stages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            stages.add(Stages.future(client.startRead(register(), timing.quiet())));
            Change change = new Change(register(), nothing, record());
            stages.add(Stages.future(client.startChange(change, timing.quiet())));
            List<Change> batch =
                    List.of(new Change(register(), nothing, record()), new Change(register(), nothing, record()));
            client.startAll(batch, timing.quiet()).forEach(stage -> stages.add(Stages.future(stage)));
        }
        return stages;
    }

    /**
     * A client is silenced, with requests under way and without, and closed.
     *
     * <p>If this fails, look at the client library's orderly shutdown: it must have a limit.
     */
    @Test
    @Rule(id = "0.81", level = Level.REQUIRED)
    final void closesInSilence() {
        Silencer silencer = bench.silencer();
        Client client = client();
        Snapshot nothing = absence(client, register());
        silencer.silence(client.service());
        try {
            ask(client, nothing);
            CompletableFuture<Void> closed = Calls.start("closing", client::close);
            assertThat(Stages.completes(closed, timing.within()))
                    .as("close returns within %s while the service is silent", timing.within())
                    .isTrue();
        } finally {
            silencer.resume(client.service());
        }
    }

    /**
     * A client is silenced while it has requests under way, which run out; then it is heard again. It must soon read,
     * change, and tell of changes as before.
     *
     * <p>If this fails, look at how the client library reconnects, and at what answers it gives to requests that it
     * no longer waits for.
     */
    @Test
    @Rule(id = "0.82", level = Level.REQUIRED)
    final void servesAfterSilence() {
        Silencer silencer = bench.silencer();
        Client client = client();
        String register = register();
        Snapshot current = client.write(register, record());
        silencer.silence(client.service());
        Stages.allComplete(ask(client, current), timing.within());
        silencer.resume(client.service());

        assertThat(timing.happens(() -> canRead(client, register)))
                .as("a client reads again after a silence")
                .isTrue();
        client.apply(register, current, record());
        Snapshot created = client.write(register(), record());
        assertThat(created.record())
                .as("a record that was written after the silence")
                .isNotNull();
    }

    private boolean canRead(Client client, String register) {
        CompletableFuture<Snapshot> read = Stages.future(client.startRead(register, timing.within()));
        return Stages.completes(read, timing.within()) && !read.isCompletedExceptionally();
    }
}
