package io.incumbent.tck.memory;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.memory.MemoryBackend;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes candidates that all share one memory, as those of an application do that hands the object around. */
public final class MemoryElectors implements ElectorSource {

    /** The kit makes a source for each candidate, so only the class can hold what they share. */
    static final MemoryBackend SHARED = new MemoryBackend();

    /** For the kit. */
    public MemoryElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(SHARED, options);
    }
}
