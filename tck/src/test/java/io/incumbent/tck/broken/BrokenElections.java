package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Guarantee;
import io.incumbent.Leader;
import io.incumbent.Lease;
import io.incumbent.Observation;
import java.util.Optional;
import java.util.function.Consumer;

/** Elections that pass everything on; the broken ones change what one of the methods does. */
class BrokenElections implements Elections {

    private final Elections honest;

    BrokenElections(Elections honest) {
        this.honest = honest;
    }

    /** What is made of the options of an elector. */
    ElectionOptions options(ElectionOptions options) {
        return options;
    }

    /** What is made of a lease. */
    Lease lease(Lease lease) {
        return lease;
    }

    /** What is made of a campaign whose patience ran out. */
    Optional<Lease> unelected(String election) {
        return Optional.empty();
    }

    private Elector elector(Elector elector) {
        return new BrokenElector(elector, this);
    }

    @Override
    public final Elector elector(String election) {
        return elector(honest.elector(election));
    }

    @Override
    public final Elector elector(String election, ElectionOptions options) {
        return elector(honest.elector(election, options(options)));
    }

    @Override
    public final Optional<Leader> leader(String election) throws InterruptedException {
        return honest.leader(election);
    }

    @Override
    public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
        return honest.observe(election, onChange);
    }

    @Override
    public final Guarantee guarantee() {
        return honest.guarantee();
    }

    @Override
    public final void close() {
        honest.close();
    }
}
