package io.incumbent.tck.register;

import io.incumbent.memory.MemoryBackend;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.Provision;
import java.util.Optional;

/** The memory backend keeps every rule that can be verified without an outage: there is nothing to silence in a map. */
class MemoryConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new Memory(new MemoryBackend());
    }

    private record Memory(MemoryBackend shared) implements BackendUnderTest {

        @Override
        public String name() {
            return "memory";
        }

        @Override
        public Traits traits() {
            return shared.traits();
        }

        @Override
        public Register connect() {
            return shared;
        }

        @Override
        public Optional<Provision> provision() {
            return Optional.of(new Provision(new MemoryBackend.Provider(), "memory:"));
        }
    }
}
