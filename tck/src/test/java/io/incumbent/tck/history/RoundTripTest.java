package io.incumbent.tck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.json.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is written into a history")
class RoundTripTest {

    private static Event readBack(byte[] line) {
        return EventReader.read(Line.open(Arrays.copyOf(line, line.length - 1)));
    }

    private static String json(JsonText text) {
        return text.open() + "}";
    }

    @Test
    @DisplayName("is read back as it was, whatever kind of event it is")
    void everyKind() {
        for (Event event : Samples.all()) {
            assertThat(readBack(Line.seal(EventWriter.write(event, event.seq()))))
                    .isEqualTo(event);
        }
        assertThat(Samples.all())
                .map(Object::getClass)
                .containsAll(List.<Class<?>>of(Event.class.getPermittedSubclasses()));
    }

    @Test
    @DisplayName("is read back as it was, whatever characters are in its texts")
    void anyText() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            char[] chars = new char[random.nextInt(20)];
            for (int c = 0; c < chars.length; c++) {
                chars[c] = (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000));
            }
            Mark mark = new Mark(i, "p", new String(chars), Bracket.at(i));
            assertThat(readBack(Line.seal(EventWriter.write(mark, i)))).isEqualTo(mark);
        }
    }

    @Test
    @DisplayName("is read although newer writers add fields of any type")
    void unknownFields() {
        Mark mark = new Mark(1, "p", "text", Bracket.at(1));
        String line = json(EventWriter.write(mark, 1));
        String more = "{\"new\":[1.5e3,{\"x\":[]},null,true,-0],\"also\":null," + line.substring(1);
        assertThat(EventReader.read(new Fields(JsonParser.object(more)))).isEqualTo(mark);
    }

    @Test
    @DisplayName("is merged by time from all files, with the facts of all")
    void merge(@TempDir Path folder) throws Exception {
        try (HistoryFile one = HistoryFile.create(folder, "one", Map.of("seed", "57"));
                HistoryFile two = HistoryFile.create(folder, "two", Map.of("profile", "small"))) {
            for (int i = 0; i < 10; i++) {
                (i % 3 == 0 ? one : two).append(new Mark(0, "p" + i % 3, "m" + i, Bracket.at(100 - i)));
            }
        }
        History history = History.read(folder);
        assertThat(history.facts()).isEqualTo(Map.of("seed", "57", "profile", "small"));
        assertThat(history.events())
                .extracting(event -> ((Mark) event).text())
                .containsExactly("m9", "m8", "m7", "m6", "m5", "m4", "m3", "m2", "m1", "m0");
        assertThat(history.doubts()).isEmpty();
        assertThat(history.torn()).isEmpty();
    }

    @Test
    @DisplayName("is JSON for every other tool, and numbered from 1 in each file")
    void plainJson(@TempDir Path folder) throws Exception {
        try (HistoryFile file = HistoryFile.create(folder, "one", Map.of())) {
            Samples.all().forEach(file::append);
        }
        List<String> lines = Files.readAllLines(folder.resolve("one.jsonl"), StandardCharsets.UTF_8);
        assertThat(lines.get(0)).startsWith("{\"format\":\"tck-history/1\",\"file\":\"one\",\"facts\":{}");
        assertThat(lines).allSatisfy(line -> assertThat(JsonParser.object(line)).containsKeys("len", "crc"));
        assertThat(History.read(folder).events()).extracting(Event::seq).contains(1L, (long)
                Samples.all().size());
    }

    @Test
    @DisplayName("is written by an interrupted thread as by any other")
    void interrupted(@TempDir Path folder) throws Exception {
        try (HistoryFile file = HistoryFile.create(folder, "one", Map.of())) {
            Thread.currentThread().interrupt();
            file.append(new Mark(0, "p", "interrupted", Bracket.at(1)));
            assertThat(Thread.interrupted()).isTrue();
            file.append(new Mark(0, "p", "later", Bracket.at(2)));
        }
        assertThat(History.read(folder).events()).hasSize(2);
    }
}
