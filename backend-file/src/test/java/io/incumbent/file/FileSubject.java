package io.incumbent.file;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.SubjectProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The file backend by its name, in a folder of its own below the system's folder for temporary files. */
public final class FileSubject implements SubjectProvider {

    @Override
    public String name() {
        return "file";
    }

    @Override
    public ElectorsUnderTest start() {
        try {
            return new FileUnderTest(
                    Files.createTempDirectory("incumbent-soak-").resolve("elections"));
        } catch (IOException failure) {
            throw new UncheckedIOException("there is no place for a folder of elections", failure);
        }
    }
}
