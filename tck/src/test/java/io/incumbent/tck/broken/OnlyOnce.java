package io.incumbent.tck.broken;

import io.incumbent.Elector;
import io.incumbent.Lease;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** An elector can't campaign again. */
@Mistake(value = "N11", rule = "3.06")
public final class OnlyOnce extends Meddling {

    private final Set<Elector> used = ConcurrentHashMap.newKeySet();

    @Override
    CompletableFuture<Lease> campaign(Elector elector) {
        return used.add(elector) ? super.campaign(elector) : new CompletableFuture<>();
    }
}
