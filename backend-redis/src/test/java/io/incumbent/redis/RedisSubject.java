package io.incumbent.redis;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.SubjectProvider;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;

/** One server, by its name. */
public final class RedisSubject implements SubjectProvider {

    @Override
    public String name() {
        return "redis-1";
    }

    @Override
    public ElectorsUnderTest start() {
        return new RedisUnderTest(name(), RedisServers.start(1, Persistence.WRITTEN));
    }
}
