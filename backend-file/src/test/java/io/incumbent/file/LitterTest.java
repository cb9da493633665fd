package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.spi.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What crashes leave behind")
@Timeout(60)
class LitterTest {

    @TempDir
    private Path folder;

    private Path body(Snapshot near, long ahead) throws IOException {
        Version head = Version.parse(near.version()).orElseThrow();
        Version other = new Version(head.number() + ahead, "0".repeat(32), "f".repeat(16));
        return Files.writeString(Folders.of(folder, "r").resolve(other.body()), "half a rec");
    }

    @Test
    @DisplayName("in a register is swept, but never what somebody else is about to make current")
    void bodies() throws IOException {
        try (FileBackend here = new FileBackend(folder)) {
            Snapshot current = Contest.write(here, "r", "0");
            Path dead = body(current, 0);
            Path alsoDead = body(current, 5);
            for (int i = 1; i < 63; i++) {
                current = Contest.write(here, "r", String.valueOf(i));
            }
            Path mine = Folders.of(folder, "r")
                    .resolve(Version.parse(current.version()).orElseThrow().body());
            // Prepared for the version after the sweep's; its maker may be about to rename.
            Path living = body(current, 2);
            Path same = body(current, 1);
            assertThat(Files.exists(dead)).isTrue();
            current = Contest.write(here, "r", "the 64th");

            assertThat(dead).doesNotExist();
            assertThat(alsoDead).doesNotExist();
            assertThat(same).doesNotExist();
            assertThat(mine).doesNotExist();
            assertThat(living).exists();
            assertThat(Contest.read(here, "r")).isEqualTo(current);
        }
    }

    @Test
    @DisplayName("is not swept by one whose head is no longer current")
    void late() throws IOException {
        try (FileBackend here = new FileBackend(folder)) {
            Snapshot old = Contest.write(here, "r", "old");
            Contest.write(here, "r", "new");
            Version past = Version.parse(old.version()).orElseThrow();
            Version sweeper = new Version(64, past.hash(), past.attempt());
            Path other = body(old, 1);
            new Litter(new Disk()).sweepNowAndThen(Folders.of(folder, "r"), sweeper);
            assertThat(other).exists();
        }
    }

    @Test
    @DisplayName("of a register that was never finished is swept when it is old")
    void prepared() throws IOException {
        Path old = Files.createDirectory(folder.resolve(Folder.PREPARED + "old"));
        Files.writeString(old.resolve("body-x"), "x");
        Path fresh = Files.createDirectory(folder.resolve(Folder.PREPARED + "fresh"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        try (FileBackend here = new FileBackend(folder)) {
            Contest.write(here, "r", "x");
            await().until(() -> !Files.exists(old));
            assertThat(fresh).exists();
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(FolderName.of("r"), Folder.PREPARED + "fresh");
        }
    }

    @Test
    @DisplayName("is nothing at all where nothing crashed")
    void none() throws IOException {
        try (FileBackend here = new FileBackend(folder)) {
            for (int i = 0; i < 10; i++) {
                Contest.write(here, "r", String.valueOf(i));
            }
            assertThat(Folders.files(folder, "r", "")).hasSize(2);
            try (var all = Files.list(folder)) {
                assertThat(all).hasSize(1);
            }
        }
    }
}
