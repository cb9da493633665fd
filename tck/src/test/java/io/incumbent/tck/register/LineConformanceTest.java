package io.incumbent.tck.register;

import io.incumbent.tck.BackendUnderTest;

/** A stranger's backend of fifty lines is judged, outages and all. */
class LineConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new LineBackend("line", new LineService());
    }
}
