package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each thing the proof in {@link RegisterFolder} asks of a disk is taken away once; the tests' own judges must notice. */
@DisplayName("A disk that breaks what a register rests on is found out")
@Timeout(60)
class BrokenDisksTest {

    @TempDir
    private Path folder;

    /** Looks first, then acts: everybody who looked in time succeeds. */
    private static final class LooksFirst extends Disk {
        @Override
        void rename(Path from, Path to) throws IOException {
            if (!exists(from)) {
                throw new NoSuchFileException(from.toString());
            }
            LockSupport.parkNanos(100_000);
            if (Files.isDirectory(from)) {
                super.rename(from, to);
            } else {
                Files.write(to, new byte[0]);
                Files.deleteIfExists(from);
            }
        }
    }

    /** Makes what it should have found. */
    private static final class Makes extends Disk {
        @Override
        void rename(Path from, Path to) throws IOException {
            if (Files.exists(from)) {
                super.rename(from, to);
            } else {
                Files.write(to, new byte[0]);
            }
        }

        /** As if it had looked before. */
        @Override
        boolean exists(Path file) {
            return true;
        }
    }

    /** Replaces a folder, whatever is in it. */
    private static final class Replaces extends Disk {
        @Override
        void rename(Path from, Path to) throws IOException {
            if (Files.isDirectory(to)) {
                Folders.delete(to);
            }
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        List<String> list(Path path) throws IOException {
            List<String> names = super.list(path);
            return names.stream().noneMatch(name -> name.startsWith(Version.HEAD)) ? List.of() : names;
        }
    }

    /** Writes when it finds time, here after the next rename. */
    private static final class WritesLater extends Disk {

        private final List<Runnable> later = new ArrayList<>();

        @Override
        synchronized void write(Path file, byte[] content) throws IOException {
            if (content.length == 0) {
                super.write(file, content);
                return;
            }
            Files.write(file, new byte[content.length]);
            later.add(() -> {
                try {
                    Files.write(file, content);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }

        @Override
        synchronized void force(Path path) {
            later.forEach(Runnable::run);
            later.clear();
        }
    }

    private List<String> contest(Supplier<Disk> disk) throws InterruptedException {
        List<Register> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clients.add(new FileBackend(Folders.at(folder, disk.get())));
        }
        try {
            Contest.write(clients.get(0), "r", "first");
            Chain chain = Contest.run(clients, "r", 150);
            chain.tried(Chain.ABSENT, "first");
            return chain.faults(said(clients.get(0)));
        } finally {
            clients.forEach(Register::close);
        }
    }

    @Test
    @DisplayName("and one that does not is not")
    void honest() throws InterruptedException {
        assertThat(contest(Disk::new)).isEmpty();
    }

    @Test
    @DisplayName("when it looks first and acts then")
    void looksFirst() throws InterruptedException {
        assertThat(contest(LooksFirst::new)).isNotEmpty();
    }

    @Test
    @DisplayName("when it makes what it should have found")
    void makes() throws IOException {
        try (FileBackend here = new FileBackend(folder)) {
            Snapshot old = Contest.write(here, "r", "old");
            Contest.write(here, "r", "new");
            Change late = new Change("r", old, "late");
            assertThat(new RegisterFolder(Folders.at(folder, new Disk()), "r").change(late))
                    .isInstanceOf(Outcome.Rejected.class);
            assertThat(new RegisterFolder(Folders.at(folder, new Makes()), "r").change(late))
                    .isInstanceOf(Outcome.Applied.class);
        }
    }

    @Test
    @DisplayName("when it replaces folders that have something in them")
    void replaces() throws IOException {
        try (FileBackend here = new FileBackend(folder)) {
            Snapshot nothing = Contest.read(here, "r");
            Contest.write(here, "r", "mine");
            Change late = new Change("r", nothing, "late");
            assertThat(founded(new Disk(), late)).isInstanceOf(Outcome.Rejected.class);
            assertThat(founded(blind(new Replaces()), late)).isInstanceOf(Outcome.Applied.class);
        }
    }

    private Outcome founded(Disk disk, Change change) throws IOException {
        return new RegisterFolder(Folders.at(folder, disk), change.register()).change(change);
    }

    /** As if it had looked before the register was there. */
    private static Disk blind(Disk disk) {
        return new Disk() {
            private boolean looked;

            @Override
            List<String> list(Path path) throws IOException {
                boolean first = !looked;
                looked = true;
                return first ? List.of() : disk.list(path);
            }

            @Override
            void rename(Path from, Path to) throws IOException {
                disk.rename(from, to);
            }
        };
    }

    @Test
    @DisplayName("when it writes a record after its head")
    void writesLater() throws IOException {
        try (FileBackend here = new FileBackend(folder)) {
            Snapshot old = Contest.write(here, "r", "old");
            WritesLater disk = new WritesLater();
            List<String> seen = new ArrayList<>();
            Disk looking = new Disk() {
                @Override
                void write(Path file, byte[] content) throws IOException {
                    disk.write(file, content);
                }

                @Override
                void rename(Path from, Path to) throws IOException {
                    super.rename(from, to);
                    seen.add(said(here));
                }

                @Override
                void force(Path path) {
                    disk.force(path);
                }
            };
            assertThat(founded(looking, new Change("r", old, "new"))).isInstanceOf(Outcome.Applied.class);
            assertThat(seen).singleElement().asString().contains("is not a whole record");
        }
    }

    private static String said(Register here) {
        try {
            return Contest.shown(Contest.read(here, "r"));
        } catch (CompletionException failure) {
            return String.valueOf(failure.getMessage());
        }
    }
}
