package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How one comes into office, and out of it. What does not happen here in time can't be played. */
final class Office {

    private Office() {}

    /** Returns the token. */
    static long enter(Run run, Actor actor) throws Exception {
        return actor.campaign().get(run.promises().failoverTime().toNanos(), TimeUnit.NANOSECONDS);
    }

    static void leave(Run run, Actor actor) throws Exception {
        actor.resign().get(run.term().plus(run.promises().slack()).toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Who leads, as far as is known: of several, the one with the newest token. */
    static Optional<Actor> leader(Collection<Actor> actors) {
        return actors.stream()
                .filter(actor -> actor.leads().isPresent())
                .max(Comparator.comparingLong(actor -> actor.leads().orElse(0)));
    }
}
