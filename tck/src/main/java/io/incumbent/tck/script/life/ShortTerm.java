package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.PlayFailure;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * L12. If this fails, look at where the lease's deadline comes from: from what was granted, if that is less than what was
 * asked for, and never from more (M12).
 */
final class ShortTerm implements Script {

    @Override
    public String id() {
        return "L12";
    }

    @Override
    public String title() {
        return "A candidate asks for a quarter of the usual term.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.12");
    }

    @Override
    public void play(Run run) throws Exception {
        Duration term = term(run);
        List<Actor> candidates = List.of(
                run.actor("a", run.part("a").with(term)),
                run.actor("b", run.part("b").with(term)));
        AtomicLong longest = new AtomicLong();
        for (Actor actor : candidates) {
            Office.enter(run, actor);
            run.happens(term.multipliedBy(4), () -> {
                longest.accumulateAndGet(actor.lease().remaining().toNanos(), Math::max);
                return false;
            });
            Office.leave(run, actor);
        }
        Duration most = Duration.ofNanos(longest.get());
        if (most.isZero()) {
            throw new IllegalStateException("no lease of " + term + " was held when it was asked");
        }
        run.mark("at most " + most + " of a term of " + term);
        run.demand(
                "1.12",
                most.compareTo(term) <= 0,
                () -> "a term of " + term + " was asked for, but a lease said that " + most + " remain");
    }

    /** A service may have rules of its own for terms, and refuse those that are too short. */
    private static Duration term(Run run) throws Exception {
        Duration quarter = run.term().dividedBy(4);
        try {
            Actor asks = run.actor("asks", run.part("asks").with(quarter));
            asks.shut().get(run.promises().slack().toNanos(), TimeUnit.NANOSECONDS);
            return quarter;
        } catch (PlayFailure refused) {
            run.mark("a term of " + quarter + " was refused: " + refused.getMessage());
            return run.term();
        }
    }
}
