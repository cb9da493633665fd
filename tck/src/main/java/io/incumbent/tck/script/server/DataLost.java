package io.incumbent.tck.script.server;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * D17. What a service that loses all its data does to tokens must be seen by this kit, and must not happen where the
 * opposite is promised. A lease from before would still last.
 */
final class DataLost implements Script {

    private static final double LONGER = 8;
    /** Half of it is enough for any servers to start again, on a busy machine too. */
    private static final Duration LEAST = Duration.ofSeconds(24);

    @Override
    public String id() {
        return "D17";
    }

    @Override
    public String title() {
        return "All servers lose all their data, while somebody leads.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "2.01", "2.03", "2.06");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SERVERS);
    }

    @Override
    public Set<String> excused(Promises promises) {
        return promises.tokensSurviveDataLoss() ? Set.of() : Set.of("1.01", "1.02", "2.01", "2.03", "2.06");
    }

    @Override
    public void play(Run run) throws Exception {
        Duration longer = run.terms(LONGER);
        Duration term = longer.compareTo(LEAST) > 0 ? longer : LEAST;
        Actor a = run.actor("a", run.part("a").with(term));
        Actor b = run.actor("b", run.part("b").with(term));
        List<Long> before = Office.serve(run, "4.01", Office.patience(run, term), a, b, a);
        long token = Office.elected(run, "4.01", a, Office.patience(run, term));
        long lost = System.nanoTime();
        Trouble loss = run.killAndErase(run.servers());
        run.pass(run.terms(0.2));
        loss.end();
        Duration outage = Duration.ofNanos(System.nanoTime() - lost);
        if (outage.compareTo(term.dividedBy(2)) > 0) {
            throw new IllegalStateException("the outage of " + outage + " was longer than half of the term of " + term
                    + ", so a lease from before may be over");
        }
        Actor fresh = run.actor("fresh", run.part("fresh").with(term));
        long next = Office.elected(run, "4.05", fresh, Office.patience(run, term));
        run.demand(
                "2.03",
                next > token,
                () -> "tokens were " + before + " and " + token + ", and " + next + " after a loss of all data");
        run.goal("losses of all data", 1);
        run.goal("tokens that began anew after a loss of all data", next > token ? 0 : 1);
    }
}
