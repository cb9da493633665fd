package io.incumbent.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * A folder in memory, where there is one. The kit's scripts are about candidates, with terms of a second, and other tests
 * keep the disk busy for as long; what becomes of records on a real disk is the matter of {@link HardDisksTest}.
 */
final class QuietDisk implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "incumbent-")
                : Files.createTempDirectory("incumbent-");
    }
}
