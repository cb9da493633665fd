package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Three CP members in this process, for the kit to judge the backend within members. There are no links to break between
 * a candidate and its own process; those among members are tried elsewhere.
 */
final class EmbeddedUnderTest implements BackendUnderTest, ElectorsUnderTest {

    private final Members members;
    private final AtomicInteger next = new AtomicInteger();

    EmbeddedUnderTest() {
        try {
            members = Members.start(EmbeddedElectors.CLUSTER, 3, 3);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public String name() {
        return "hazelcast-embedded";
    }

    @Override
    public Optional<ElectorsUnderTest> electors() {
        return Optional.of(this);
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return EmbeddedElectors.class;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(EmbeddedElectors.PORTS, ports());
    }

    private String ports() {
        return members.ports.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public Traits traits() {
        return HazelcastBackend.TRAITS;
    }

    @Override
    public Register connect() {
        HazelcastInstance member = members.get(next.getAndIncrement() % 3);
        return HazelcastBackend.on(member, HazelcastUrl.DEFAULT_GROUP, EmbeddedElectors.NAMESPACE);
    }

    @Override
    public Optional<Consumer<String>> eraser() {
        return Optional.of(register -> HazelcastUnderTest.erase(members.get(0), register));
    }

    @Override
    public void close() {
        EmbeddedElectors.end(ports());
        members.close();
    }
}
