package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The election machine does in each scenario what its text says")
class ScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void does_what_the_text_says(String name) {
        String text = read(name);

        assertThat(Scenario.play(text)).as("scenario %s", name).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("names")
    void tells_why_it_exists(String name) {
        assertThat(read(name)).as("scenario %s", name).startsWith("# ");
    }

    @Test
    void none_is_lost() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(15);
    }

    private static String read(String name) {
        try {
            return Files.readString(SCENARIOS.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
