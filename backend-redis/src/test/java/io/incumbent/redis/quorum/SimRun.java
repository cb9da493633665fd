package io.incumbent.redis.quorum;

import io.incumbent.Guarantee;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Some clients read and change one register for a while, in which servers and messages fail; then its history is judged. */
final class SimRun {

    /** In place of a number of servers that are wiped: nothing at all goes wrong but that messages may be slow. */
    static final int NO_FAULTS = -1;

    /** The same, and nobody ever rests: all begin at once, with a register that nobody has written. */
    static final int RACE = -2;

    /** Nothing goes wrong, but that a minority of the servers says nothing from the first moment on. */
    static final int MINORITY_SILENT = -3;

    /** The same, and each of the others is left in a life of its own, as after a race that nobody won. */
    static final int SPLIT = -4;

    private static final String REGISTER = "r";
    private static final Duration TIMEOUT = Duration.ofMillis(400);
    private static final long LASTS = 20 * SimWorld.SECOND;
    /** Nobody waits for anything then, so as much happens in it. */
    private static final long CALM_LASTS = 5 * SimWorld.SECOND;
    /** Four who never rest are in each other's way for longer, now and then. */
    private static final Duration RACE_TIMEOUT = Duration.ofSeconds(4);

    private static final long RACE_LASTS = SimWorld.SECOND / 2;

    /**
     * What kind of world.
     *
     * @param durable whether servers keep what they acknowledged
     * @param loss how much of all messages is lost, and repeated
     * @param mostWiped how many of the servers may ever lose their data
     * @param skewSeconds by how much servers' clocks differ
     * @param forgettings how many servers forget in a second, while links are slow in turn; none if it is zero
     */
    record Shape(int servers, boolean durable, double loss, int mostWiped, int skewSeconds, int forgettings) {

        Shape(int servers, boolean durable, double loss, int mostWiped, int skewSeconds) {
            this(servers, durable, loss, mostWiped, skewSeconds, 0);
        }
    }

    private final SimWorld world;
    private final Shape shape;
    private final List<SimServer> servers = new ArrayList<>();
    private final List<SimNode> nodes = new ArrayList<>();
    private final History history = new History();
    private int number;
    int applied;
    int unknown;
    /** Why one of them is unknown. */
    String why = "";

    SimRun(long seed, Shape shape, BiFunction<Integer, Boolean, Rules> rules) {
        this.world = new SimWorld(seed);
        this.shape = shape;
        world.calm = isCalm();
        for (int i = 0; i < shape.servers; i++) {
            servers.add(new SimServer(world, shape.durable, i * 1_000_000L * shape.skewSeconds));
        }
        if (shape.mostWiped == MINORITY_SILENT || shape.mostWiped == SPLIT) {
            silenceMinority();
        }
        for (int i = 0; i < 4; i++) {
            new Client(i, rules.apply(shape.servers, shape.durable));
        }
    }

    private void silenceMinority() {
        int silent = (shape.servers - 1) / 2;
        servers.subList(0, silent).forEach(server -> server.goDown(10 * LASTS));
        for (int i = silent; shape.mostWiped == SPLIT && i < shape.servers; i++) {
            servers.get(i).compareAndSet(new Change(REGISTER, servers.get(i).read(REGISTER), firstOfLife(i)));
        }
    }

    /** A vote by which a new life was begun that nobody else is in. */
    private static String firstOfLife(int life) {
        String id = Integer.toHexString(life + 1);
        Ballot accepted = new Ballot(life + 1, id);
        Seats seats = Seats.NONE.admitting(Set.of(life), accepted, life + 1);
        return new Vote(new Ballot(life + 2, id), accepted, id, seats, id, "left-" + life + "-1").toString();
    }

    private boolean isCalm() {
        return shape.mostWiped < 0;
    }

    private long lasts() {
        return switch (shape.mostWiped) {
            case RACE -> RACE_LASTS;
            case NO_FAULTS, MINORITY_SILENT, SPLIT -> CALM_LASTS;
            default -> LASTS;
        };
    }

    private Duration timeout() {
        return shape.mostWiped == RACE ? RACE_TIMEOUT : TIMEOUT;
    }

    History run() {
        long until = world.now() + lasts();
        if (!isCalm()) {
            world.after(SimWorld.SECOND, () -> fault(until));
        }
        if (shape.forgettings > 0) {
            world.after(SimWorld.SECOND, () -> forget(until));
            world.after(SimWorld.SECOND, () -> slowDown(until));
        }
        world.runUntil(until + 5 * SimWorld.SECOND);
        return history;
    }

    private void fault(long until) {
        if (world.now() > until) {
            return;
        }
        SimServer server = servers.get(world.random.nextInt(servers.size()));
        if (world.chance(0.4)) {
            server.goDown(world.random.nextLong(SimWorld.SECOND));
        } else if (world.chance(0.5)) {
            nodes.get(world.random.nextInt(nodes.size())).cut(world.random.nextLong(SimWorld.SECOND));
        } else if (shape.mostWiped > 0) {
            servers.get(world.random.nextInt(shape.mostWiped)).restartEmpty();
        }
        world.after(world.random.nextLong(SimWorld.SECOND), () -> fault(until));
    }

    /** Some by a restart, some without one. */
    private void forget(long until) {
        SimServer server = servers.get(world.random.nextInt(shape.mostWiped));
        if (world.chance(0.7)) {
            server.restartEmpty();
        } else {
            server.flush();
        }
        if (world.now() < until) {
            world.after(world.random.nextLong(2 * SimWorld.SECOND / shape.forgettings), () -> forget(until));
        }
    }

    /** One link at a time delivers late what is sent on it. */
    private void slowDown(long until) {
        nodes.get(world.random.nextInt(nodes.size())).hold(world.random.nextLong(SimWorld.SECOND));
        if (world.now() < until) {
            world.after(world.random.nextLong(100 * SimWorld.MILLI), () -> slowDown(until));
        }
    }

    Optional<String> contradiction() {
        return history.contradiction();
    }

    /** Looks, and changes what it saw last or earlier. */
    private final class Client {

        private final int id;
        private final QuorumRegister register;
        private final boolean busy;
        private Snapshot seen = Snapshot.of(null);
        private boolean looked;

        Client(int id, Rules rules) {
            this.id = id;
            this.busy = world.chance(0.5);
            List<io.incumbent.spi.Register> mine = new ArrayList<>();
            for (SimServer server : servers) {
                SimNode node = new SimNode(world, server, shape.loss);
                nodes.add(node);
                mine.add(node);
            }
            register = new QuorumRegister(
                    "simulated",
                    mine,
                    new Traits(Guarantee.LINEARIZABLE, "simulated", shape.durable, true),
                    rules,
                    world.loop(),
                    world.random::nextLong,
                    () -> {});
            if (id == 0) {
                var unused = register.watch(REGISTER, history::told);
            }
            world.after(world.random.nextLong(shape.mostWiped == RACE ? SimWorld.MILLI : SimWorld.SECOND), this::next);
        }

        private void next() {
            if (world.now() > SimWorld.SECOND + lasts()) {
                return;
            }
            if (!looked || world.chance(0.4)) {
                read();
            } else {
                change();
            }
        }

        private void rest() {
            long most = shape.mostWiped == RACE ? SimWorld.MILLI / 10 : (busy ? 10 : 300) * SimWorld.MILLI;
            world.after(world.random.nextLong(most), this::next);
        }

        private void read() {
            long begun = world.now();
            var unused = register.read(REGISTER, timeout()).whenComplete((shown, failure) -> {
                if (failure == null) {
                    history.read(begun, world.now(), shown);
                    saw(shown);
                }
                rest();
            });
        }

        private void saw(Snapshot shown) {
            looked = true;
            if (world.chance(0.9)) {
                seen = shown;
            }
        }

        private void change() {
            long begun = world.now();
            long token = Math.max(seen.tokenHint(), token(seen.record())) + 1;
            String next = "c" + id + "-" + number++ + "-" + token;
            history.offered(next, seen.record());
            var unused = register.compareAndSet(new Change(REGISTER, seen, next), timeout())
                    .whenComplete((outcome, failure) -> {
                        changed(next, begun, outcome);
                        why = failure == null ? why : String.valueOf(failure);
                        rest();
                    });
        }

        private long token(@Nullable String record) {
            return record == null ? 0 : Long.parseLong(record.substring(record.lastIndexOf('-') + 1));
        }

        private void changed(String next, long begun, @Nullable Outcome outcome) {
            if (outcome instanceof Outcome.Applied done) {
                applied++;
                history.applied(next, begun, world.now(), done.written());
                saw(done.written());
            } else if (outcome instanceof Outcome.Rejected refused) {
                history.rejected(next, begun, world.now(), refused.current());
                saw(refused.current());
            } else {
                unknown++;
            }
        }
    }
}
