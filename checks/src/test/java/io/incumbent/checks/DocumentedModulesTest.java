package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README names the modules that the build has, and no others. */
class DocumentedModulesTest {
    private static final Pattern BACKEND_ROW = Pattern.compile("^\\| \\[`([\\w-]+)`\\]\\(([^)]+)\\) \\|");

    private final Page readme = Page.named("README.md");
    private final List<String> modules = Pom.root().modules().stream()
            .map(module -> module.folder().getFileName().toString())
            .toList();

    @Test
    void everyBackendHasARow() {
        var backends =
                modules.stream().filter(name -> name.startsWith("backend-")).toList();
        assertThat(backends).isNotEmpty();
        assertThat(backends(readme)).containsExactlyInAnyOrderElementsOf(backends);
    }

    @Test
    void everyModuleHasALine() {
        var listed = readme.fences("").flatMap(fence -> fence.text().lines()).map(line -> line.split(" ", 2)[0]);
        assertThat(listed).containsAll(modules);
    }

    @Test
    void findsTheRowsOfATable() {
        var text = """
                ## Backends
                | Backend | URL |
                |---|---|
                | [`backend-one`](backend-one/README.md) | `one:` |
                | [`backend-two`](backend-one/README.md) | `two:` |
                ## Another
                | [`backend-three`](backend-three/README.md) | `three:` |
                """;
        assertThat(backends(new Page("A.md", text)))
                .containsExactly("backend-one", "backend-two links to backend-one/README.md");
    }

    /** The names in the table of backends; a row that links elsewhere than to its module is called by both. */
    private static List<String> backends(Page page) {
        return page.section("Backends").stream()
                .map(line -> BACKEND_ROW.matcher(line.text()))
                .filter(row -> row.find())
                .map(row -> row.group(2).equals(row.group(1) + "/README.md")
                        ? row.group(1)
                        : row.group(1) + " links to " + row.group(2))
                .toList();
    }
}
