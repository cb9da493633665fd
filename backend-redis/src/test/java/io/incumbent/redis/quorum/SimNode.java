package io.incumbent.redis.quorum;

import io.incumbent.Guarantee;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The way from one client to one server: messages are lost, late and repeated. */
final class SimNode implements Register {

    private static final long EVENTS_EVERY = 50 * SimWorld.MILLI;

    private final SimWorld world;
    private final SimServer server;
    private final double loss;
    private long cutUntil;
    private long heldUntil;

    SimNode(SimWorld world, SimServer server, double loss) {
        this.world = world;
        this.server = server;
        this.loss = loss;
    }

    void cut(long nanos) {
        cutUntil = Math.max(cutUntil, world.now() + nanos);
    }

    /** What is sent from now on is late: it arrives afterwards. */
    void hold(long nanos) {
        heldUntil = Math.max(heldUntil, world.now() + nanos);
    }

    private boolean isLost() {
        return world.now() < cutUntil || world.chance(loss);
    }

    @Override
    public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
        List<CompletableFuture<Outcome>> answers =
                changes.stream().map(change -> new CompletableFuture<Outcome>()).toList();
        int copies = world.chance(loss) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            if (!isLost()) {
                world.after(Math.max(0, heldUntil - world.now()) + world.delay(), () -> arrive(changes, answers));
            }
        }
        world.after(
                timeout.toNanos(),
                () -> answers.forEach(answer -> answer.completeExceptionally(new IOException("no answer"))));
        return List.copyOf(answers);
    }

    private void arrive(List<Change> changes, List<CompletableFuture<Outcome>> answers) {
        if (!server.isUp()) {
            return;
        }
        List<Outcome> outcomes = changes.stream().map(server::compareAndSet).toList();
        if (!isLost()) {
            world.after(world.delay(), () -> {
                // Of a request that arrived twice the first answer counts that comes, and be it what the second arrival
                // did.
                for (int i = 0; i < answers.size(); i++) {
                    answers.get(i).complete(outcomes.get(i));
                }
            });
        }
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return compareAndSetAll(List.of(change), timeout).get(0);
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        throw new UnsupportedOperationException("a quorum looks by changes that are refused");
    }

    /** Tells of what is there, and of what was there long ago. */
    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        boolean[] closed = new boolean[1];
        tell(register, onChange, closed);
        return () -> closed[0] = true;
    }

    private void tell(String register, Consumer<Snapshot> onChange, boolean[] closed) {
        if (closed[0]) {
            return;
        }
        Snapshot old = world.chance(0.3) ? server.something(register) : null;
        if (!isLost() && server.isUp()) {
            onChange.accept(old == null ? server.read(register) : old);
        }
        world.after(world.random.nextLong(2 * EVENTS_EVERY), () -> tell(register, onChange, closed));
    }

    @Override
    public Traits traits() {
        return new Traits(Guarantee.SINGLE_NODE, "simulated", false, true);
    }

    @Override
    public String describe() {
        return "simulated";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
