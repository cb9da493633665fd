package io.incumbent.hazelcast;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.client.config.ClientConnectionStrategyConfig.ReconnectMode;
import com.hazelcast.config.ListenerConfig;
import com.hazelcast.core.HazelcastInstance;
import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes a client of Hazelcast from a URL, set up for elections: it would rather fail soon than wait. */
final class Clients {

    private Clients() {}

    /** Makes a client and waits until it is connected. */
    static HazelcastInstance open(HazelcastUrl url, Duration timeout) {
        Arrival arrival = new Arrival(url.members().size());
        HazelcastInstance client =
                HazelcastClient.newHazelcastClient(config(url).addListenerConfig(new ListenerConfig(arrival)));
        if (isConnected(arrival, timeout)) {
            return client;
        }
        client.shutdown();
        throw notConnected(url, timeout, arrival);
    }

    private static boolean isConnected(Arrival arrival, Duration timeout) {
        try {
            return arrival.connected().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException silence) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ElectionException notConnected(HazelcastUrl url, Duration timeout, Arrival arrival) {
        if (arrival.isRefused()) {
            return new ConfigurationException(
                    "cluster",
                    '"' + url.cluster() + '"',
                    "is not the name of the cluster at " + String.join(",", url.members())
                            + ", or it asks for more than a name",
                    "write cluster= with the members' cluster-name; where the cluster asks who you are, make a client and"
                            + " use HazelcastBackend.on(client)");
        }
        return new BackendUnavailableException(
                "no member of Hazelcast let a client in at " + url.describe() + " within " + timeout + ": "
                        + arrival.obstacles() + "; check that members run there and answer, and connect again");
    }

    private static ClientConfig config(HazelcastUrl url) {
        ClientConfig config = new ClientConfig();
        config.setClusterName(url.cluster());
        config.getNetworkConfig()
                .setAddresses(url.members())
                .setSmartRouting(url.everyMember())
                .setConnectionTimeout(3_000);
        config.getConnectionStrategyConfig()
                .setAsyncStart(true)
                // Requests fail at once while no member is connected; to try again is the engine's business.
                .setReconnectMode(ReconnectMode.ASYNC);
        config.getConnectionStrategyConfig()
                .getConnectionRetryConfig()
                .setInitialBackoffMillis(100)
                .setMaxBackoffMillis(1_000)
                .setMultiplier(1.5)
                .setJitter(0.2)
                .setClusterConnectTimeoutMillis(-1);
        // Finds out about a member that is gone without a word; a minute is more than most terms.
        config.setProperty("hazelcast.client.heartbeat.interval", "500");
        config.setProperty("hazelcast.client.heartbeat.timeout", "2000");
        config.setProperty("hazelcast.client.invocation.timeout.seconds", "10");
        config.setProperty("hazelcast.client.invocation.retry.pause.millis", "100");
        // Two threads are enough for answers that are only handed over.
        config.setProperty("hazelcast.client.io.input.thread.count", "1");
        config.setProperty("hazelcast.client.io.output.thread.count", "1");
        config.setProperty("hazelcast.client.event.thread.count", "1");
        // The application ends this client, and decides when.
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.client.statistics.enabled", "false");
        return config;
    }
}
