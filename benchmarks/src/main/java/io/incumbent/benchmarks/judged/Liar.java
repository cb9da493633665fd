package io.incumbent.benchmarks.judged;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** The control: everybody leads, and always did. If the judge does not find it out, it says nothing about others. */
public final class Liar implements ContenderSource {

    /** For whoever makes it by its name. */
    public Liar() {}

    @Override
    public Contender open(Place place, Duration term) {
        return new Contender() {
            @Override
            public Candidacy stand(String election, String candidate, Witness witness) {
                witness.asked();
                witness.started(Witness.NO_TOKEN);
                return new Lie(witness, new AtomicBoolean(true));
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
    }

    private record Lie(Witness witness, AtomicBoolean leading) implements Candidacy {

        @Override
        public boolean leads() {
            return leading.get();
        }

        @Override
        public void leave() {
            leading.set(false);
            witness.leaving();
            witness.stopped();
            witness.left();
        }
    }
}
