package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file that is not what was written")
class DamageTest {

    private static final String RECORD = "incumbent/1 kind=held token=7 owner=n\u00f6de-\ud83d\udc51";

    @TempDir
    private Path folder;

    @AutoClose
    private FileBackend here;

    private Snapshot written = Snapshot.of(null);

    @BeforeEach
    void open() {
        here = new FileBackend(folder);
        written = Contest.write(here, "r", RECORD);
    }

    private Path body() throws IOException {
        return Folders.files(folder, "r", Version.BODY).get(0);
    }

    private void assertRefused(String why) throws IOException {
        byte[] before = Files.readAllBytes(body());
        assertThat(Contest.failure(() -> Contest.read(here, "r")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(String.valueOf(folder.toRealPath()))
                .hasMessageContaining(why)
                .hasMessageContaining("was left untouched");
        assertThat(Files.readAllBytes(body())).isEqualTo(before);
    }

    @Test
    @DisplayName("is refused at every length that it may be cut to, or continued")
    void cut() throws IOException {
        byte[] whole = Files.readAllBytes(body());
        for (int length = 0; length < whole.length; length++) {
            Files.write(body(), Arrays.copyOf(whole, length));
            assertRefused("is not");
        }
        Files.write(body(), Arrays.copyOf(whole, whole.length + 1));
        assertRefused("is not");
        Files.write(body(), whole);
        assertThat(Contest.read(here, "r")).isEqualTo(written);
    }

    @Test
    @DisplayName("is refused if any one byte differs, or was not written and is zero from there on")
    void flipped() throws IOException {
        byte[] whole = Files.readAllBytes(body());
        for (int i = 0; i < whole.length; i++) {
            byte[] other = whole.clone();
            other[i] ^= 1;
            Files.write(body(), other);
            assertRefused("is not");
            byte[] zeros = whole.clone();
            Arrays.fill(zeros, i, zeros.length, (byte) 0);
            Files.write(body(), zeros);
            assertRefused("is not");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\n", "incumbent-file/2 hash=x\n", "\u0000\u0001\u0002", ""})
    @DisplayName("is refused if it is somebody else's, and the message shows how it begins")
    void foreign(String text) throws IOException {
        Files.writeString(body(), text);
        assertRefused("is not a whole record of Incumbent");
    }

    @Test
    @DisplayName("is refused if it is another register's, copied by hand")
    void ofAnother() throws IOException {
        Contest.write(here, "other", RECORD);
        Files.write(
                body(),
                Files.readAllBytes(Folders.files(folder, "other", Version.BODY).get(0)));
        assertRefused("is not a record of r");
    }

    @Test
    @DisplayName("is refused if it is larger than the memory should be")
    void large() throws IOException {
        Files.write(body(), new byte[3_000_000]);
        assertRefused("is not");
    }

    @Test
    @DisplayName("is missing, or its head is: that is damage, and not absence")
    void incomplete() throws IOException {
        for (String part : List.of(Version.BODY, Version.HEAD)) {
            Contest.write(here, part, RECORD);
            Files.delete(Folders.files(folder, part, part).get(0));
            assertThat(Contest.failure(() -> Contest.read(here, part)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("no head with its body")
                    .hasMessageContaining("was left untouched");
        }
    }

    @Test
    @DisplayName("stands where a register's folder would: it is refused and stays")
    void inTheWay() throws IOException {
        Path place = Folders.of(folder, "occupied");
        Files.writeString(place, "mine");
        assertThat(Contest.failure(() -> Contest.write(here, "occupied", RECORD)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is not a folder and was left untouched");
        assertThat(Files.readString(place)).isEqualTo("mine");
    }

    @Test
    @DisplayName("lies beside those of a register under another name: it is left alone, and so is the register")
    void strangersBeside() throws IOException {
        Path note = Folders.of(folder, "r").resolve("README");
        Files.writeString(note, "mine");
        Files.writeString(Folders.of(folder, "r").resolve("head-nonsense"), "mine");
        for (int i = 0; i < 200; i++) {
            Contest.write(here, "r", "record " + i);
        }
        assertThat(Contest.read(here, "r").record()).isEqualTo("record 199");
        assertThat(Files.readString(note)).isEqualTo("mine");
    }

    @Test
    @DisplayName("can be read by people")
    void readable() throws IOException {
        assertThat(Files.readString(body(), StandardCharsets.UTF_8))
                .startsWith("incumbent-file/1 hash=")
                .contains(" register=r\n")
                .endsWith("\n" + RECORD + "\n");
    }
}
