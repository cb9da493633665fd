package io.incumbent.tck.sample;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.SubjectProvider;

/** The sample, by its name. */
public final class MapSubject implements SubjectProvider {

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public ElectorsUnderTest start() {
        return new MapService(new MapServer());
    }
}
