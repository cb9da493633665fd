package io.incumbent.tck.script;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.actor.Threads;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.Operation;
import io.incumbent.tck.server.Servers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this process and the service had before anybody played; compared when nobody plays. Each script was played in
 * elections of its own, of which some keys may stay. Safe for use by many threads.
 */
final class Remains {

    /** Pools that client libraries share grow and shrink by some threads; what leaks does so in every script. */
    private static final long BREATH = 32;
    /** Elections of the script that has just been played, beside those that it tells of. */
    private static final long PLAYED = 4;

    private static final String KEYS = "keys";

    private final ElectorsUnderTest subject;
    private final Map<String, Long> threads = Threads.here();
    private final Map<String, Long> before;
    private final Set<String> elections = ConcurrentHashMap.newKeySet();
    private final AtomicLong others = new AtomicLong();

    Remains(ElectorsUnderTest subject) {
        this.subject = subject;
        this.before = atTheService();
    }

    private Map<String, Long> atTheService() {
        return subject.servers().map(Servers::leftovers).orElse(Map.of());
    }

    /** These elections, and others that the history does not name, may leave what is documented. */
    void held(History history, long unnamed) {
        others.addAndGet(unnamed);
        history.events().forEach(event -> {
            if (event instanceof Operation operation) {
                elections.add(operation.election());
            } else if (event instanceof Checks checks) {
                elections.add(checks.election());
            }
        });
    }

    /**
     * Demands it of a run that everybody has left, and that nobody else plays beside. What was seen last counts, without another
     * look: those who count connections may count one that they asked by before, which comes and goes.
     */
    void demandGone(Run run) {
        Left[] seen = {new Left(Map.of(), Map.of())};
        run.happens(run.promises().failoverTime().plus(run.term()), () -> {
            seen[0] = new Left(moreThreads(), moreAtTheService());
            return seen[0].isNothing();
        });
        Map<String, Long> left = seen[0].threads();
        run.demand(
                "6.01",
                left.isEmpty(),
                () -> "everybody has gone, but there are more threads than before the first script: " + left);
        if (!before.isEmpty()) {
            Map<String, Long> keys = new TreeMap<>(seen[0].atTheService());
            Map<String, Long> sessions = new TreeMap<>(keys);
            keys.keySet().retainAll(Set.of(KEYS));
            sessions.remove(KEYS);
            demandNone(run, "6.02", sessions);
            demandNone(run, "6.03", keys);
        }
    }

    /** What there was more of at one moment. */
    private record Left(Map<String, Long> threads, Map<String, Long> atTheService) {

        boolean isNothing() {
            return threads.isEmpty() && atTheService.isEmpty();
        }
    }

    private static void demandNone(Run run, String rule, Map<String, Long> left) {
        run.demand(
                rule,
                left.isEmpty(),
                () -> "everybody has gone, but the service has more than before the first script, and more than is"
                        + " documented: " + left);
    }

    private Map<String, Long> moreThreads() {
        return Growth.threads(threads, Threads.here(), BREATH);
    }

    private Map<String, Long> moreAtTheService() {
        return before.isEmpty()
                ? Map.of()
                : Growth.leftovers(
                        before,
                        atTheService(),
                        subject.leftoversPerElection(),
                        elections.size() + others.get() + PLAYED);
    }
}
