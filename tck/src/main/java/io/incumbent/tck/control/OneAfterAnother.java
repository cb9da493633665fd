package io.incumbent.tck.control;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Three lead one after another; before the last of them the counter of tokens is erased. */
record OneAfterAnother(Counter counter) implements Script {

    private static final long SECONDS = 10;

    @Override
    public String id() {
        return "control-counter";
    }

    @Override
    public String title() {
        return "Tokens begin anew, because a naive counter was erased.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("7.05");
    }

    @Override
    public void play(Run run) throws Exception {
        lead(run.actor("a"));
        lead(run.actor("b"));
        counter.erase();
        lead(run.actor("c"));
    }

    private static void lead(Actor actor) throws Exception {
        actor.campaign().get(SECONDS, TimeUnit.SECONDS);
        actor.resign().get(SECONDS, TimeUnit.SECONDS);
    }
}
