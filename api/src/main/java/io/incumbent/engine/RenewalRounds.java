package io.incumbent.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Renews all leases of this process that have the same period in one round, so that they go out together. A lease that
 * joins in between is renewed early, never late. Lives on the loop.
 */
final class RenewalRounds {

    private final Loop loop;
    private final Ticker ticker;
    private final Map<Long, Round> rounds = new HashMap<>();

    RenewalRounds(Loop loop, Ticker ticker) {
        this.loop = loop;
        this.ticker = ticker;
    }

    void join(Candidacy candidacy, long periodNanos) {
        rounds.computeIfAbsent(periodNanos, Round::new).members.add(candidacy);
    }

    void leave(Candidacy candidacy, long periodNanos) {
        Round round = rounds.get(periodNanos);
        if (round != null && round.members.remove(candidacy) && round.members.isEmpty()) {
            rounds.remove(periodNanos);
            round.timer.cancel();
        }
    }

    private final class Round {

        final Set<Candidacy> members = new LinkedHashSet<>();
        private final long periodNanos;
        private long dueAt;
        private Loop.Timer timer;

        Round(long periodNanos) {
            this.periodNanos = periodNanos;
            this.dueAt = ticker.nanoTime() + periodNanos;
            this.timer = loop.schedule(this::renewAll, periodNanos);
        }

        private void renewAll() {
            // A round that comes late, after a pause, is not made up for.
            long now = ticker.nanoTime();
            dueAt = Math.max(dueAt + periodNanos, now);
            timer = loop.schedule(this::renewAll, dueAt - now);
            Each.of(members, member -> member.handle(new Event.RenewDue()));
        }
    }
}
