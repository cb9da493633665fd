package io.incumbent.hazelcast;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import org.junit.jupiter.api.Tag;

/** Every rule is kept within the members themselves. */
@Tag("conformance")
class HazelcastEmbeddedConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new EmbeddedUnderTest();
    }
}
