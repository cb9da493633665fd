package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * L7. If this fails, look at listeners and observers that are not taken off when their elector or connection closes.
 */
final class Silent implements Script {

    @Override
    public String id() {
        return "L7";
    }

    @Override
    public String title() {
        return "A leader and an observer close; others lead after them.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("3.02");
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        Actor c = run.actor("c");
        Actor observer = run.observer();
        Office.enter(run, a);
        b.startCampaign();
        c.startCampaign();
        run.pass(run.terms(0.5));
        long patience = run.terms(2).plus(run.promises().slack()).toNanos();
        a.shut().get(patience, TimeUnit.NANOSECONDS);
        observer.shut().get(patience, TimeUnit.NANOSECONDS);
        // A call that was under way may still end.
        run.pass(run.terms(1));
        int told = a.told().size();
        int observed = observer.seen().size();
        for (int term = 0; term < 2; term++) {
            run.within(
                    "4.04",
                    "another leads after the leader closed or resigned",
                    run.promises().failoverTime(),
                    () -> Office.leader(List.of(b, c)).isPresent());
            Office.leave(run, Office.leader(List.of(b, c)).orElseThrow());
        }
        run.pass(run.terms(1));
        run.demand(
                "3.02",
                a.told().size() == told,
                () -> "a had closed a term before, but its listener was told of "
                        + a.told().subList(told, a.told().size()));
        run.demand(
                "3.02",
                observer.seen().size() == observed,
                () -> "the observer had closed a term before, but was told of tokens "
                        + observer.seen().subList(observed, observer.seen().size()));
    }
}
