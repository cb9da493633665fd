package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import io.incumbent.spi.OwnThread;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to know of which register. Whoever has changed one says so on the topic of that register. A topic may lose
 * what is said, so a register is read once whenever listening begins, or begins again.
 *
 * <p>Lives on a thread of its own; Hazelcast's threads only hand over.
 */
final class Watches implements AutoCloseable {

    private static final Duration ANSWERED = Duration.ofSeconds(5);
    private static final int MOST_UNHEARD = 100;

    private final HazelcastInstance hazelcast;
    private final Topics topics;
    private final Records records;
    private final Calls calls;
    private final Blocking blocking;
    private final OwnThread thread = new OwnThread("incumbent-hazelcast-watch");
    private final UUID lifecycle;

    /** These are touched on the own thread only. */
    private final Map<String, List<Watcher>> byRegister = new HashMap<>();

    /** By topic; ended when all of this is. */
    private final Map<Integer, CompletableFuture<UUID>> listening = new HashMap<>();

    private int unheard;

    Watches(HazelcastInstance hazelcast, Topics topics, Records records, Calls calls, Blocking blocking) {
        this.hazelcast = hazelcast;
        this.topics = topics;
        this.records = records;
        this.calls = calls;
        this.blocking = blocking;
        lifecycle = hazelcast.getLifecycleService().addLifecycleListener(event -> {
            if (event.getState() == LifecycleState.CLIENT_CONNECTED || event.getState() == LifecycleState.MERGED) {
                thread.execute(this::readAll);
            }
        });
    }

    Watch add(String register, Consumer<Snapshot> onChange) {
        Watcher watcher = new Watcher(register, onChange);
        thread.execute(() -> join(register, watcher));
        return () -> {
            watcher.end();
            thread.execute(() -> leave(register, watcher));
        };
    }

    private void join(String register, Watcher watcher) {
        byRegister.computeIfAbsent(register, name -> new ArrayList<>()).add(watcher);
        var unused = listen(Topics.of(register)).thenRunAsync(() -> read(register), thread);
    }

    /** One that failed is tried again with the next who wants to know; whoever waits looks for himself now and then. */
    private CompletableFuture<UUID> listen(int topic) {
        CompletableFuture<UUID> begun = listening.get(topic);
        if (begun == null || begun.isCompletedExceptionally()) {
            begun = topics.find(topic)
                    .thenCompose(found -> blocking.call(
                            () -> found.addMessageListener(message -> heard(message.getMessageObject()))));
            listening.put(topic, begun);
        }
        return begun;
    }

    private void leave(String register, Watcher watcher) {
        List<Watcher> others = byRegister.get(register);
        if (others != null && others.remove(watcher) && others.isEmpty()) {
            byRegister.remove(register);
        }
    }

    /** On one of Hazelcast's threads. Anybody may say anything there. */
    private void heard(@Nullable Object message) {
        if (message instanceof String text) {
            thread.execute(() -> tell(text));
        }
    }

    private void tell(String message) {
        int end = message.indexOf('\n');
        String register = message.substring(0, Math.max(end, 0));
        if (byRegister.containsKey(register) && Value.of(message.substring(end + 1)) != null) {
            tell(register, records.shown(message.substring(end + 1)));
        }
    }

    private void tell(String register, Snapshot held) {
        List.copyOf(byRegister.getOrDefault(register, List.of())).forEach(watcher -> watcher.tell(held));
    }

    /** Tells others of a change that took effect. While nobody takes that, nothing more is said. */
    void say(String register, Snapshot written) {
        thread.execute(() -> {
            if (unheard >= MOST_UNHEARD) {
                return;
            }
            unheard++;
            var unused = topics.find(Topics.of(register))
                    .thenCompose(found -> found.publishAsync(register + "\n" + written.version()))
                    .whenCompleteAsync((done, failure) -> unheard--, thread);
        });
    }

    private void readAll() {
        List.copyOf(byRegister.keySet()).forEach(this::read);
    }

    private void read(String register) {
        // What fails is not tried again: whoever waits looks for himself now and then.
        var unused = calls.ask("a read", register, ANSWERED, records::read).whenComplete((held, failure) -> {
            if (failure == null) {
                thread.execute(() -> tell(register, held));
            }
        });
    }

    /** Ends listening in the background, if that has begun, and then the threads for that. */
    @Override
    public void close() {
        thread.execute(() -> {
            byRegister.clear();
            forgetLifecycle();
            CompletableFuture<?>[] ends = listening.entrySet().stream()
                    .map(begun -> end(begun.getKey(), begun.getValue()))
                    .toArray(CompletableFuture<?>[]::new);
            var unused = CompletableFuture.allOf(ends).whenComplete((ended, failure) -> blocking.close());
        });
        thread.close();
    }

    private CompletableFuture<Boolean> end(int topic, CompletableFuture<UUID> begun) {
        return begun.thenCompose(
                id -> topics.find(topic).thenCompose(heard -> blocking.call(() -> heard.removeMessageListener(id))));
    }

    private void forgetLifecycle() {
        try {
            hazelcast.getLifecycleService().removeLifecycleListener(lifecycle);
        } catch (HazelcastInstanceNotActiveException ended) {
            // Nothing happens to it any more.
        }
    }
}
