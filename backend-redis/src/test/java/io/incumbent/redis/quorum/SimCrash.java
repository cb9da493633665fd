package io.incumbent.redis.quorum;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Guarantee;
import io.incumbent.Lease;
import io.incumbent.engine.EngineProvider;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A leader dies in the middle of a renewal, which only some servers have accepted by then; others wait for the office. */
final class SimCrash {

    static final Duration TERM = Duration.ofSeconds(10);

    /** Its record is in the register of this name. */
    private static final String ELECTION = "e";

    private static final long PATIENCE = 60 * SimWorld.SECOND;

    private final SimWorld world;
    private final List<SimServer> servers = new ArrayList<>();
    private final boolean durable;
    private final boolean gone;
    private long next;

    /**
     * A world.
     *
     * @param gone whether servers that accepted the last renewal go with the leader
     */
    SimCrash(long seed, int count, boolean durable, boolean gone) {
        this.world = new SimWorld(seed);
        this.gone = gone;
        this.durable = durable;
        world.calm = true;
        for (int i = 0; i < count; i++) {
            servers.add(new SimServer(world, durable, 0));
        }
    }

    /**
     * Plays it.
     *
     * @param reached how many servers accept the last renewal
     * @return how long after that the next one leads
     */
    Duration play(int reached, int waiting) {
        List<SimNode> links = links();
        CompletionStage<Lease> leads =
                connect("leader", links).elector(ELECTION).campaignAsync();
        // Where servers may forget, nobody leads before a term is over.
        world.runUntil(world.now() + 2 * TERM.toNanos());
        if (!leads.toCompletableFuture().isDone()) {
            throw new IllegalStateException("nobody was elected");
        }
        for (int i = 0; i < waiting; i++) {
            Elections elections = connect("waits-" + i, links());
            var unused = elections.elector(ELECTION).campaignAsync().thenAccept(lease -> next = world.now());
        }
        world.runUntil(world.now() + 2 * TERM.toNanos() + world.random.nextLong(TERM.toNanos()));
        long died = die(links, reached);
        while (next == 0 && world.step(died + PATIENCE)) {
            // Until somebody leads.
        }
        return next == 0 ? Duration.ofNanos(PATIENCE) : Duration.ofNanos(next - died);
    }

    private long die(List<SimNode> links, int reached) {
        links.subList(reached, links.size()).forEach(link -> link.cut(PATIENCE));
        List<Ballot> before = accepted(reached);
        long latest = world.now() + TERM.toNanos();
        while (accepted(reached).stream().anyMatch(before::contains)) {
            if (!world.step(latest)) {
                throw new IllegalStateException("nothing was renewed");
            }
        }
        links.forEach(link -> link.cut(PATIENCE));
        if (gone) {
            servers.subList(0, reached).forEach(server -> server.goDown(PATIENCE));
        }
        return world.now();
    }

    private List<Ballot> accepted(int count) {
        return servers.subList(0, count).stream()
                .map(server -> Vote.of(server.read(ELECTION).record()).accepted())
                .toList();
    }

    private List<SimNode> links() {
        return servers.stream().map(server -> new SimNode(world, server, 0)).toList();
    }

    private Elections connect(String id, List<SimNode> links) {
        Register register = new QuorumRegister(
                "simulated",
                List.copyOf(links),
                new Traits(Guarantee.LINEARIZABLE, "simulated", durable, true),
                new Rules(servers.size(), durable),
                world.loop(),
                world.random::nextLong,
                () -> {});
        ElectionOptions options =
                ElectionOptions.builder().term(TERM).candidateId(id).build();
        return EngineProvider.open(register, options, SimRuntime.in(world));
    }
}
