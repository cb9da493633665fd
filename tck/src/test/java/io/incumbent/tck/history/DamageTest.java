package io.incumbent.tck.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A history that is not as it was written")
class DamageTest {

    private static final int LINES = 4;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        try (HistoryFile history = HistoryFile.create(folder, "agent", Map.of("seed", "1"))) {
            for (int i = 1; i < LINES; i++) {
                history.append(new Mark(0, "p", "mark " + i, Bracket.at(i)));
            }
        }
        file = folder.resolve("agent.jsonl");
    }

    private void assertDamagedAtLine(int line) {
        assertThatThrownBy(() -> History.read(folder))
                .isInstanceOf(DamagedHistoryException.class)
                .hasMessageContaining("agent.jsonl, line " + line + " is damaged: ");
    }

    @Test
    @DisplayName("may be cut off anywhere: what is whole is read, the torn line is told of")
    void tornAnywhere() throws Exception {
        byte[] all = Files.readAllBytes(file);
        for (int length = 0; length < all.length; length++) {
            Files.write(file, Arrays.copyOf(all, length));
            History history = History.read(folder);
            long whole = Files.readString(file).chars().filter(c -> c == '\n').count();
            assertThat(history.events()).hasSize((int) Math.max(0, whole - 1));
            boolean clean = length > 0 && all[length - 1] == '\n';
            assertThat(history.torn()).isEqualTo(clean ? List.of() : List.of("agent"));
        }
    }

    @Test
    @DisplayName("is refused for any byte that changed in a whole line, by file and line")
    void anyByte() throws Exception {
        byte[] all = Files.readAllBytes(file);
        int line = 1;
        for (int i = 0; i < all.length - 1; i++) {
            byte[] changed = all.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertDamagedAtLine(line);
            line += all[i] == '\n' ? 1 : 0;
        }
    }

    @Test
    @DisplayName("is refused for a missing line, a repeated one, and two in the wrong order")
    void wrongOrder() throws Exception {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(2), lines.get(3)));
        assertDamagedAtLine(2);
        Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(1)));
        assertDamagedAtLine(3);
        Files.write(file, List.of(lines.get(1), lines.get(0)));
        assertDamagedAtLine(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seq\":1,\"p\":\"x\"",
                "{\"seq\":1,\"p\":\"x\",\"op\":\"dance\",\"e\":\"e\"",
                "{\"seq\":1,\"p\":7,\"op\":\"mark\",\"t\":[1,2],\"text\":\"\"",
                "{\"seq\":1,\"p\":\"x\",\"op\":\"mark\",\"t\":[2,1],\"text\":\"\"",
                "{\"seq\":1,\"p\":\"x\",\"op\":\"mark\",\"t\":[1],\"text\":\"\"",
                "{\"seq\":1,\"p\":\"x\",\"op\":\"mark\",\"t\":[1,2.5],\"text\":\"\"",
                "{\"seq\":1.0,\"p\":\"x\",\"op\":\"mark\",\"t\":[1,2],\"text\":\"\"",
                "{\"seq\":1,\"p\":\"x\",\"op\":\"check\",\"e\":\"e\",\"k\":1,\"held\":true,\"n\":0,\"first\":[1,2],"
                        + "\"last\":[1,2]",
                "{\"seq\":1,\"p\":\"x\",\"op\":\"read\",\"e\":\"e\",\"ph\":\"perhaps\",\"id\":1,\"t\":[1,2]"
            })
    @DisplayName("is refused if a line is whole but says nothing that this format can say")
    void nonsense(String open) throws Exception {
        String header = Files.readAllLines(file).get(0);
        byte[] line = sealed(open);
        Files.writeString(file, header + "\n" + new String(line, StandardCharsets.UTF_8));
        assertDamagedAtLine(2);
    }

    private static byte[] sealed(String open) {
        CRC32C crc = new CRC32C();
        crc.update(open.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%s,\"len\":%d,\"crc\":\"%08x\"}\n", open, open.length(), crc.getValue())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("is refused if it is in another format, or the folder has none")
    void otherFormat() throws Exception {
        byte[] other = sealed("{\"format\":\"tck-history/2\",\"file\":\"agent\"");
        Files.write(file, other);
        assertThatThrownBy(() -> History.read(folder)).hasMessageContaining("\"tck-history/2\"");
        Files.delete(file);
        assertThatThrownBy(() -> History.read(folder))
                .isInstanceOf(DamagedHistoryException.class)
                .hasMessageContaining("no file named *.jsonl");
    }
}
