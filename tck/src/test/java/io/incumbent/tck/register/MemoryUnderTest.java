package io.incumbent.tck.register;

import io.incumbent.memory.MemoryBackend;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Provision;
import java.util.Optional;

/** The memory of this process, and all that the kit has to know to judge registers and electors on it. */
record MemoryUnderTest(MemoryBackend shared) implements BackendUnderTest, ElectorsUnderTest {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Optional<ElectorsUnderTest> electors() {
        return Optional.of(this);
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return MemoryElectors.class;
    }

    @Override
    public boolean sharedBetweenProcesses() {
        return false;
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

    @Override
    public void close() {}
}
