package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Guarantee;
import io.incumbent.Leader;
import io.incumbent.Observation;
import java.util.Optional;
import java.util.function.Consumer;

/** Passes everything on; whoever makes a mistake overrides what it is about. */
class PassingElections implements Elections {

    final Elections own;

    PassingElections(Elections own) {
        this.own = own;
    }

    /** What is given out for an elector. */
    Elector wrap(Elector elector) {
        return elector;
    }

    @Override
    public Elector elector(String election) {
        return wrap(own.elector(election));
    }

    @Override
    public Elector elector(String election, ElectionOptions options) {
        return wrap(own.elector(election, options));
    }

    @Override
    public Optional<Leader> leader(String election) throws InterruptedException {
        return own.leader(election);
    }

    @Override
    public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
        return own.observe(election, onChange);
    }

    @Override
    public Guarantee guarantee() {
        return own.guarantee();
    }

    @Override
    public void close() {
        own.close();
    }
}
