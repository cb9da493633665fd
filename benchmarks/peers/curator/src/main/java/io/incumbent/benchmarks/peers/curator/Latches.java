package io.incumbent.benchmarks.peers.curator;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.recipes.leader.LeaderLatch;
import org.apache.curator.framework.recipes.leader.LeaderLatch.CloseMode;
import org.apache.curator.framework.recipes.leader.LeaderLatchListener;

/** Latches, whose listeners are told of their end. */
public final class Latches implements ContenderSource {

    /** For whoever makes it by its name. */
    public Latches() {}

    @Override
    public Contender open(Place place, Duration term) throws InterruptedException {
        return new Client(Frameworks.connect(place, term));
    }

    private record Client(CuratorFramework framework) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) throws Exception {
            LeaderLatch latch = new LeaderLatch(framework, "/latches/" + election, candidate, CloseMode.NOTIFY_LEADER);
            latch.addListener(new Listener(witness));
            witness.asked();
            latch.start();
            return new Standing(latch, witness);
        }

        @Override
        public void close() {
            framework.close();
        }
    }

    /** The number of a latch's node starts again from nothing when everybody has left: no token. */
    private record Listener(Witness witness) implements LeaderLatchListener {

        @Override
        public void isLeader() {
            witness.started(Witness.NO_TOKEN);
        }

        @Override
        public void notLeader() {
            witness.stopped();
        }
    }

    private record Standing(LeaderLatch latch, Witness witness) implements Candidacy {

        @Override
        public boolean leads() {
            return latch.hasLeadership();
        }

        @Override
        public void leave() throws Exception {
            witness.leaving();
            latch.close();
            witness.left();
        }
    }
}
