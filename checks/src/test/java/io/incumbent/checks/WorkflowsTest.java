package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the public repository runs: the same commands as people do, with few rights. */
class WorkflowsTest {
    private static final Path ROOT = Pom.root().folder();
    private static final Path FOLDER = ROOT.resolve(".github/workflows");
    private static final Pattern NPX = Pattern.compile("npx --yes( --package @?[\\w/-]+@\\d+\\.\\d+\\.\\d+)+ .*");

    static List<Workflow> workflows() throws IOException {
        try (var files = Files.newDirectoryStream(FOLDER, "*.yml")) {
            var found = new ArrayList<Workflow>();
            for (var file : files) {
                found.add(Workflow.parse(file.getFileName().toString(), Files.readString(file)));
            }
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void haveFewRightsAndPinTheirActions(Workflow workflow) {
        assertThat(workflow.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void runWhatPeopleRun(Workflow workflow) throws Exception {
        var help = help();
        assertThat(workflow.commands()).isNotEmpty();
        assertThat(workflow.commands().stream().filter(command -> !exists(command, help)))
                .isEmpty();
    }

    @Test
    void buildOnEachJdkThatIsPromised() throws IOException {
        assertThat(named("build.yml").matrix("java")).containsExactly("17", "21", "25");
    }

    @Test
    void judgeAndSoakEachBackend() throws IOException {
        var backends = Pom.root().modules().stream()
                .map(module -> module.folder().getFileName().toString())
                .filter(name -> name.startsWith("backend-"))
                .map(name -> name.substring("backend-".length()))
                .toList();
        assertThat(backends).hasSizeGreaterThanOrEqualTo(6);
        for (var name : List.of("conformance.yml", "soak.yml")) {
            assertThat(named(name).matrix("backend")).as(name).containsExactlyInAnyOrderElementsOf(backends);
        }
    }

    @Test
    void refuseWhatIsCareless() {
        var careless = Workflow.parse("a.yml", """
                permissions: write-all
                jobs:
                  one:
                    permissions: { contents: write }
                    steps:
                      - uses: actions/checkout@main
                      - uses: someone/action@v1
                      - run: echo ${{ github.event.pull_request.title }}
                """);
        assertThat(careless.complaints())
                .containsExactly(
                        "a.yml: may do more than read: write-all",
                        "a.yml: one has permissions of its own",
                        "a.yml: one may hang for six hours",
                        "a.yml: not pinned: actions/checkout@main",
                        "a.yml: leaves the token of the checkout to all that is built",
                        "a.yml: not pinned: someone/action@v1",
                        "a.yml: a command must take it from its environment: github.event.pull_request.title");
    }

    @Test
    void refuseCommandsThatAreNotThere() throws Exception {
        var workflow = Workflow.parse("a.yml", """
                jobs:
                  one:
                    strategy: { matrix: { backend: [file, nonsense] } }
                    steps:
                      - run: ./verify --soak 1h ${{ matrix.backend }}
                      - run: ./verify --slow
                      - run: ./verify && ./verify --fast
                      - run: build/nothing.sh
                      - run: npx --yes --package some-thing@latest some-thing
                """);
        var help = help();
        assertThat(workflow.commands().stream().filter(command -> exists(command, help)))
                .containsExactly("./verify --soak 1h file");
    }

    private static boolean exists(String command, String help) {
        var words = List.of(command.split(" ", -1));
        if (words.get(0).equals("./verify")) {
            return isUsage(words, help);
        }
        if (words.get(0).startsWith("build/")) {
            return Files.isExecutable(ROOT.resolve(words.get(0))) && command.matches("[\\w/.-]+( \"\\$[A-Z]+\")?");
        }
        return NPX.matcher(command).matches();
    }

    /** A line of the help shows it: the same words, with values in place of what stands in angle brackets. */
    private static boolean isUsage(List<String> words, String help) {
        return help.lines()
                .filter(line -> line.startsWith("./verify"))
                .map(line -> List.of(line.split(" {2,}", 2)[0].strip().split(" ", -1)))
                .anyMatch(usage -> fits(words, usage));
    }

    private static boolean fits(List<String> words, List<String> usage) {
        if (words.size() != usage.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            var fits = switch (usage.get(i)) {
                case "<backend>" -> Files.isDirectory(ROOT.resolve("backend-" + words.get(i)));
                case "<time>" -> words.get(i).matches("\\d+[hm]");
                default -> usage.get(i).equals(words.get(i));
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static String help() throws Exception {
        var process = new ProcessBuilder("bash", ROOT.resolve("verify").toString(), "--help")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return said;
    }

    private static Workflow named(String name) throws IOException {
        return workflows().stream()
                .filter(workflow -> workflow.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
