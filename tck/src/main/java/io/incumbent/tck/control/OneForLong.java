package io.incumbent.tck.control;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.Set;

/** One leads, and asks its lease a few hundred times. */
final class OneForLong implements Script {

    @Override
    public String id() {
        return "control-returning";
    }

    @Override
    public String title() {
        return "A lease is over, and held again.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("7.05");
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        a.startCampaign();
        run.happens(Duration.ofSeconds(10), () -> !a.tokens().isEmpty());
        run.pass(Duration.ofMillis(500));
    }
}
