package io.incumbent.benchmarks.peers.spring.zookeeper;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.benchmarks.peers.spring.Initiator;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;
import org.springframework.integration.zookeeper.lock.ZookeeperLockRegistry;

/** Locks in ZooKeeper, of sessions that last for a term. */
public final class ZooKeeperInitiators implements ContenderSource {

    private static final int FIRST_RETRY_MILLIS = 100;
    private static final int RETRIES = 5;
    private static final int SECONDS_TO_CONNECT = 20;

    /** For whoever makes it by its name. */
    public ZooKeeperInitiators() {}

    @Override
    public Contender open(Place place, Duration term) throws InterruptedException {
        CuratorFramework client = CuratorFrameworkFactory.builder()
                .connectString(place.hosts())
                .sessionTimeoutMs((int) term.toMillis())
                .connectionTimeoutMs((int) term.toMillis())
                .retryPolicy(new ExponentialBackoffRetry(FIRST_RETRY_MILLIS, RETRIES))
                .build();
        client.start();
        if (!client.blockUntilConnected(SECONDS_TO_CONNECT, TimeUnit.SECONDS)) {
            client.close();
            throw new IllegalStateException("no connection to ZooKeeper at " + place.hosts());
        }
        return new Client(client);
    }

    private record Client(CuratorFramework framework) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) {
            ZookeeperLockRegistry registry = new ZookeeperLockRegistry(framework, "/locks");
            return new Initiator(registry, election, candidate, witness);
        }

        @Override
        public void close() {
            framework.close();
        }
    }
}
