package io.incumbent.zookeeper;

import io.incumbent.spi.Traits;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Promises;
import io.incumbent.tck.ServedBackend;
import io.incumbent.tck.server.Servers;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;

/** An ensemble, for the kit to judge the backend on. */
final class ZooKeeperUnderTest extends ServedBackend {

    /** What the kit counts at the servers must not change by itself. */
    private final CuratorFramework operator = ZooKeeperClients.withoutWatch(links("operator"));

    ZooKeeperUnderTest(String name, Servers servers) {
        super(name, servers, new ZooKeeperBackend.Provider());
    }

    @Override
    protected String url(List<InetSocketAddress> addresses) {
        return ZooKeeperClients.url(addresses, "tck");
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return ZooKeeperElectors.class;
    }

    /** A server that shares two processors with all who play may take a second to answer, or to be there again. */
    @Override
    public Promises promises() {
        return Promises.usual().withSteady(Duration.ofMillis(2_500));
    }

    /** The record and the waiting line, each with its child. */
    @Override
    public Map<String, Long> leftoversPerElection() {
        return Map.of("nodes", 4L);
    }

    @Override
    public Traits traits() {
        return ZooKeeperBackend.on(operator).traits();
    }

    @Override
    public Optional<Consumer<String>> eraser() {
        return Optional.of(register -> ZooKeeperClients.delete(operator, "/tck/" + Names.node(register)));
    }

    @Override
    public void close() {
        operator.close();
        super.close();
    }
}
