package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Inventory;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Growth;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * L18. If this fails, look at closing that waits for the service before it lets go of threads (M28).
 */
final class CloseInSilence implements Script {

    /** Of a term: clients share threads that outlive the last who used them by some seconds, such as Netty's. */
    private static final double TO_BE_FREE = 5;

    @Override
    public String id() {
        return "L18";
    }

    @Override
    public String title() {
        return "A leader that hears nothing any more closes.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("6.07", "6.04");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINKS, Need.PROCESSES);
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.forked("a");
        Actor b = run.actor("b");
        Office.enter(run, a);
        Office.leave(run, a);
        shut(run, a, run.terms(2));
        run.pass(run.term());
        Inventory before = a.census();
        a.open(run.part("a"));
        Office.enter(run, a);
        run.pass(run.terms(0.3));
        Trouble silence = run.inject(a, new Fault.Blackhole());
        run.pass(run.terms(0.2));
        shut(run, a, run.terms(2));
        run.happens(
                run.terms(TO_BE_FREE).plus(run.promises().slack()),
                () -> Growth.threads(before.threads(), a.census().threads(), 0).isEmpty());
        Map<String, Long> threads = Growth.threads(before.threads(), a.census().threads(), 0);
        run.demand(
                "6.07",
                threads.isEmpty(),
                () -> "closed while the network is silent, these threads were left: " + threads);
        silence.end();
        b.startCampaign();
        run.within(
                "4.02",
                "another leads after the leader closed, cut off",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        run.pass(run.terms(0.3));
    }

    private static void shut(Run run, Actor actor, Duration time) throws Exception {
        Duration bound = time.plus(run.promises().slack());
        try {
            actor.shut().get(bound.toNanos(), TimeUnit.NANOSECONDS);
            run.demand("6.07", true, () -> "");
        } catch (TimeoutException late) {
            run.demand("6.07", false, () -> actor.name() + " was told to close and had not done so after " + bound);
        }
    }
}
