package io.incumbent.benchmarks.process;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** Gives the office to the next one before it tells the leader to stop. */
public final class ReleasesTooEarly implements ContenderSource {

    @Override
    public Contender open(Place place, Duration term) {
        Queue<Witness> line = new ArrayDeque<>();
        return new Contender() {
            @Override
            public Candidacy stand(String election, String candidate, Witness witness) {
                line.add(witness);
                if (line.size() == 1) {
                    witness.started(1);
                }
                return new Member(line);
            }

            @Override
            public void close() {
                line.clear();
            }
        };
    }

    private record Member(Queue<Witness> line) implements Candidacy {

        @Override
        public boolean leads() {
            return true;
        }

        @Override
        public void leave() {
            Witness leader = line.remove();
            leader.leaving();
            line.element().started(2);
            leader.stopped();
            leader.left();
        }
    }
}
