package io.incumbent.tck.memory;

import io.incumbent.memory.MemoryBackend;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Provision;
import io.incumbent.tck.elector.BackendConformance;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/** The memory backend altogether, as far as one process goes: without servers, links and other processes. */
@Tag("conformance")
class MemoryBackendConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new Memory();
    }

    private static final class Memory implements BackendUnderTest, ElectorsUnderTest {

        @Override
        public String name() {
            return "memory";
        }

        @Override
        public Traits traits() {
            return MemoryElectors.SHARED.traits();
        }

        @Override
        public Register connect() {
            return MemoryElectors.SHARED;
        }

        @Override
        public Optional<Provision> provision() {
            return Optional.of(new Provision(new MemoryBackend.Provider(), "memory:"));
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
    }
}
