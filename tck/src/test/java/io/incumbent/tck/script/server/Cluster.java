package io.incumbent.tck.script.server;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Three servers before one map, as far as clients can tell: they answer while most of them are up. */
class Cluster implements ElectorsUnderTest, Servers {

    private static final int SIZE = 3;

    final Map<String, String> records = new ConcurrentHashMap<>();
    private final Class<? extends ElectorSource> source;
    private final int needed;
    private final AtomicInteger leader = new AtomicInteger(1);
    private final List<MapServer> members;

    Cluster() {
        this(MapElectors.class, 2);
    }

    /**
     * Begins.
     *
     * @param source who makes electors
     * @param needed how many servers must be up; 2 is right
     */
    Cluster(Class<? extends ElectorSource> source, int needed) {
        this.source = source;
        this.needed = needed;
        this.members = Stream.of("map-1", "map-2", "map-3")
                .<MapServer>map(name -> new Member(name))
                .toList();
    }

    private final class Member extends MapServer {

        Member(String name) {
            super(name, records);
        }

        @Override
        protected boolean mayAnswer() {
            return members.stream().filter(MapServer::isAwake).count() >= needed;
        }
    }

    @Override
    public String name() {
        return "cluster";
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return source;
    }

    @Override
    public Optional<Servers> servers() {
        return Optional.of(this);
    }

    @Override
    public List<Server> all() {
        return List.copyOf(members);
    }

    @Override
    public Optional<Server> leader() {
        return Optional.of(members.get(leader.get()));
    }

    @Override
    public void changeLeader() {
        leader.updateAndGet(now -> (now + 1) % SIZE);
    }

    @Override
    public String describe() {
        return "three servers before one map, in this process";
    }

    @Override
    public void close() {
        members.forEach(MapServer::kill);
    }
}
