package io.incumbent.tck.stranger;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Guarantee;
import io.incumbent.Leader;
import io.incumbent.Observation;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;
import org.apache.zookeeper.KeeperException;

/** One client, whose session lasts as long as a term; a latch for each campaign. */
final class LatchElections implements Elections {

    private static final int FIRST_RETRY_MILLIS = 100;
    private static final int RETRIES = 5;

    private final String hosts;
    private final ElectionOptions options;
    private final CuratorFramework client;
    private final ExecutorService threads = Executors.newCachedThreadPool(LatchElections::daemon);
    private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();

    LatchElections(String hosts, ElectionOptions options) {
        this.hosts = hosts;
        this.options = options;
        int term = (int) options.term().toMillis();
        this.client = CuratorFrameworkFactory.builder()
                .connectString(hosts)
                .sessionTimeoutMs(term)
                .connectionTimeoutMs(term)
                .retryPolicy(new ExponentialBackoffRetry(FIRST_RETRY_MILLIS, RETRIES))
                .build();
        client.start();
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "latch");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Elector elector(String election) {
        return elector(election, options);
    }

    @Override
    public Elector elector(String election, ElectionOptions options) {
        LatchElector elector = new LatchElector(client, threads, new ElectionName(election), options, open::remove);
        open.add(elector);
        return elector;
    }

    /** The latch tells who is first, but not with which number; so the nodes are read as the latch itself does it. */
    @Override
    public Optional<Leader> leader(String election) throws InterruptedException {
        ElectionName name = new ElectionName(election);
        try {
            return first(name);
        } catch (KeeperException.NoNodeException nobody) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failure) {
            throw new BackendUnavailableException(
                    "ZooKeeper at " + hosts + " does not tell who leads " + name, failure);
        }
    }

    private Optional<Leader> first(ElectionName name) throws Exception {
        String path = LatchPaths.of(name);
        List<String> nodes = client.getChildren().forPath(path);
        Optional<String> first = nodes.stream().min(Comparator.comparingLong(LatchPaths::number));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        byte[] id = client.getData().forPath(path + "/" + first.get());
        return Optional.of(
                new Leader(new String(id, StandardCharsets.UTF_8), LatchPaths.token(name, first.get()), Map.of()));
    }

    @Override
    public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
        LatchObservation observation = new LatchObservation(
                new ElectionName(election), this, options.term().dividedBy(5), onChange, open::remove);
        open.add(observation);
        threads.execute(observation);
        return observation;
    }

    /** What its documentation leaves to guess: nothing stops a leader that does not hear of its loss. */
    @Override
    public Guarantee guarantee() {
        return Guarantee.BEST_EFFORT;
    }

    @Override
    public void close() {
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        client.close();
        threads.shutdownNow();
    }
}
