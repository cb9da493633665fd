package io.incumbent.etcd;

import io.etcd.jetcd.Watch;
import io.etcd.jetcd.options.WatchOption;
import io.etcd.jetcd.watch.WatchEvent;
import io.etcd.jetcd.watch.WatchResponse;
import io.incumbent.spi.OwnThread;
import io.incumbent.spi.Snapshot;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One register's stream of events, begun again whenever it ends: it then reads what the register holds, and watches
 * from the revision of that answer on. So nothing is missed in between, and it does not matter why the last stream
 * ended: an error, a compaction, a member without a leader, or no reason given.
 *
 * <p>Lives on the watches' thread.
 */
final class WatchedRegister {

    private static final Logger LOG = System.getLogger("io.incumbent.etcd");
    private static final Duration ANSWERED = Duration.ofSeconds(5);
    private static final Duration SHORTEST_REST = Duration.ofMillis(50);
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    private final String register;
    private final Watch streams;
    private final Records records;
    private final Calls calls;
    private final OwnThread thread;
    private final String service;

    private final List<Watcher> watchers = new ArrayList<>();
    private Duration rest = SHORTEST_REST;
    /** Counts beginnings, so that what an earlier stream still says is not taken for this one's. */
    private long life;

    private Watch.@Nullable Watcher stream;
    private Runnable alarm = () -> {};

    WatchedRegister(String register, Watch streams, Records records, Calls calls, OwnThread thread, String service) {
        this.register = register;
        this.streams = streams;
        this.records = records;
        this.calls = calls;
        this.thread = thread;
        this.service = service;
    }

    /** Whoever joins a stream is told of all that changes from now on, since it is behind the store, if anything. */
    void join(Watcher watcher) {
        watchers.add(watcher);
        if (watchers.size() == 1) {
            begin();
        }
    }

    /** Whether nobody is left. */
    boolean leave(Watcher watcher) {
        watchers.remove(watcher);
        if (watchers.isEmpty()) {
            end();
        }
        return watchers.isEmpty();
    }

    void end() {
        life++;
        alarm.run();
        closeStream();
    }

    /** From a revision that the store already had: what changes from now on comes after it, and no read is needed. */
    private void begin() {
        long seen = records.revisionSeen();
        if (seen == 0) {
            lookAndBegin();
        } else {
            life++;
            watchFrom(seen + 1);
        }
    }

    private void lookAndBegin() {
        long mine = ++life;
        read(held -> whileIn(mine, () -> found(held)), failure -> whileIn(mine, () -> beginAgain(failure)));
    }

    private void read(Consumer<Snapshot> held, Consumer<Throwable> failed) {
        var unused = calls.ask("a read of " + register, ANSWERED, () -> records.read(register))
                .whenComplete((snapshot, failure) -> thread.execute(() -> {
                    if (failure == null) {
                        held.accept(snapshot);
                    } else {
                        failed.accept(failure);
                    }
                }));
    }

    /** The hint of what was just read is the store's revision at that moment. */
    private void found(Snapshot held) {
        tell(held);
        watchFrom(held.tokenHint() + 1);
    }

    private void watchFrom(long revision) {
        long mine = life;
        try {
            stream = streams.watch(records.key(register), from(revision), new Events(mine));
            alarm = thread.later(ANSWERED, () -> whileIn(mine, () -> beginAgain(null)));
        } catch (RuntimeException failure) {
            beginAgain(failure);
        }
    }

    /** A member that has lost its leader is to say so, instead of saying nothing. */
    private static WatchOption from(long revision) {
        return WatchOption.builder()
                .withRevision(revision)
                .withRequireLeader(true)
                .withCreateNotify(true)
                .build();
    }

    private void heard(WatchResponse response) {
        if (response.isCreatedNotify()) {
            alarm.run();
            rest = SHORTEST_REST;
        }
        long revision = response.getHeader().getRevision();
        for (WatchEvent event : response.getEvents()) {
            long modified = event.getKeyValue().getModRevision();
            tell(
                    event.getEventType() == WatchEvent.EventType.PUT
                            ? Records.present(event.getKeyValue(), revision)
                            : Records.absent(Math.max(revision, modified)));
        }
    }

    private void tell(Snapshot held) {
        List.copyOf(watchers).forEach(watcher -> watcher.tell(held));
    }

    /** Not at once, and not all at the same time, because many streams tend to end together. */
    private void beginAgain(@Nullable Throwable failure) {
        LOG.log(Level.DEBUG, () -> "watch on " + register + " at " + service + " begins again after " + rest, failure);
        end();
        long mine = life;
        long nanos = rest.toNanos();
        Duration drawn =
                Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos));
        rest = rest.compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
        alarm = thread.later(drawn, () -> whileIn(mine, this::lookAndBegin));
    }

    private void closeStream() {
        Watch.Watcher last = stream;
        stream = null;
        if (last == null) {
            return;
        }
        try {
            last.close();
        } catch (RuntimeException failure) {
            LOG.log(Level.DEBUG, "the watch on " + register + " at " + service + " did not close", failure);
        }
    }

    private void whileIn(long thatLife, Runnable task) {
        if (life == thatLife) {
            task.run();
        }
    }

    /** Called by the client library's threads, under its lock; leaves them at once. */
    private final class Events implements Watch.Listener {

        private final long mine;

        Events(long mine) {
            this.mine = mine;
        }

        @Override
        public void onNext(WatchResponse response) {
            thread.execute(() -> whileIn(mine, () -> heard(response)));
        }

        @Override
        public void onError(Throwable failure) {
            thread.execute(() -> whileIn(mine, () -> beginAgain(failure)));
        }

        @Override
        public void onCompleted() {
            thread.execute(() -> whileIn(mine, () -> beginAgain(null)));
        }
    }
}
