package io.incumbent.tck.register;

import io.incumbent.memory.MemoryBackend;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.Provision;
import java.util.Optional;

/** The memory of this process, and all that the kit has to know to judge registers on it. */
record MemoryUnderTest(MemoryBackend shared) implements BackendUnderTest {

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
