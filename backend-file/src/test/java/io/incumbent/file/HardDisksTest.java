package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.Snapshot;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A disk that can't or may not be written")
@Timeout(60)
class HardDisksTest {

    @TempDir
    private Path folder;

    /** Full as soon as it is told so: a part of what is written stays, as in a real one. */
    private static final class Full extends Disk {

        private volatile boolean full;

        @Override
        void write(Path file, byte[] content) throws IOException {
            if (full) {
                Files.write(file, Arrays.copyOf(content, content.length / 2));
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
            super.write(file, content);
        }
    }

    @Test
    @DisplayName("because it is full: requests fail with the system's words, nothing is lost, and all goes on later")
    void full() throws IOException {
        Full disk = new Full();
        try (FileBackend here = new FileBackend(Folders.at(folder, disk))) {
            Snapshot old = Contest.write(here, "r", "old");
            disk.full = true;
            assertSaysFull(Contest.failure(() -> Contest.write(here, "r", "new")));
            assertSaysFull(Contest.failure(() -> Contest.write(here, "other", "new")));
            assertThat(Contest.read(here, "r")).isEqualTo(old);
            assertThat(Contest.read(here, "other").record()).isNull();
            assertThat(Folders.files(folder, "r", "")).hasSize(2);
            disk.full = false;
            Contest.write(here, "r", "new");
            Contest.write(here, "other", "new");
        }
    }

    private static void assertSaysFull(Throwable failure) {
        assertThat(failure)
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("file:")
                .hasMessageContaining("No space left on device");
    }

    /** Only root can mount; the double above says the same to everybody else. */
    @Test
    @DisplayName("because it really is full, or mounted for reading only")
    void really() throws Exception {
        if (!run("mount", "-t", "tmpfs", "-o", "size=64k", "none", folder.toString())) {
            full();
            return;
        }
        try {
            fillAndEmpty();
            assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new FileBackend(folder))
                    .withMessageContaining(folder.toString())
                    .withMessageContaining("may not be written to");
        } finally {
            assertThat(run("umount", folder.toString())).isTrue();
        }
    }

    private void fillAndEmpty() throws IOException {
        try (FileBackend here = new FileBackend(folder)) {
            Snapshot old = Contest.write(here, "r", "old");
            Path ballast = folder.resolve("ballast");
            assertThat(Contest.failure(() -> fill(here))).hasMessageContaining("No space left on device");
            assertThat(Contest.read(here, "r")).isEqualTo(old);
            assertThat(Files.exists(ballast)).isFalse();
            Folders.delete(Folders.of(folder, "filler0"));
            assertThat(Contest.write(here, "r", "new").record()).isEqualTo("new");
        }
    }

    private static void fill(FileBackend here) {
        for (int i = 0; i < 1_000; i++) {
            Contest.write(here, "filler" + i, "x".repeat(8_000));
        }
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    @Test
    @DisplayName(
            "because it is another user's: that one is told at once, by name of the folder, and nothing is changed")
    void anotherUsers() throws Exception {
        // Root may do anything, so it tries as somebody else; everybody else takes the rights from himself.
        boolean root = run("setpriv", "--reuid=65534", "true");
        List<String> other = root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of();
        List<String> tooFew = root ? List.of("rwx------", "rwxr-xr-x") : List.of("---------", "r-xr-xr-x");
        Path shared = Files.createTempDirectory("incumbent-shared");
        try (FileBackend mine = new FileBackend(Files.createDirectory(shared.resolve("mine")))) {
            Contest.write(mine, "r", "mine");
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
            String classes = Child.copyClasses(Files.createDirectory(shared.resolve("classes")));
            for (String rights : tooFew) {
                Files.setPosixFilePermissions(shared.resolve("mine"), PosixFilePermissions.fromString(rights));
                assertThat(said(other, classes, shared.resolve("mine")))
                        .startsWith("failed io.incumbent.ConfigurationException: folder " + shared.resolve("mine"))
                        .contains("every candidate's user needs to read, write and enter it");
            }
            Files.setPosixFilePermissions(shared.resolve("mine"), PosixFilePermissions.fromString("rwx------"));
            assertThat(Contest.read(mine, "r").record()).isEqualTo("mine");
        } finally {
            Folders.delete(shared);
        }
    }

    private static String said(List<String> before, String classes, Path path) {
        try (Child child = Child.start(before, classes, line -> {}, "connect", path.toString())) {
            return child.await("failed");
        }
    }

    @Test
    @DisplayName("because the rights of one register were taken away: its requests fail, and others go on")
    void oneRegister() throws Exception {
        Disk denied = new Disk() {
            @Override
            List<String> list(Path path) throws IOException {
                if (path.equals(Folders.of(folder.toRealPath(), "r"))) {
                    throw new AccessDeniedException(path.toString());
                }
                return super.list(path);
            }
        };
        try (FileBackend here = new FileBackend(Folders.at(folder, denied))) {
            assertThat(Contest.failure(() -> Contest.read(here, "r")))
                    .isInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("has no right to");
            Contest.write(here, "other", "x");
        }
    }
}
