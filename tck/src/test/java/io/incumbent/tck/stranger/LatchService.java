package io.incumbent.tck.stranger;

import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Promises;
import io.incumbent.tck.server.Servers;
import io.incumbent.tck.server.ZooKeeperServers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** ZooKeeper, and all that the kit has to know to judge latches on it. */
final class LatchService implements ElectorsUnderTest {

    /** Sessions may be half as short, but on a busy machine those break by themselves. */
    private static final Duration TERM = Duration.ofSeconds(3);

    private final Servers servers = ZooKeeperServers.start(1);

    @Override
    public String name() {
        return "curator-latch";
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return LatchElectors.class;
    }

    @Override
    public Optional<Servers> servers() {
        return Optional.of(servers);
    }

    /** The latch's parent, a container, which the server deletes when it finds it empty. */
    @Override
    public Map<String, Long> leftoversPerElection() {
        return Map.of("nodes", 1L);
    }

    @Override
    public Optional<Consumer<String>> eraser() {
        return Optional.of(this::erase);
    }

    private void erase(String election) {
        try (Visitor visitor = new Visitor(servers.all().get(0), election)) {
            visitor.deleteFolder();
        }
    }

    @Override
    public Promises promises() {
        return Promises.usual().withTerm(TERM);
    }

    @Override
    public void close() {
        servers.close();
    }
}
