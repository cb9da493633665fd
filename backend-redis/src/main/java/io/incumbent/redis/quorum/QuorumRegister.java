package io.incumbent.redis.quorum;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One register made of several that know nothing of each other. Each change is a proposal on which a majority of them
 * agrees, so it goes on while any minority is away; a node that has lost its data is brought up to date by the others
 * before it counts again. The argument for its safety is in the module's {@code QUORUM.md}.
 *
 * <p>Safe for use by many threads.
 */
public final class QuorumRegister implements Register {

    /** Of two one would have to do without the other. */
    private static final int FEWEST = 3;

    private final Quorum quorum;
    private final Traits traits;
    private final Runnable closeNodes;
    private final Set<Open<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Makes a register of at least three.
     *
     * @param description one line, for people
     * @param nodes registers that share nothing; closed by {@code closeNodes}
     * @param traits what they promise together; durable only if none of them ever loses what it acknowledged
     * @param loop the thread on which all is decided
     * @param entropy random numbers
     * @param closeNodes closes nodes and loop
     */
    public QuorumRegister(
            String description,
            List<Register> nodes,
            Traits traits,
            Loop loop,
            LongSupplier entropy,
            Runnable closeNodes) {
        this(description, nodes, traits, new Rules(nodes.size(), traits.durable()), loop, entropy, closeNodes);
    }

    QuorumRegister(
            String description,
            List<Register> nodes,
            Traits traits,
            Rules rules,
            Loop loop,
            LongSupplier entropy,
            Runnable closeNodes) {
        if (nodes.size() < FEWEST) {
            throw new IllegalArgumentException(nodes.size() + " nodes must be at least " + FEWEST);
        }
        this.traits = Objects.requireNonNull(traits, "traits");
        this.closeNodes = Objects.requireNonNull(closeNodes, "closeNodes");
        this.quorum = new Quorum(
                description, nodes.stream().map(node -> new Node(node, loop)).toList(), rules, loop, entropy);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        Open<Snapshot> read = new Open<>();
        quorum.loop.execute(new Look(quorum, register, timeout, read.settled)::begin);
        return read.answer;
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return compareAndSetAll(List.of(change), timeout).get(0);
    }

    /** All go out together: for each node in as few requests as it takes. */
    @Override
    public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
        List<Begun> all =
                changes.stream().map(change -> new Begun(change, new Open<>())).toList();
        quorum.loop.execute(() -> all.forEach(one -> one.begin(quorum, timeout)));
        return all.stream()
                .<CompletionStage<Outcome>>map(one -> one.open.answer)
                .toList();
    }

    /** A change, and where its outcome goes. */
    private record Begun(Change change, Open<Outcome> open) {

        void begin(Quorum quorum, Duration timeout) {
            String register = change.register();
            quorum.inTurn(register, new Proposal(quorum, register, change, timeout, open.settled)::begin);
        }
    }

    /** What is settled on the loop, and told to whoever asked; or given up when this is closed. */
    private final class Open<T> {

        final CompletableFuture<T> settled = new CompletableFuture<>();
        final CompletableFuture<T> answer = new CompletableFuture<>();

        Open() {
            open.add(this);
            if (closed) {
                giveUp();
            }
            var unused = settled.whenComplete((value, failure) -> {
                open.remove(this);
                if (failure == null) {
                    answer.complete(value);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        }

        void giveUp() {
            open.remove(this);
            answer.completeExceptionally(new BackendUnavailableException(
                    "a request at " + quorum.description + " was given up: the backend is closed"));
        }
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        if (!traits.pushes()) {
            return Watch.NONE;
        }
        Sight sight = new Sight(quorum, register, onChange);
        quorum.loop.execute(sight::begin);
        return () -> quorum.loop.execute(sight::close);
    }

    @Override
    public String describe() {
        return quorum.description;
    }

    @Override
    public void close() {
        closed = true;
        closeNodes.run();
        // Those that are added from now on see that it is closed.
        open.forEach(Open::giveUp);
    }
}
