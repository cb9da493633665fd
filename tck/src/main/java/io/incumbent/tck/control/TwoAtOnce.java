package io.incumbent.tck.control;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.Set;

/** Two campaign, and write for as long as it takes that they spoil each other's writes. */
final class TwoAtOnce implements Script {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "control-everybody";
    }

    @Override
    public String title() {
        return "Two electors that do not know of each other believe to lead, with the same token.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("7.05");
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        a.startCampaign();
        b.startCampaign();
        run.happens(AT_MOST, () -> run.ledger().lostWithoutFence(run.election()) > 2);
        run.pass(Duration.ofMillis(100));
    }
}
