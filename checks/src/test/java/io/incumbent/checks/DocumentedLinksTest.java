package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link from one page of the repository to another file of it leads somewhere. */
class DocumentedLinksTest {
    private static final Path ROOT = Pom.root().folder().toAbsolutePath().normalize();

    @ParameterizedTest
    @MethodSource("pages")
    void leadSomewhere(Page page) {
        assertThat(deadLinks(page)).isEmpty();
    }

    @Test
    void areFound() {
        assertThat(Page.named("README.md").links()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void refusesADeadLink() {
        var text = """
                # A
                [good](README.md), [also](api/../LICENSE#top), [elsewhere](https://example.org/x) and [bad](NOWHERE.md)
                `[code](NOWHERE.md)`
                ```
                [code](NOWHERE.md)
                ```
                | [`bad`](api/NOWHERE.java "title") |
                [bad]: gone.md
                [out](../%s/README.md)
                """.formatted(ROOT.getFileName());
        assertThat(deadLinks(new Page("A.md", text)))
                .containsExactly(
                        "A.md:2: NOWHERE.md",
                        "A.md:7: api/NOWHERE.java",
                        "A.md:8: gone.md",
                        "A.md:9: ../" + ROOT.getFileName() + "/README.md");
    }

    @Test
    void startsAtTheFolderOfThePage() {
        var page = new Page("api/A.md", "[good](pom.xml) [bad](README.md) [good](../README.md)");
        assertThat(deadLinks(page)).containsExactly("api/A.md:1: README.md");
    }

    static List<Page> pages() {
        return Page.all();
    }

    private static List<String> deadLinks(Page page) {
        return page.links().stream()
                .filter(link -> !link.text().matches("[a-z]+:.*|#.*"))
                .filter(link -> !exists(page, link.text().replaceFirst("#.*", "")))
                .map(link -> page.name() + ":" + link.line() + ": " + link.text())
                .toList();
    }

    /** No link may leave the repository on its way, even if it comes back: elsewhere the folder has another name. */
    private static boolean exists(Page page, String target) {
        var path = Path.of(page.name()).resolveSibling(target).normalize();
        return !path.startsWith("..") && Files.exists(ROOT.resolve(path));
    }
}
