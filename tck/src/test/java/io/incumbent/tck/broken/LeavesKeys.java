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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** For each attempt to lead a key is made that nobody deletes. */
@Mistake(value = "N24", rule = "6.03")
public final class LeavesKeys extends MapServer {

    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    @Override
    protected boolean mayReplace(String current, String expected, String next) {
        keys.add(Fields.field(next, "attempt"));
        return super.mayReplace(current, expected, next);
    }

    /** {@return a service that counts its keys, and documents one for each election} */
    public static ElectorsUnderTest subject() {
        return new Counted(new LeavesKeys());
    }

    private record Counted(LeavesKeys server) implements ElectorsUnderTest, Servers {

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
            return Map.of("keys", (long) server.keys.size());
        }

        @Override
        public Map<String, Long> leftoversPerElection() {
            return Map.of("keys", 1L);
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
}
