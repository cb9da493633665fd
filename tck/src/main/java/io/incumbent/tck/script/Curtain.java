package io.incumbent.tck.script;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.PlayFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of a run: everybody leaves and closes, in bounded time, and whoever made noise is told of. */
final class Curtain {

    private final List<Actor> actors;
    private final Duration patience;

    Curtain(List<Actor> actors, Duration patience) {
        this.actors = actors;
        this.patience = patience;
    }

    void fall(Notes notes) {
        List<CompletableFuture<?>> leaving = actors.stream()
                .filter(actor -> !actor.isGone())
                .<CompletableFuture<?>>map(Curtain::leave)
                .toList();
        try {
            CompletableFuture.allOf(leaving.toArray(CompletableFuture[]::new))
                    .get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | PlayFailure refused) {
            notes.broken("6.07", "an actor could not close: " + refused.getMessage());
        } catch (TimeoutException late) {
            notes.broken("6.07", "an actor was not closed " + patience + " after it was told to");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        actors.forEach(Actor::close);
        for (Actor actor : actors) {
            notes.checked("6.06");
            actor.noise().forEach(noise -> notes.broken("6.06", actor.name() + ": " + noise));
        }
    }

    /** Also closes if it had nothing to leave. */
    private static CompletableFuture<Long> leave(Actor actor) {
        return actor.leave().handle((left, failed) -> actor).thenCompose(Actor::shut);
    }
}
