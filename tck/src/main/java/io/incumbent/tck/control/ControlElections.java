package io.incumbent.tck.control;

import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.FencingToken;
import io.incumbent.Guarantee;
import io.incumbent.Leader;
import io.incumbent.Observation;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes broken electors, which need no service. */
record ControlElections(Mischief mischief, @Nullable Counter counter, ElectionOptions options) implements Elections {

    /** A new term, won by whoever asks for it. */
    ControlLease elect(ElectionName election) {
        long token = counter == null ? 1 : counter.next();
        return new ControlLease(new FencingToken(election, token), options.term(), mischief == Mischief.COMES_BACK);
    }

    @Override
    public Elector elector(String election) {
        return new ControlElector(this, new ElectionName(election));
    }

    @Override
    public Elector elector(String election, ElectionOptions its) {
        return new ControlElections(mischief, counter, its).elector(election);
    }

    @Override
    public Optional<Leader> leader(String election) {
        return Optional.empty();
    }

    @Override
    public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
        throw new UnsupportedOperationException("controls are not observed");
    }

    @Override
    public Guarantee guarantee() {
        return Guarantee.BEST_EFFORT;
    }

    @Override
    public void close() {}
}
