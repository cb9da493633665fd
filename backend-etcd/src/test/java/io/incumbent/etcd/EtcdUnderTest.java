package io.incumbent.etcd;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import io.incumbent.spi.Traits;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Promises;
import io.incumbent.tck.ServedBackend;
import io.incumbent.tck.server.Servers;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A cluster, for the kit to judge the backend on. */
final class EtcdUnderTest extends ServedBackend {

    private final Client operator = EtcdClients.to(links("operator"));

    EtcdUnderTest(String name, Servers servers) {
        super(name, servers, new EtcdBackend.Provider());
    }

    @Override
    protected String url(List<InetSocketAddress> addresses) {
        return EtcdClients.url(addresses, "tck");
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return EtcdElectors.class;
    }

    /** After a refused connection gRPC waits for a second before it tries again. */
    @Override
    public Promises promises() {
        return Promises.usual().withSteady(Duration.ofSeconds(4));
    }

    /** The record, and the waiting line. */
    @Override
    public Map<String, Long> leftoversPerElection() {
        return Map.of("keys", 2L);
    }

    @Override
    public Traits traits() {
        return EtcdBackend.on(operator).traits();
    }

    @Override
    public Optional<Consumer<String>> eraser() {
        return Optional.of(this::erase);
    }

    private void erase(String register) {
        long deleted = operator.getKVClient()
                .delete(ByteSequence.from("tck/" + register, StandardCharsets.UTF_8))
                .orTimeout(10, TimeUnit.SECONDS)
                .join()
                .getDeleted();
        if (deleted != 1) {
            throw new IllegalStateException("there was no record of " + register + " to erase");
        }
    }

    @Override
    public void close() {
        operator.close();
        super.close();
    }
}
