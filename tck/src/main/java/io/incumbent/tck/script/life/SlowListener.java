package io.incumbent.tck.script.life;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Part;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.util.Set;

/**
 * D12. If this fails, look at renewals that share a thread with callbacks.
 */
final class SlowListener implements Script {

    @Override
    public String id() {
        return "D12";
    }

    @Override
    public String title() {
        return "The leader's listener sleeps for three terms, then throws.";
    }

    @Override
    public Promises paced(Promises promises) {
        return promises.unhurried();
    }

    @Override
    public Set<String> rules() {
        return Set.of("3.04");
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a", run.part("a").with(Part.Manners.SLOW_AND_FAILING));
        Actor b = run.actor("b");
        long token = Office.enter(run, a);
        b.startCampaign();
        run.within(
                "3.01",
                "the leader's listener was told that it was elected",
                run.promises().slack(),
                () -> !a.told().isEmpty());
        Gaps gaps = new Gaps();
        boolean lost = run.happens(run.terms(4), () -> {
            gaps.look();
            return a.leads().isEmpty() || !a.lease().held();
        });
        if (lost) {
            gaps.refuse(run.terms(0.25));
        }
        run.demand(
                "3.04",
                !lost,
                () -> "while its listener slept for " + run.terms(3) + " or after it threw, the lease of a with token "
                        + token + " was lost");
        run.goal("listeners that slept and threw", 1);
        if (!lost) {
            Office.leave(run, a);
        }
        run.within(
                "4.04",
                "another leads after the leader resigned",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        if (!run.servers().isEmpty()) {
            expire(run, a, b);
        }
    }

    /** A lease runs out while its listener sleeps. */
    private static void expire(Run run, Actor a, Actor b) throws Exception {
        Office.leave(run, b);
        long token = Office.enter(run, a);
        run.pass(run.terms(0.3));
        Trouble silence = run.inject(a, new Fault.Blackhole());
        run.within(
                "3.04",
                "the lease with token " + token + " was over, whose holder was cut off while its listener slept",
                run.term().plus(run.promises().slack()),
                () -> !a.lease().held());
        silence.end();
        run.pass(run.terms(0.3));
    }
}
