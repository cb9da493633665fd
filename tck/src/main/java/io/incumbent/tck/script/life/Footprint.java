package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Inventory;
import io.incumbent.tck.actor.Part;
import io.incumbent.tck.script.Growth;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * L16. If this fails, look at threads, timers, listeners and map entries that are made for each elector or connection and
 * that closing forgets (M28).
 */
final class Footprint implements Script {

    private static final long BYTES_PER_CYCLE = 1_024;
    private static final int COLLECTIONS = 4;
    private static final long PATIENCE_SECONDS = 300;

    private final int warm;
    private final int all;

    Footprint(int warm, int all) {
        this.warm = warm;
        this.all = all;
    }

    @Override
    public String id() {
        return "L16";
    }

    @Override
    public String title() {
        return "One process campaigns, resigns and closes a thousand times.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("6.01", "6.05");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROCESSES);
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.forked("a");
        Part part = run.part("a").in(run.election() + "/cycles");
        run.alsoHeld(1);
        // Twice, so that there are two terms; and so that whatever is made once is made before it is counted.
        for (int i = 0; i < 2; i++) {
            Office.enter(run, a);
            Office.leave(run, a);
        }
        a.cycles(part, warm).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        run.pass(run.term());
        Inventory before = a.census();
        long bytesBefore = settledBytes(a);
        // Pools that client libraries share grow and shrink by a thread or two; what leaks does so at each connection.
        int allowed = (all - warm) / 100;
        long begun = System.nanoTime();
        a.cycles(part, all - warm).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        run.mark((all - warm) + " cycles took " + (System.nanoTime() - begun) + " ns");
        run.happens(
                run.term().plus(run.promises().slack()),
                () -> Growth.threads(before.threads(), a.census().threads(), allowed)
                        .isEmpty());
        Inventory after = a.census();
        Map<String, Long> threads = Growth.threads(before.threads(), after.threads(), allowed);
        run.demand("6.01", threads.isEmpty(), () -> cycles() + " threads were added: " + threads);
        Map<String, Long> objects = Growth.objects(before, after, (all - warm) / 10);
        run.demand("6.05", objects.isEmpty(), () -> cycles() + " objects were added: " + objects);
        long bytes = settledBytes(a) - bytesBefore;
        run.mark(cycles() + " the heap grew by " + bytes + " bytes");
        run.demand(
                "6.05",
                bytes <= BYTES_PER_CYCLE * (all - warm),
                () -> cycles() + " the heap grew by " + bytes + " bytes, all garbage collected");
    }

    /**
     * One collection leaves what must be told first that it is garbage, and gaps, which are counted as arrays; the
     * collector of agents closes them every fourth time.
     */
    private static long settledBytes(Actor actor) {
        return LongStream.generate(() -> actor.census().bytes())
                .limit(COLLECTIONS)
                .min()
                .orElseThrow();
    }

    private String cycles() {
        return "between cycle " + warm + " and cycle " + all;
    }
}
