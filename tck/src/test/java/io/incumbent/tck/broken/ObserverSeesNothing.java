package io.incumbent.tck.broken;

import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.Observation;
import java.util.Optional;
import java.util.function.Consumer;

/** Observers are told nothing. */
@Mistake(value = "N18", rule = "5.04")
public final class ObserverSeesNothing extends Meddling {

    @Override
    Observation observe(Elections elections, String election, Consumer<Optional<Leader>> onChange) {
        return elections.observe(election, leader -> {});
    }
}
