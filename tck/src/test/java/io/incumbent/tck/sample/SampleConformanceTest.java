package io.incumbent.tck.sample;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.elector.ElectorConformance;
import org.junit.jupiter.api.Tag;

/** A stranger's service passes, with every script that one server allows. */
@Tag("conformance")
class SampleConformanceTest extends ElectorConformance {

    @Override
    protected ElectorsUnderTest electors() {
        return new MapService(new MapServer());
    }
}
