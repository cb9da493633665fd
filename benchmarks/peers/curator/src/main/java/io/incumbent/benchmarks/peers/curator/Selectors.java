package io.incumbent.benchmarks.peers.curator;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.recipes.leader.LeaderSelector;
import org.apache.curator.framework.recipes.leader.LeaderSelectorListenerAdapter;

/** Selectors, whose leaders give the office back by returning. */
public final class Selectors implements ContenderSource {

    /** For whoever makes it by its name. */
    public Selectors() {}

    @Override
    public Contender open(Place place, Duration term) throws InterruptedException {
        return new Client(Frameworks.connect(place, term));
    }

    private record Client(CuratorFramework framework) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) {
            return new Standing(framework, "/selectors/" + election, candidate, witness);
        }

        @Override
        public void close() {
            framework.close();
        }
    }

    private static final class Standing extends LeaderSelectorListenerAdapter implements Candidacy {

        private final Witness witness;
        private final LeaderSelector selector;
        private final CountDownLatch leave = new CountDownLatch(1);
        private final CountDownLatch returned = new CountDownLatch(1);
        private volatile boolean leads;

        Standing(CuratorFramework framework, String path, String candidate, Witness witness) {
            this.witness = witness;
            selector = new LeaderSelector(framework, path, this);
            selector.setId(candidate);
            witness.asked();
            selector.start();
        }

        @Override
        public void takeLeadership(CuratorFramework framework) throws InterruptedException {
            leads = true;
            witness.started(Witness.NO_TOKEN);
            try {
                leave.await();
            } finally {
                leads = false;
                witness.stopped();
                returned.countDown();
            }
        }

        @Override
        public boolean leads() {
            return leads && selector.hasLeadership();
        }

        /**
         * Who leads returns, and the selector releases the office afterwards, without a word when that is done: what is
         * measured ends before. To close it now would interrupt that. Who waits is closed.
         */
        @Override
        public void leave() throws InterruptedException {
            if (leads) {
                witness.leaving();
                leave.countDown();
                returned.await();
                witness.left();
            } else {
                leave.countDown();
                selector.close();
            }
        }
    }
}
