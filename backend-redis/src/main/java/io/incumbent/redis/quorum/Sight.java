package io.incumbent.redis.quorum;

import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A watch: tells of what a majority shows, as soon as the watches of the nodes do. Lives on the loop. */
final class Sight {

    private static final Logger LOG = System.getLogger("io.incumbent.redis");

    private final Quorum quorum;
    private final String register;
    private final Consumer<Snapshot> onChange;
    private final Known seen;
    private final List<Watch> watches = new ArrayList<>();
    private @Nullable Vote told;
    private boolean toldAbsence;
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
        List<Vote> votes = seen.votes();
        Rules.Reading reading = quorum.rules.read(votes);
        Vote latest = reading.latest();
        if (votes.size() >= quorum.rules.majority() && (reading.settled() || !reading.mayBeAlive())) {
            tell(latest, quorum.snapshot(reading, seen.greatestHint()));
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
