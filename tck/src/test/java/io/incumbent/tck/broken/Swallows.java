package io.incumbent.tck.broken;

import io.incumbent.Elector;

/** An interrupt is swallowed by closing. */
@Mistake(value = "N10", rule = "3.05")
public final class Swallows extends Meddling {

    @Override
    void close(Elector elector) {
        elector.close();
        Thread.interrupted();
    }
}
