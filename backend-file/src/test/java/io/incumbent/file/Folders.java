package io.incumbent.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What tests do to folders. */
final class Folders {

    private Folders() {}

    /** A folder whose disk is another. */
    static Folder at(Path path, Disk disk) {
        try {
            return new Folder(path.toRealPath(), disk, () -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path of(Path root, String register) {
        return root.resolve(FolderName.of(register));
    }

    /** As an administrator would, who knows that candidates may be at it: moved away first, then deleted. */
    static void erase(Path root, String register) {
        try {
            Path away = Files.createTempDirectory(root.toAbsolutePath().getParent(), "erased");
            Files.move(of(root, register), away.resolve("register"));
            delete(away);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The files of a register whose names begin like this. */
    static List<Path> files(Path root, String register, String begin) throws IOException {
        try (Stream<Path> all = Files.list(of(root, register))) {
            return all.filter(file -> String.valueOf(file.getFileName()).startsWith(begin))
                    .toList();
        }
    }
}
