package io.incumbent.tck.broken;

import io.incumbent.Elections;
import io.incumbent.FencingToken;
import io.incumbent.Leader;
import io.incumbent.Observation;
import java.util.Optional;
import java.util.function.Consumer;

/** Observers count from another number. */
@Mistake(value = "N17", rule = "2.08")
public final class ObserverIsAhead extends Meddling {

    @Override
    Observation observe(Elections elections, String election, Consumer<Optional<Leader>> onChange) {
        return elections.observe(election, leader -> onChange.accept(leader.map(ObserverIsAhead::ahead)));
    }

    private static Leader ahead(Leader leader) {
        FencingToken token = new FencingToken(leader.election(), leader.token().number() + 1);
        return new Leader(leader.candidateId(), token, leader.metadata());
    }
}
