package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import io.incumbent.spi.Traits;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.ServedBackend;
import io.incumbent.tck.server.Servers;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A cluster, for the kit to judge the backend on. */
final class HazelcastUnderTest extends ServedBackend {

    private final HazelcastInstance operator = HazelcastClients.to(new Place(links("operator"), Map.of()));

    HazelcastUnderTest(String name, Servers servers) {
        super(name, servers, new HazelcastBackend.Provider());
    }

    @Override
    protected String url(List<InetSocketAddress> addresses) {
        return HazelcastElectors.url(new Place(addresses, Map.of()));
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return HazelcastElectors.class;
    }

    @Override
    public Traits traits() {
        return HazelcastBackend.TRAITS;
    }

    @Override
    public Optional<Consumer<String>> eraser() {
        return Optional.of(register -> erase(operator, register));
    }

    /** As an operator would, who looks at what was there. */
    static void erase(HazelcastInstance operator, String register) {
        Object former = operator.getCPSubsystem()
                .getAtomicReference("tck:" + register.replace("@", "%40"))
                .getAndSet(null);
        if (former == null) {
            throw new IllegalStateException("there was no record of " + register + " to erase");
        }
    }

    @Override
    public void close() {
        operator.shutdown();
        super.close();
    }
}
