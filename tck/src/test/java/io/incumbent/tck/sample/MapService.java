package io.incumbent.tck.sample;

import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service, and all that the kit has to know to judge electors on it.
 *
 * @param server the service
 * @param source who makes electors
 */
public record MapService(MapServer server, Class<? extends ElectorSource> source)
        implements ElectorsUnderTest, Servers {

    /**
     * With electors that are as they should be.
     *
     * @param server the service
     */
    public MapService(MapServer server) {
        this(server, MapElectors.class);
    }

    @Override
    public String name() {
        return "sample";
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
        return Map.of("connections", server.connections());
    }

    @Override
    public String describe() {
        return "one map in this process";
    }

    @Override
    public void close() {
        server.kill();
    }
}
