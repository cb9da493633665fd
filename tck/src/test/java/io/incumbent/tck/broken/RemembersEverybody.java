package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.Place;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Whoever was there once is never forgotten. */
@Mistake(value = "M28", rule = "6.05")
public final class RemembersEverybody extends Meddling {

    private static final Queue<Elections> EVERYBODY = new ConcurrentLinkedQueue<>();

    @Override
    public Elections open(Place place, ElectionOptions options) {
        Elections elections = super.open(place, options);
        EVERYBODY.add(elections);
        return elections;
    }
}
