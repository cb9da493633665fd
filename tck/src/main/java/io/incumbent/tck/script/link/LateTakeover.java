package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * D5. Kills takeovers that are recognised by the candidate's id, and candidates that take no answer for a yes. If this
 * fails, look at who a grant belongs to: it must be one attempt to get the office, not the candidate.
 */
final class LateTakeover extends LinkScript {

    LateTakeover() {
        super(
                "D5",
                "A candidate's takeover is held up, a second connection of it wins, then the first arrives.",
                "1.01",
                "1.10",
                "4.08");
    }

    @Override
    public void play(Run run) throws Exception {
        Aim aim = Aim.rehearse(run);
        // Where requests overlap, the one that asks for the office may be the one before.
        for (int requests = Math.max(0, aim.before() - 1); requests <= aim.before(); requests++) {
            play(run, aim, requests);
        }
        aim.demandHits();
    }

    private static void play(Run run, Aim aim, int requests) throws Exception {
        Actor a = run.actor("a" + requests);
        Actor again = run.twin(a);
        Optional<Trouble> stall = aim.hit(a, requests, () -> run.inject(a, Way.TO_SERVER, new Fault.Stall()));
        if (stall.isPresent()) {
            overtake(run, a, again, stall.get());
        }
    }

    private static void overtake(Run run, Actor a, Actor again, Trouble stall) throws Exception {
        if (!run.happens(
                run.terms(1), () -> run.count(a, seen -> seen.toServer().held()) > 0)) {
            throw new IllegalStateException("nothing was sent that could be held up");
        }
        again.startCampaign();
        run.within(
                "4.08",
                "the same candidate is elected over another connection",
                run.promises().failoverTime(),
                () -> again.leads().isPresent());
        long token = again.leads().orElseThrow();
        // Otherwise it was elected before it was hit, and what was held up was something else.
        run.goal("takeovers that arrived late", a.tokens().isEmpty() ? 1 : 0);
        stall.end();
        demandPeace(run, "1.10", again, run.terms(2));
        run.demand(
                "1.10",
                a.tokens().stream().allMatch(own -> own < token),
                () -> a.name() + " was elected with token " + a.tokens() + " in term " + token + " of " + again.name());
        a.leave().get(run.term().plus(run.promises().slack()).toNanos(), TimeUnit.NANOSECONDS);
        run.resign(again);
    }
}
