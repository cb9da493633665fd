package io.incumbent.redis.quorum;

import io.incumbent.Guarantee;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Several clients of one quorum, whose requests arrive when a test says so, and in no other order. No time passes unless the test lets it.
 */
final class Script {

    private static final String REGISTER = "r";
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final SimWorld world = new SimWorld(1);
    private final List<SimServer> servers = new ArrayList<>();
    private final BiFunction<Integer, Boolean, Rules> rules;

    Script(int count, BiFunction<Integer, Boolean, Rules> rules) {
        this.rules = rules;
        for (int i = 0; i < count; i++) {
            servers.add(new SimServer(world, false, 0));
        }
    }

    Client client() {
        return new Client(rules);
    }

    /** One whose rules are not broken, whatever those of the others are. */
    Client soundClient() {
        return new Client(Rules::new);
    }

    /** Restarts with nothing. */
    void forget(int server) {
        servers.get(server).restartEmpty();
    }

    Vote held(int server) {
        return Vote.of(servers.get(server).read(REGISTER).record());
    }

    /** Somebody who reached nobody else was promised this ballot. */
    void promise(int server, long ballot) {
        SimServer there = servers.get(server);
        Vote promising = held(server).promising(new Ballot(ballot, "f"));
        there.compareAndSet(new Change(REGISTER, there.read(REGISTER), promising.toString()));
    }

    /** Loses all without a restart, so that nothing tells it from before. */
    void flush(int server) {
        servers.get(server).flush();
    }

    /** A record with the life that it is in. */
    Snapshot record(String record, int server) {
        return new Snapshot(record, "", held(server).life(), 0);
    }

    /** One process. */
    final class Client {

        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private final List<Deque<Runnable>> links = new ArrayList<>();
        private final List<Runnable> timers = new ArrayList<>();
        private final Map<Integer, Change> last = new HashMap<>();
        private final QuorumRegister register;

        Client(BiFunction<Integer, Boolean, Rules> rules) {
            List<Register> nodes = new ArrayList<>();
            for (SimServer server : servers) {
                Deque<Runnable> link = new ArrayDeque<>();
                links.add(link);
                int number = nodes.size();
                nodes.add(new Link(server, link, change -> last.put(number, change)));
            }
            register = new QuorumRegister(
                    "scripted",
                    nodes,
                    new Traits(Guarantee.LINEARIZABLE, "scripted", false, true),
                    rules.apply(nodes.size(), false),
                    new ScriptedLoop(),
                    world.random::nextLong,
                    () -> {});
        }

        CompletableFuture<Outcome> change(Snapshot expected, String next) {
            CompletableFuture<Outcome> outcome = register.compareAndSet(new Change(REGISTER, expected, next), TIMEOUT)
                    .toCompletableFuture();
            settle();
            return outcome;
        }

        /** What was sent to these servers arrives there, and is answered, until nothing more is sent to them. */
        void reaches(int... reached) {
            boolean more = true;
            while (more) {
                more = false;
                for (int server : reached) {
                    Runnable request = links.get(server).poll();
                    if (request != null) {
                        more = true;
                        request.run();
                        settle();
                    }
                }
            }
        }

        /** The next request to each of these servers arrives and is answered; what it leads to does not. */
        void nextReaches(int... reached) {
            for (int server : reached) {
                Runnable request = links.get(server).poll();
                if (request != null) {
                    request.run();
                    settle();
                }
            }
        }

        /** What reached this server last reaches it again; nobody waits for that answer. */
        void lastReachesAgain(int server) {
            servers.get(server).compareAndSet(Objects.requireNonNull(last.get(server)));
        }

        /** All that it waits for is over. */
        void waits() {
            List<Runnable> due = List.copyOf(timers);
            timers.clear();
            due.forEach(Runnable::run);
            settle();
        }

        private void settle() {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }

        private final class ScriptedLoop implements Loop {

            @Override
            public void execute(Runnable task) {
                tasks.add(task);
            }

            @Override
            public Runnable later(Duration delay, Runnable task) {
                timers.add(task);
                return () -> timers.remove(task);
            }
        }
    }

    /** From one client to one server. */
    private record Link(SimServer server, Deque<Runnable> requests, Consumer<Change> arriving) implements Register {

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            CompletableFuture<Outcome> answer = new CompletableFuture<>();
            requests.add(() -> {
                arriving.accept(change);
                answer.complete(server.compareAndSet(change));
            });
            return answer;
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            throw new UnsupportedOperationException("a quorum looks by changes that are refused");
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            return Watch.NONE;
        }

        @Override
        public Traits traits() {
            return new Traits(Guarantee.SINGLE_NODE, "scripted", false, false);
        }

        @Override
        public String describe() {
            return "scripted";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    static boolean isApplied(@Nullable CompletableFuture<Outcome> outcome) {
        return outcome != null && outcome.isDone() && outcome.join() instanceof Outcome.Applied;
    }
}
