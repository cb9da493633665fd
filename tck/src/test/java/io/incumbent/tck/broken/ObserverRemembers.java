package io.incumbent.tck.broken;

import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.Observation;
import java.util.Optional;
import java.util.function.Consumer;

/** Observers are not told that nobody leads. */
@Mistake(value = "M26", rule = "5.01")
public final class ObserverRemembers extends Meddling {

    @Override
    Observation observe(Elections elections, String election, Consumer<Optional<Leader>> onChange) {
        return elections.observe(election, leader -> leader.ifPresent(one -> onChange.accept(leader)));
    }
}
