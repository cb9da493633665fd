package io.incumbent.redis.quorum;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Guarantee;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.engine.EngineProvider;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The engine itself on a quorum: candidates lead, resign and are cut off, while servers fail and forget. */
final class SimElectors {

    /** In place of a number of servers that are wiped: all is well, but for one candidate at a time whose requests are late. */
    static final int ONLY_LATE = -1;

    private static final long LASTS = 25 * SimWorld.SECOND;
    private static final Duration TERM = Duration.ofSeconds(1);

    private final SimWorld world;
    private final int mostWiped;
    private final List<SimServer> servers = new ArrayList<>();
    private final List<SimNode> nodes = new ArrayList<>();
    private final List<Lease> leases = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private String wronged = "";

    SimElectors(long seed, int mostWiped, BiFunction<Integer, Boolean, Rules> rules) {
        this.world = new SimWorld(seed);
        this.mostWiped = mostWiped;
        world.calm = mostWiped == ONLY_LATE;
        for (int i = 0; i < 3; i++) {
            servers.add(new SimServer(world, mostWiped <= 0, 0));
        }
        for (int i = 0; i < 3; i++) {
            candidates.add(new Candidate("candidate-" + i, rules.apply(3, mostWiped <= 0)));
        }
    }

    int elected() {
        return leases.size();
    }

    /** Looks after every event; tells if two led, if tokens did not grow, or if a lease was lost for nothing. */
    Optional<String> run() {
        world.after(2 * SimWorld.SECOND, mostWiped == ONLY_LATE ? this::late : this::fault);
        while (world.step(LASTS)) {
            List<Lease> held = leases.stream().filter(Lease::isHeld).toList();
            if (held.size() > 1) {
                return Optional.of("two lead at " + world.now() + ": " + held);
            }
        }
        for (int i = 1; i < leases.size(); i++) {
            if (leases.get(i).token().compareTo(leases.get(i - 1).token()) <= 0) {
                return Optional.of("tokens " + leases.get(i - 1).token() + " and "
                        + leases.get(i).token());
            }
        }
        return wronged.isEmpty() ? Optional.empty() : Optional.of(wronged);
    }

    private void late() {
        candidates.get(world.random.nextInt(candidates.size())).late(world.random.nextLong(3 * SimWorld.SECOND));
        world.after(world.random.nextLong(3 * SimWorld.SECOND), this::late);
    }

    private void fault() {
        if (world.chance(0.3)) {
            servers.get(world.random.nextInt(servers.size())).goDown(world.random.nextLong(2 * SimWorld.SECOND));
        } else if (world.chance(0.6) || mostWiped == 0) {
            nodes.get(world.random.nextInt(nodes.size())).cut(world.random.nextLong(3 * SimWorld.SECOND));
        } else {
            servers.get(world.random.nextInt(mostWiped)).restartEmpty();
        }
        world.after(world.random.nextLong(3 * SimWorld.SECOND / 2), this::fault);
    }

    /** Campaigns, leads for a while, resigns, and campaigns again. */
    private final class Candidate implements ElectionListener {

        private final String id;
        private final List<SimNode> links = new ArrayList<>();
        private final Elections elections;
        private @Nullable Lease last;
        private long wellFrom;

        Candidate(String id, Rules rules) {
            this.id = id;
            for (SimServer server : servers) {
                links.add(new SimNode(world, server, mostWiped == ONLY_LATE ? 0 : 0.02));
            }
            nodes.addAll(links);
            Traits traits = new Traits(Guarantee.LINEARIZABLE, "simulated", rules.durable(), true);
            Register register = new QuorumRegister(
                    "simulated", List.copyOf(links), traits, rules, world.loop(), world.random::nextLong, () -> {});
            ElectionOptions options = ElectionOptions.builder()
                    .term(TERM)
                    .candidateId(id)
                    .listener(this)
                    .build();
            elections = EngineProvider.open(register, options, SimRuntime.in(world));
            campaign();
        }

        private void campaign() {
            var unused = elections.elector("e").campaignAsync().thenAccept(lease -> {
                last = lease;
                leases.add(lease);
                world.after(world.random.nextLong(4 * SimWorld.SECOND), () -> resign(lease));
            });
        }

        private void resign(Lease lease) {
            if (lease == last) {
                last = null;
                var unused = lease.resign();
                campaign();
            }
        }

        /** What it asks from now on comes late, mostly in a term of somebody else; first of all, that it resigns. */
        void late(long nanos) {
            links.forEach(link -> link.hold(nanos));
            // By then it has been answered again, or has lost its lease.
            wellFrom = Math.max(wellFrom, world.now() + nanos + TERM.toNanos());
            Lease lease = last;
            if (lease != null && world.chance(0.5)) {
                resign(lease);
            }
        }

        @Override
        public void lost(Lease lease, LeaseEnd reason) {
            if (mostWiped == ONLY_LATE && world.now() > wellFrom) {
                wronged = id + " lost " + lease.token() + " at " + world.now() + " for nothing: " + reason;
            }
        }
    }
}
