package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Raced;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * L15. If this fails, look at resignations that take effect when the service has confirmed them (M22), and at answers to
 * renewals that come in meanwhile (M13).
 */
final class Racing implements Script {

    private static final int ROUNDS = 20;

    @Override
    public String id() {
        return "L15";
    }

    @Override
    public String title() {
        return "Two candidates resign in turn, again and again, while somebody asks their leases as fast as he can.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.04", "1.07");
    }

    @Override
    public void play(Run run) throws Exception {
        List<Actor> candidates = List.of(run.actor("a"), run.actor("b"));
        for (int round = 0; round < ROUNDS; round++) {
            Actor actor = candidates.get(round % 2);
            long token = Office.enter(run, actor);
            Raced raced =
                    actor.race().get(run.terms(2).plus(run.promises().slack()).toNanos(), TimeUnit.NANOSECONDS);
            run.demand(
                    "1.07",
                    raced.late() == 0,
                    () -> "the lease with token " + token + " was found held " + raced.late()
                            + " times after resign() had returned");
            run.demand(
                    "1.04",
                    raced.revived() == 0,
                    () -> "the lease with token " + token + " was found held " + raced.revived()
                            + " times after it had been found over");
            run.goal("questions during a resignation", raced.asked());
        }
    }
}
