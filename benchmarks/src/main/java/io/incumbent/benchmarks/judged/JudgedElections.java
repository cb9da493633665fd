package io.incumbent.benchmarks.judged;

import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Guarantee;
import io.incumbent.Leader;
import io.incumbent.Observation;
import io.incumbent.benchmarks.contender.Contender;
import java.util.Optional;
import java.util.function.Consumer;

/** One client of a contender. Nobody observes here: many contenders have no way to. */
record JudgedElections(Contender contender, ElectionOptions options) implements Elections {

    @Override
    public Elector elector(String election) {
        return elector(election, options);
    }

    @Override
    public Elector elector(String election, ElectionOptions its) {
        return new JudgedElector(contender, new ElectionName(election), its);
    }

    @Override
    public Optional<Leader> leader(String election) {
        throw new UnsupportedOperationException("contenders are not asked who leads");
    }

    @Override
    public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
        throw new UnsupportedOperationException("contenders are not observed");
    }

    @Override
    public Guarantee guarantee() {
        return Guarantee.BEST_EFFORT;
    }

    @Override
    public void close() {
        contender.close();
    }
}
