package io.incumbent.redis;

import io.incumbent.spi.OwnThread;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;

/**
 * Who wants to know of which register. All listen on one connection. What is published while it is away is lost, so
 * whenever listening begins, or begins again, the register is read once.
 *
 * <p>Lives on a thread of its own, which is the only one that writes to the connection once that has begun.
 */
final class Watches implements AutoCloseable {

    /** A connection on which nothing was heard for so long is dead: pings are answered. */
    static final Duration SILENT = Duration.ofSeconds(9);

    private static final Duration ANSWERED = Duration.ofSeconds(5);

    private final Records records;
    private final Reads reads;
    private final String base;
    private final OwnThread thread = new OwnThread("incumbent-redis-watch");
    private final Listener listener;

    /** These are touched on the own thread only. */
    private final Map<String, List<Watcher>> byRegister = new HashMap<>();

    private final Map<String, String> byChannel = new HashMap<>();
    private @Nullable Ears ears;

    Watches(Records records, Reads reads, Supplier<Connection> connections, String service) {
        this.records = records;
        this.reads = reads;
        this.base = records.channel("~");
        this.listener = new Listener(connections, this, service);
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
        List<Watcher> others = byRegister.computeIfAbsent(register, name -> new ArrayList<>());
        others.add(watcher);
        String channel = records.channel(register);
        byChannel.put(channel, register);
        listener.begin();
        Ears listening = ears;
        if (listening != null && others.size() == 1) {
            listening.begin(List.of(channel));
        } else if (listening != null) {
            read(register);
        }
    }

    private void leave(String register, Watcher watcher) {
        List<Watcher> others = byRegister.get(register);
        if (others != null && others.remove(watcher) && others.isEmpty()) {
            byRegister.remove(register);
            byChannel.remove(records.channel(register));
            Ears listening = ears;
            if (listening != null) {
                listening.end(records.channel(register));
            }
        }
    }

    /** What every connection listens to first, so that it always listens to something. */
    String base() {
        return base;
    }

    /** A new connection listens; now to all there is. */
    void began(Ears listening) {
        thread.execute(() -> {
            ears = listening;
            if (!byChannel.isEmpty()) {
                listening.begin(List.copyOf(byChannel.keySet()));
            }
        });
    }

    /** The connection listens to a channel: what is published from now on will be heard, what was before is read. */
    void listens(String channel) {
        thread.execute(() -> {
            String register = byChannel.get(channel);
            if (register != null) {
                read(register);
            }
        });
    }

    void heard(String channel, String message) {
        thread.execute(() -> {
            String register = byChannel.get(channel);
            Snapshot held = records.published(message);
            if (register != null && held != null) {
                tell(register, held);
            }
        });
    }

    void ping(Ears listening) {
        thread.execute(() -> {
            if (ears == listening) {
                listening.probe();
            }
        });
    }

    void ended(Ears listened) {
        thread.execute(() -> {
            if (ears == listened) {
                ears = null;
            }
        });
    }

    /** What fails is not tried again: whoever waits looks for himself now and then. */
    private void read(String register) {
        var unused = reads.read(register, ANSWERED).thenAccept(held -> thread.execute(() -> tell(register, held)));
    }

    private void tell(String register, Snapshot held) {
        List.copyOf(byRegister.getOrDefault(register, List.of())).forEach(watcher -> watcher.tell(held));
    }

    @Override
    public void close() {
        listener.close();
        thread.close();
    }
}
