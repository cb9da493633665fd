package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A stranger's backend")
class StrangersTest {

    @Test
    @DisplayName("takes at most sixty lines of code")
    void isShort() throws IOException {
        Path source = Path.of("src/test/java/io/incumbent/tck/register/LineRegister.java");
        assertThat(Files.readAllLines(source).stream().map(String::strip).filter(StrangersTest::isCode))
                .hasSizeLessThanOrEqualTo(60);
    }

    /** Not empty, no brace alone, no comment, import or annotation. */
    private static boolean isCode(String line) {
        return !line.isEmpty() && !line.equals("}") && !line.matches("(package|import|//|/\\*|\\*|@Override).*");
    }

    @Test
    @DisplayName("with a planted bug fails")
    void planted(@TempDir Path reports) {
        LineService trusting = new LineService() {
            @Override
            boolean matches(String current, String expected) {
                return current.isEmpty() == expected.isEmpty();
            }
        };
        JupiterRun run = SubjectConformance.judge(new LineBackend("planted", trusting), "0.03", reports);
        assertThat(run.failure())
                .hasValueSatisfying(failure ->
                        assertThat(failure).hasMessageContaining("rule 0.03: a change was applied that expects"));
    }
}
