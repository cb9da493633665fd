package io.incumbent.tck.stranger;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.Set;

/** Why no heartbeat can be added to a latch's node. */
final class Deaf implements Script {

    private static final int BEATS = 10;

    @Override
    public String id() {
        return "deaf";
    }

    @Override
    public String title() {
        return "A heart beats in the leader's node for a term, then the leader resigns.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("4.04");
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        run.elect(a);
        b.startCampaign();
        try (Visitor visitor = new Visitor(run.servers().get(0), run.election())) {
            run.happens(run.terms(2), () -> visitor.latches() == 2);
            for (int i = 0; i < BEATS; i++) {
                visitor.touchFirst();
                run.pass(run.terms(1.0 / BEATS));
            }
        }
        run.resign(a);
        run.within(
                "4.04",
                "b, which waits, was elected after a had resigned",
                run.promises().failoverTime().plus(run.terms(3)),
                () -> b.leads().isPresent());
    }
}
