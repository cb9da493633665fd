package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.incumbent.ConfigurationException;
import io.incumbent.Guarantee;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A URL that begins with file:")
class PlaceTest {

    @TempDir
    private Path outer;

    private static Path place(String url, Map<String, String> environment) {
        return Place.of(BackendUrl.parse(url), environment, "/home/ada");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "file:,                 /home/ada/.local/state/incumbent",
        "file:/var/lib/x,       /var/lib/x",
        "file:/with%20space,    /with space",
        "file:./here,           ./here",
        "file:../there,         ../there",
    })
    @DisplayName("names a folder, and without a path one of the user's own")
    void folders(String url, String folder) {
        assertThat(place(url, Map.of())).isEqualTo(Path.of(folder));
    }

    @Test
    @DisplayName("goes where XDG_STATE_HOME says, if that is an absolute path")
    void stateHome() {
        assertThat(place("file:", Map.of("XDG_STATE_HOME", "/state"))).isEqualTo(Path.of("/state/incumbent"));
        assertThat(place("file:", Map.of("XDG_STATE_HOME", "state")))
                .isEqualTo(Path.of("/home/ada/.local/state/incumbent"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "file:elections",
                "file:///elections",
                "file://host/elections",
                "file:~/x",
                "file://hugo:geheim@h/x",
                "file://geheim@h/x",
                "file://geheim@/x",
                "file:/x?durable=true"
            })
    @DisplayName("is refused if it could mean two folders, or another host, and the message says what to write")
    void refused(String url) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> place(url, Map.of()))
                .withMessageMatching("(?s).*(write file:/absolute/folder|leave it out; there are none).*")
                .withMessageNotContaining("geheim");
    }

    @Test
    @DisplayName("makes the folder for this user alone, with those above it, and says what it can promise")
    void makes() throws IOException {
        Path folder = outer.resolve("a/b");
        try (Register register =
                new FileBackend.Provider().connect(BackendUrl.parse("file:" + folder), Duration.ofSeconds(1))) {
            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(register.traits())
                    .isEqualTo(new Traits(Guarantee.SINGLE_NODE, "one folder on one host", false, true));
            assertThat(register.describe()).isEqualTo("file:" + folder.toRealPath());
        }
    }

    @Test
    @DisplayName("may go through links; whoever means the same folder meets there")
    void links() throws IOException {
        Path folder = Files.createDirectory(outer.resolve("folder"));
        Path link = Files.createSymbolicLink(outer.resolve("link"), folder);
        try (FileBackend one = new FileBackend(folder);
                FileBackend other = new FileBackend(link)) {
            Contest.write(one, "r", "x");
            assertThat(Contest.read(other, "r").record()).isEqualTo("x");
            assertThat(other.describe()).isEqualTo(one.describe());
        }
    }

    @Test
    @DisplayName("is refused if a file is there, or a link to nowhere, or no folder can be made")
    void noFolder() throws IOException {
        Path file = Files.writeString(outer.resolve("file"), "mine");
        Path nowhere = Files.createSymbolicLink(outer.resolve("nowhere"), outer.resolve("missing"));
        for (Path path : new Path[] {file, nowhere, file.resolve("below")}) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new FileBackend(path))
                    .withMessageContaining("folder " + outer);
        }
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "NFS", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.unheard-of", "virtiofs"})
    @DisplayName("on a file system of a network is refused, and the message says which and why")
    void networks(String type) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Networks.refuse(Path.of("/srv/share"), type))
                .withMessageContaining("/srv/share")
                .withMessageContaining(type)
                .withMessageContaining("a rename is not one exact step");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "apfs", "NTFS", "fuseblk", "fuse.ntfs-3g"})
    @DisplayName("on a disk of this host is not")
    void disks(String type) {
        Networks.refuse(Path.of("/srv/disk"), type);
    }

    @Test
    @DisplayName("on a file system whose renames are not exact is refused")
    void inexact() {
        Disk merging = new Disk() {
            @Override
            void rename(Path from, Path to) throws IOException {
                if (Files.isDirectory(to)) {
                    return;
                }
                super.rename(from, to);
            }
        };
        Disk inventing = new Disk() {
            @Override
            void rename(Path from, Path to) throws IOException {
                if (Files.exists(from)) {
                    super.rename(from, to);
                }
            }
        };
        for (Disk disk : new Disk[] {merging, inventing}) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> Renames.demand(outer, disk))
                    .withMessageContaining("because the file system renames a");
        }
    }
}
