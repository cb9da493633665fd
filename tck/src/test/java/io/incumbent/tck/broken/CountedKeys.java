package io.incumbent.tck.broken;

import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.sample.MapElectors;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * A service that tells how many keys it has, and documents that two stay for each election: what counts its tokens, and its waiting line.
 *
 * @param server the service
 * @param keys how many there are
 */
public record CountedKeys(MapServer server, IntSupplier keys) implements ElectorsUnderTest, Servers {

    /** {@return one that has no more keys than that} */
    public static CountedKeys honest() {
        Map<String, String> records = new ConcurrentHashMap<>();
        return new CountedKeys(new MapServer("map", records), records::size);
    }

    @Override
    public String name() {
        return "counted";
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return MapElectors.class;
    }

    @Override
    public Optional<Servers> servers() {
        return Optional.of(this);
    }

    @Override
    public List<Server> all() {
        return List.of(server);
    }

    @Override
    public Map<String, Long> leftovers() {
        return Map.of("keys", (long) keys.getAsInt());
    }

    @Override
    public Map<String, Long> leftoversPerElection() {
        return Map.of("keys", 2L);
    }

    @Override
    public String describe() {
        return "one map in this process, with its keys counted";
    }

    @Override
    public void close() {
        server.kill();
    }
}
