package io.incumbent.tck.script.server;

import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Promises;
import io.incumbent.tck.sample.MapElectors;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The sample's server, with all that {@link Servers} may offer.
 *
 * @param server the service
 * @param source who makes electors
 * @param hinted whether it promises that tokens survive a loss of data
 */
record OneServer(MapServer server, Class<? extends ElectorSource> source, boolean hinted)
        implements ElectorsUnderTest, Servers {

    static OneServer good() {
        return new OneServer(new MapServer(), HintedElectors.class, true);
    }

    static OneServer with(MapServer server) {
        return new OneServer(server, MapElectors.class, false);
    }

    static OneServer with(Class<? extends ElectorSource> source) {
        return new OneServer(new MapServer(), source, false);
    }

    @Override
    public String name() {
        return "one-server";
    }

    @Override
    public Promises promises() {
        Promises usual = Promises.usual();
        Duration term = usual.term();
        return new Promises(term, usual.drift(), usual.failover(), usual.slack(), usual.steady(), hinted);
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
    public Optional<Consumer<String>> eraser() {
        return Optional.of(server::erase);
    }

    @Override
    public Optional<Runnable> sessionKiller() {
        return Optional.of(server::endSessions);
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
