package io.incumbent.file;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The file backend's register keeps every rule, outages included: a disk that hangs is one. */
class FileConformanceTest extends RegisterConformance {

    @TempDir
    private static Path folder;

    @Override
    protected BackendUnderTest backend() {
        return new FileUnderTest(folder.resolve("elections"));
    }
}
