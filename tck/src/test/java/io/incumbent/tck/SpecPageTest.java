package io.incumbent.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tables of SPEC.md are made from the catalogue; on a mismatch the wanted text is printed, to be pasted. */
@DisplayName("SPEC.md")
class SpecPageTest {

    private static final String BEGIN = "<!-- From here on made from RuleCatalogue; SpecPageTest prints it. -->\n";

    private static final String[] TITLES = {
        "The register", "Exclusivity", "Fencing", "Life cycle", "Liveness", "Observers", "Resources", "The run itself"
    };

    private static String page() throws IOException {
        return Files.readString(Path.of("SPEC.md"));
    }

    @Test
    @DisplayName("has the tables that the catalogue makes")
    void tables() throws IOException {
        String wanted = IntStream.range(0, TITLES.length)
                .mapToObj(SpecPageTest::section)
                .collect(Collectors.joining("\n"));
        String page = page();
        String written = page.substring(page.indexOf(BEGIN) + BEGIN.length());
        if (!written.equals(wanted)) {
            System.out.println(wanted);
        }
        assertThat(written)
                .as("everything behind the marker; what it should be was printed")
                .isEqualTo(wanted);
    }

    @Test
    @DisplayName("names the settings as the code reads them")
    void settings() throws IOException {
        assertThat(page())
                .contains("`" + Timing.SCALE_VARIABLE + "`", "`" + ConformanceExtension.FOLDER_PARAMETER + "`");
    }

    private static String section(int group) {
        return "## " + group + " " + TITLES[group] + "\n\n"
                + "| Rule | Level | Obligation | Why |\n|---|---|---|---|\n"
                + RuleCatalogue.group(group).stream().map(SpecPageTest::row).collect(Collectors.joining());
    }

    private static String row(CatalogueRule rule) {
        String level = switch (rule.level()) {
            case REQUIRED -> "required";
            case OPTIONAL -> "optional";
            case STOCHASTIC -> "stochastic";
        };
        return "| " + rule.id() + " | " + (rule.tested() ? level : "planned") + " | " + rule.obligation() + " | "
                + rule.intent() + " |\n";
    }
}
