package io.incumbent.tck.broken;

import io.incumbent.Elector;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A second close fails. */
@Mistake(value = "N09", rule = "3.05")
public final class ClosesOnce extends Meddling {

    private final Set<Elector> closed = ConcurrentHashMap.newKeySet();

    @Override
    void close(Elector elector) {
        if (!closed.add(elector)) {
            throw new IllegalStateException("closed already");
        }
        elector.close();
    }
}
