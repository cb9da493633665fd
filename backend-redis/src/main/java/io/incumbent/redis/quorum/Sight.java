package io.incumbent.redis.quorum;

import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A watch: tells of what a majority shows, as soon as the watches of the nodes do. A record that stays half-way is brought to
 * its end, so that it is told of, or never will be there. Lives on the loop.
 */
final class Sight {

    private static final Logger LOG = System.getLogger("io.incumbent.redis");

    /** For so long at least a record that too few nodes have is taken to be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(500);

    private static final Duration TO_SETTLE = Duration.ofSeconds(2);

    private final Quorum quorum;
    private final String register;
    private final Consumer<Snapshot> onChange;
    private final Known seen;
    private final List<Watch> watches = new ArrayList<>();
    private @Nullable Vote told;
    private boolean toldAbsence;
    private boolean minds;
    /** What came by this ballot, or before it, has been brought to its end, or could not be reached. */
    private Ballot ended = Ballot.NONE;

    private boolean closed;

    Sight(Quorum quorum, String register, Consumer<Snapshot> onChange) {
        this.quorum = quorum;
        this.register = register;
        this.onChange = onChange;
        this.seen = new Known(quorum.rules.nodes());
    }

    void begin() {
        for (int i = 0; i < quorum.rules.nodes() && !closed; i++) {
            int node = i;
            watches.add(quorum.nodes
                    .get(i)
                    .register()
                    .watch(register, held -> quorum.loop.execute(() -> saw(node, held))));
        }
    }

    void close() {
        closed = true;
        watches.forEach(Watch::close);
    }

    private void saw(int node, Snapshot held) {
        if (closed || Known.vote(held) == null) {
            return;
        }
        seen.learn(node, held);
        quorum.known(register).learn(node, held);
        Map<Integer, Vote> votes = seen.votes();
        Rules.Reading reading = quorum.rules.read(votes);
        Vote latest = reading.latest();
        if (votes.size() >= quorum.rules.majority() && (reading.settled() || !reading.mayBeAlive())) {
            tell(latest, quorum.snapshot(reading, seen.greatestHint()));
        }
        if (!minds && isHalfWay(votes)) {
            minds = true;
            // All who watch have seen it at the same moment: whoever is first spares the others the trouble.
            quorum.loop.later(ON_ITS_WAY.plus(quorum.upTo(ON_ITS_WAY)), this::settle);
        }
    }

    /** Whether some node has a record that came after the one that was told, and no majority shows it. */
    private boolean isHalfWay(Map<Integer, Vote> votes) {
        Vote known = told;
        if (known == null) {
            return false;
        }
        Ballot newest = newestOf(known.life(), votes);
        return newest.compareTo(known.accepted()) > 0 && newest.compareTo(ended) > 0;
    }

    private static Ballot newestOf(String life, Map<Integer, Vote> votes) {
        return votes.values().stream()
                .filter(vote -> vote.life().equals(life))
                .map(Vote::accepted)
                .max(Comparator.naturalOrder())
                .orElse(Ballot.NONE);
    }

    /**
     * Whoever wrote that record has died meanwhile, or hardly reaches anybody. If it stayed as it is, the takeover a term after the record
     * before it could meet it at last, would have to wait a term for it, and the office would be empty for two.
     */
    private void settle() {
        minds = false;
        Vote known = told;
        Map<Integer, Vote> votes = seen.votes();
        if (!closed && known != null && isHalfWay(votes)) {
            Ballot newest = newestOf(known.life(), votes);
            // What comes of it is seen at the nodes, by everybody.
            CompletableFuture<Outcome> settled = new CompletableFuture<>();
            var unused = settled.thenRun(() -> ended = newest);
            quorum.inTurn(register, Proposal.ending(quorum, register, newest, TO_SETTLE, settled)::begin);
        }
    }

    /** Promises alone change nothing. */
    private void tell(@Nullable Vote latest, Snapshot snapshot) {
        boolean absent = snapshot.record() == null;
        Vote before = told;
        boolean same = before != null && latest != null && before.accepted().equals(latest.accepted());
        if (absent ? !toldAbsence : !same) {
            told = absent ? null : latest;
            toldAbsence = absent;
            pass(snapshot);
        }
    }

    private void pass(Snapshot snapshot) {
        try {
            onChange.accept(snapshot);
        } catch (RuntimeException watchersFault) {
            LOG.log(Level.WARNING, "a watcher of " + register + " failed", watchersFault);
        }
    }
}
