package io.incumbent.tck.sim;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happened in a run: always as a number that two equal runs share, on request as text. */
final class Trace {

    private final World world;
    private final @Nullable Consumer<String> sink;
    private long hash = 17;

    Trace(World world, @Nullable Consumer<String> sink) {
        this.world = world;
        this.sink = sink;
    }

    /** Notes what happened to whom; the detail counts, and must be the same in equal runs. */
    void note(String what, String who, long detail) {
        mix(what, who, detail);
        if (sink != null) {
            print(what, who, Long.toString(detail));
        }
    }

    /** Notes what happened to whom; the text is made only if somebody reads it, but its digest counts. */
    void note(String what, String who, long digest, Supplier<String> text) {
        mix(what, who, digest);
        if (sink != null) {
            print(what, who, text.get());
        }
    }

    private void mix(String what, String who, long detail) {
        hash = Mix.scramble(hash ^ world.now()) + what.hashCode() * 31L + who.hashCode() * 17L + detail;
    }

    private void print(String what, String who, String text) {
        if (sink != null) {
            sink.accept(String.join("  ", Time.show(world.now()), who, what, text));
        }
    }

    long hash() {
        return hash;
    }
}
