package io.incumbent.file;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The file backend altogether: its register, and electors in several processes. */
@Tag("conformance")
class FileBackendConformanceTest extends BackendConformance {

    @TempDir(factory = QuietDisk.class)
    private static Path folder;

    @Override
    protected BackendUnderTest backend() {
        return new FileUnderTest(folder.resolve("elections"));
    }
}
