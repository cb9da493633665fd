package io.incumbent.tck.broken;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.sample.MapServer;
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

    /** {@return a service with this mistake} */
    public static ElectorsUnderTest subject() {
        LeavesKeys server = new LeavesKeys();
        return new CountedKeys(server, server.keys::size);
    }
}
