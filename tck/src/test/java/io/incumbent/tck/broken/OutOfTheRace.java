package io.incumbent.tck.broken;

import io.incumbent.Elector;
import io.incumbent.Lease;
import java.util.concurrent.CompletableFuture;

/** One candidate waits for an event that never comes. */
@Mistake(value = "M23", rule = "4.04")
public final class OutOfTheRace extends Meddling {

    @Override
    CompletableFuture<Lease> campaign(Elector elector) {
        return elector.candidateId().equals("d") ? new CompletableFuture<>() : super.campaign(elector);
    }
}
