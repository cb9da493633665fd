package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.engine.RecordFormat.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about what stands in the service")
class FormatPageTest {

    private static final Path PAGE = Path.of("FORMAT.md");

    @Test
    void shows_records_as_they_are_written() throws IOException {
        List<String> examples = examples("record");

        assertThat(examples).hasSize(LeaseRecord.Kind.values().length).allSatisfy(example -> {
            Reading reading = RecordFormat.read(example);
            assertThat(reading).isInstanceOf(Reading.Present.class);
            assertThat(RecordFormat.write(((Reading.Present) reading).record())).isEqualTo(example);
        });
    }

    @Test
    void shows_a_line_as_it_is_written() throws IOException {
        String example = examples("line").get(0);
        WaitingLine line = WaitingLine.read(example);

        assertThat(line).isNotNull();
        assertThat(line.attempts()).hasSize(2);
        assertThat(line.write("9b20c4d6e8f0a1b2")).isEqualTo(example);
    }

    @Test
    void explains_every_field() throws IOException {
        String page = Files.readString(PAGE);
        Stream<String> fields = Stream.of("kind", "token", "owner", "attempt", "nonce", "beat", "term", "meta.…");

        assertThat(fields).allSatisfy(field -> assertThat(page).contains("| `" + field + "` |"));
    }

    private static List<String> examples(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).as("a block of %s", language).isTrue();
        return block.group(1).lines().toList();
    }
}
