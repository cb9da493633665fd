package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What our pages tell you to type can be typed: the script is there, and knows the option. */
class DocumentedCommandsTest {
    /** A script of the root folder, with its options. */
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w.])\\./([\\w-]+)((?: --?[\\w-]+)*)");

    private final Path root = Pom.root().folder();

    @Test
    void canBeTyped() {
        assertThat(Page.all().stream().flatMap(page -> complaints(page).stream()))
                .isEmpty();
    }

    @Test
    void areFound() {
        assertThat(COMMAND.matcher(Page.named("README.md").text()).results()).hasSizeGreaterThanOrEqualTo(2);
    }

    /** A plain block lists commands or files, one a line: its first words exist. */
    @Test
    void blocksOfReadmeListWhatExists() {
        assertThat(unknown(Page.named("README.md"))).isEmpty();
    }

    @Test
    void refusesWhatCannotBeTyped() {
        var page =
                new Page("A.md", "`./verify --fast`, `./verify --slow --fast`,\n./nothing, ./README.md, and ./verify.");
        assertThat(complaints(page))
                .containsExactly(
                        "./verify does not know --slow: A.md",
                        "./nothing is not a script: A.md",
                        "./README is not a script: A.md");
    }

    @Test
    void refusesABlockThatListsWhatIsNotThere() {
        var page = new Page("A.md", "```\nmvn -v    says\n./verify\n\nbom\nnowhere   is nothing\n```\n");
        assertThat(unknown(page)).containsExactly("A.md: nowhere");
    }

    private List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        COMMAND.matcher(page.text()).results().forEach(command -> {
            var script = root.resolve(command.group(1));
            if (!Files.isRegularFile(script) || !Files.isExecutable(script)) {
                complaints.add("./" + command.group(1) + " is not a script: " + page.name());
                return;
            }
            for (var option : command.group(2).strip().split(" ", -1)) {
                if (!knows(script, option)) {
                    complaints.add("./" + command.group(1) + " does not know " + option + ": " + page.name());
                }
            }
        });
        return complaints;
    }

    private static boolean knows(Path script, String option) {
        try {
            return Pattern.compile(Pattern.quote(option) + "(?![\\w-])")
                    .matcher(Files.readString(script))
                    .find();
        } catch (IOException e) {
            throw new AssertionError("cannot read " + script, e);
        }
    }

    private List<String> unknown(Page page) {
        return page.fences("")
                .flatMap(fence -> fence.text().lines())
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .map(line -> line.split(" ", 2)[0])
                .filter(word -> !word.equals("mvn") && !Files.exists(root.resolve(word)))
                .map(word -> page.name() + ": " + word)
                .toList();
    }
}
