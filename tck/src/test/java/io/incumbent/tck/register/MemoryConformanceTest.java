package io.incumbent.tck.register;

import io.incumbent.memory.MemoryBackend;
import io.incumbent.tck.BackendUnderTest;

/** The memory backend keeps every rule that can be verified without an outage: there is nothing to silence in a map. */
class MemoryConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new MemoryUnderTest(new MemoryBackend());
    }
}
