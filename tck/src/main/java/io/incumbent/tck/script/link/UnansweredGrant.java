package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Evidence;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * D6, on a takeover. Kills grants that nobody knows of and that never end. If this fails, look at what becomes of a
 * takeover whose answer was lost: it must run out as any lease does, and its own candidate must get over it.
 */
final class UnansweredGrant extends LinkScript {

    UnansweredGrant() {
        super("D6-acquire", "A candidate is granted the office, and the answer is lost.", "1.01", "1.10", "4.08");
    }

    @Override
    public void play(Run run) throws Exception {
        Aim aim = Aim.rehearse(run);
        // Where requests overlap, the one that asks for the office may be the one before.
        for (int requests = Math.max(0, aim.before() - 1); requests <= aim.before(); requests++) {
            goesOn(run, aim, requests);
            isGone(run, aim, requests);
        }
        aim.demandHits();
    }

    /** It tries again, over a new connection. */
    private static void goesOn(Run run, Aim aim, int requests) {
        Actor a = run.actor("own" + requests);
        Optional<Trouble> lost = unanswered(run, aim, a, requests);
        if (lost.isEmpty()) {
            return;
        }
        lost.get().end();
        run.within(
                "4.08",
                a.name() + " was elected after an answer of its campaign was lost",
                run.promises().failoverTime(),
                () -> a.leads().isPresent());
        run.resign(a);
    }

    /** It is not heard of any more, so that only the end of its term can let others in. */
    private static void isGone(Run run, Aim aim, int requests) throws Exception {
        Actor a = run.actor("gone" + requests);
        Actor b = run.actor("next" + requests);
        Optional<Trouble> lost = unanswered(run, aim, a, requests);
        if (lost.isPresent()) {
            isGone(run, a, b, lost.get());
        }
    }

    private static void isGone(Run run, Actor a, Actor b, Trouble lost) throws Exception {
        Trouble silence = run.inject(a, new Fault.Blackhole());
        b.startCampaign();
        boolean waits = !run.happens(run.terms(0.5), () -> b.leads().isPresent());
        run.goal(
                "grants that their candidate never heard of",
                waits && a.tokens().isEmpty() ? 1 : 0);
        run.within(
                "4.08",
                b.name() + " was elected after a grant that " + a.name() + " never heard of",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        run.pass(run.terms(0.5));
        silence.end();
        lost.end();
        demandPeace(run, "1.10", b, run.terms(1));
        a.leave().get(run.term().plus(run.promises().slack()).toNanos(), TimeUnit.NANOSECONDS);
        run.resign(b);
    }

    /** Empty if it was elected before it could be hit. */
    private static Optional<Trouble> unanswered(Run run, Aim aim, Actor a, int requests) {
        Optional<Trouble> lost = aim.hit(a, requests, () -> run.inject(a, new Fault.DropReplyOnce()));
        if (lost.isEmpty()) {
            return lost;
        }
        if (!run.happens(run.terms(1), () -> run.count(a, Evidence::repliesDropped) > 0)) {
            throw new IllegalStateException("no answer came that could be lost");
        }
        run.goal("requests of campaigns without an answer", 1);
        return lost;
    }
}
