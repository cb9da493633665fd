package io.incumbent.tck.register;

import io.incumbent.memory.MemoryBackend;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import org.junit.jupiter.api.Tag;

/** The memory backend altogether: there is nothing to cut and nobody to kill, so this is about good days. */
@Tag("conformance")
class MemoryBackendConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new MemoryUnderTest(new MemoryBackend());
    }
}
