package io.incumbent.benchmarks.peers.curator;

import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;

/** Clients whose session lasts for a term. */
final class Frameworks {

    private static final int FIRST_RETRY_MILLIS = 100;
    private static final int RETRIES = 5;
    private static final int SECONDS_TO_CONNECT = 20;

    private Frameworks() {}

    static CuratorFramework connect(Place place, Duration term) throws InterruptedException {
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
        return client;
    }
}
