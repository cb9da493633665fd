package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A watch on a register")
@Timeout(60)
class WatchingTest {

    @TempDir
    private Path outer;

    private Path folder = Path.of("");
    private FileBackend writer;
    private FileBackend watcher;
    private final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        folder = outer.resolve("folder");
        writer = new FileBackend(folder);
        watcher = new FileBackend(folder);
    }

    @AfterEach
    void close() {
        writer.close();
        watcher.close();
    }

    private Watch watch(String register) {
        return watcher.watch(register, snapshot -> told.add(Contest.shown(snapshot)));
    }

    private void awaitTold(String record) {
        await().until(() -> told.contains(record));
        told.clear();
    }

    @Test
    @DisplayName("tells of a register's beginning, changes, deletion and new beginning")
    void wholeLife() {
        watch("r");
        awaitTold(Chain.ABSENT);
        for (int life = 0; life < 3; life++) {
            Contest.write(writer, "r", "first" + life);
            awaitTold("first" + life);
            Contest.write(writer, "r", "second" + life);
            awaitTold("second" + life);
            Folders.erase(folder, "r");
            awaitTold(Chain.ABSENT);
        }
    }

    @Test
    @DisplayName("is mended after the whole folder was deleted, or moved away, and made anew")
    void folderGone() throws IOException {
        watch("r");
        Contest.write(writer, "r", "before");
        awaitTold("before");
        Folders.delete(folder);
        Throwable failure = Contest.failure(() -> Contest.write(writer, "r", "lost"));
        assertThat(failure)
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("the folder of all registers is gone; make it anew, and elections go on");
        Files.createDirectory(folder);
        Contest.write(writer, "r", "deleted");
        awaitTold("deleted");

        Files.move(folder, outer.resolve("moved"));
        assertThat(Contest.failure(() -> Contest.read(writer, "r"))).isInstanceOf(BackendUnavailableException.class);
        Files.createDirectory(folder);
        Contest.write(writer, "r", "moved");
        awaitTold("moved");
    }

    @Test
    @DisplayName("goes on when another of the same register is closed and opened again, many times over")
    void openedAgain() {
        watch("r");
        for (int i = 0; i < 50; i++) {
            watch("r").close();
            Watch alone = watch("alone");
            alone.close();
        }
        Watch again = watch("alone");
        Contest.write(writer, "r", "r");
        awaitTold("r");
        Contest.write(writer, "alone", "alone");
        awaitTold("alone");
        Contest.write(writer, "alone", "alone once more");
        awaitTold("alone once more");
        again.close();
    }

    @Test
    @DisplayName("whose watcher throws costs others nothing")
    void throwing() {
        Watch broken = watcher.watch("r", snapshot -> {
            throw new IllegalStateException("on purpose");
        });
        watch("r");
        Contest.write(writer, "r", "x");
        awaitTold("x");
        broken.close();
    }

    @Test
    @DisplayName("costs no thread and no event of the system once the backend is closed")
    void threads() {
        watch("r");
        Contest.write(writer, "r", "x");
        awaitTold("x");
        writer.close();
        watcher.close();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("incumbent-file")));
    }
}
