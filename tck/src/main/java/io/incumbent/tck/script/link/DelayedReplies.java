package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;

/**
 * D1. Kills deadlines that count from when an answer came in. If this fails, look at where the deadline of a renewal is
 * computed: the clock must be read before the request is handed to the client library.
 */
final class DelayedReplies extends LinkScript {

    /** Of a term: as late as the patience of clients allows. */
    private static final double LATE = 0.12;

    private static final int REPLIES = 3;

    DelayedReplies() {
        super(
                "D1",
                "What the leader is told arrives late; right after an answer it is cut off.",
                "1.01",
                "1.03",
                "3.03",
                "4.02");
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        long token = run.elect(a);
        b.startCampaign();
        Trouble delay = run.inject(a, Way.TO_CLIENT, new Fault.Delay(run.terms(LATE), Duration.ZERO, 1));
        awaitReplies(run, a);
        Trouble silence = run.inject(a, new Fault.Blackhole());
        long sent = run.lastSent(a);
        if (!a.leads(token)) {
            throw new IllegalStateException("the leader did not stand a delay of " + run.terms(LATE)
                    + ", so nothing can be seen of how it counts deadlines");
        }
        demandSuccession(run, a, token, b, run.promises().failoverTime());
        demandCountedFromSending(run, a, token, sent);
        delay.end();
        silence.end();
        demandPeace(run, "4.05", b, run.terms(1));
    }

    private static void awaitReplies(Run run, Actor a) {
        for (int i = 0; i < REPLIES; i++) {
            long before = replies(run, a);
            if (!run.happens(run.terms(1), () -> replies(run, a) > before)) {
                throw new IllegalStateException(
                        "nothing came from the servers for a term: there was no answer after which to cut");
            }
        }
    }

    private static long replies(Run run, Actor a) {
        return run.count(a, seen -> seen.toClient().passed());
    }

    /** Whatever was answered was sent before the last byte was, and holds for a term from then at most. */
    private static void demandCountedFromSending(Run run, Actor a, long token, long sent) {
        long late = a.lastHeld().orElse(sent) - sent - run.term().toNanos();
        run.demand(
                "1.03",
                late <= 0,
                () -> "term " + token + " of " + a.name() + " was held " + late
                        + " ns longer than a term after its last request had been sent");
    }
}
