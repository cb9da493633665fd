package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import io.incumbent.tck.Silencer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Methods hand requests over and return; answers come, however many are waited for. */
abstract class PromptnessRules extends RegisterRules {

    PromptnessRules(Bench bench) {
        super(bench);
    }

    /**
     * A thousand reads and changes are asked for without waiting; every one must be answered.
     *
     * <p>If this fails, look at queues that overflow, and at answers matched to requests.
     */
    @Test
    @Rule(id = "0.83", level = Level.REQUIRED)
    final void thousandUnderWay() {
        Client client = client();
        Snapshot nothing = absence(client, register());
        List<CompletableFuture<?>> stages = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            stages.add(Stages.future(client.startRead(register(), bench.timeout())));
            Change change = new Change(register(), nothing, record());
            stages.add(Stages.future(client.startChange(change, bench.timeout())));
        }
        stages.forEach(stage -> Stages.answer("one of a thousand requests under way", stage, timing.within()));
    }

    /**
     * Each method is called up to five times; one of these calls must return in the kit's shorter time.
     *
     * <p>If this fails, look for calls of the client library that wait: connecting, resolving names, the synchronous
     * half of its interface.
     */
    @Test
    @Rule(id = "0.85", level = Level.REQUIRED)
    final void promptInHealth() {
        Client client = client();
        assertPrompt(calls(client, absence(client, register())), "healthy");
    }

    /**
     * The same while the client is silenced.
     *
     * <p>If this fails, look at requests that wait for a connection, or for room in a buffer, before they return.
     */
    @Test
    @Rule(id = "0.86", level = Level.REQUIRED)
    final void promptInSilence() {
        Silencer silencer = bench.silencer();
        Client client = client();
        Map<String, Runnable> calls = calls(client, absence(client, register()));
        silencer.silence(client.service());
        try {
            assertPrompt(calls, "silent");
        } finally {
            silencer.resume(client.service());
        }
    }

    private Map<String, Runnable> calls(Client client, Snapshot nothing) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("read", () -> client.startRead(register(), timing.within()));
        calls.put("compareAndSet", () -> client.startChange(change(nothing), timing.within()));
        calls.put(
                "compareAndSetAll", () -> client.startAll(List.of(change(nothing), change(nothing)), timing.within()));
        calls.put("watch", () -> client.watch(register()).close());
        calls.put("traits", () -> client.service().traits());
        return calls;
    }

    private Change change(Snapshot nothing) {
        return new Change(register(), nothing, record());
    }

    private void assertPrompt(Map<String, Runnable> calls, String how) {
        calls.forEach((method, call) -> assertThat(Calls.returnsWithin(timing.quiet(), method, call))
                .as("%s returns within %s while the service is %s", method, timing.quiet(), how)
                .isTrue());
    }
}
