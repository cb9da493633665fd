package io.incumbent.cli.demo;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.cli.ExitStatus;
import io.incumbent.cli.Failure;
import io.incumbent.tck.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incumbent demo}. */
@Command(
        name = "demo",
        description = {
            "Shows an election under faults, in less than half a minute.",
            "Three processes stand. The leader is killed; the next one is frozen for longer than its lease, and its late"
                    + " writes are refused; the third resigns."
        },
        footerHeading = "%n",
        footer = {
            "Ends with status 0 if all of it happened, 1 if not, 2 for wrong arguments or",
            "set-up, 125 if the service does not answer or refuses."
        })
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private DemoOptions options = new DemoOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** For picocli. */
    public DemoCommand() {}

    @Override
    public Integer call() throws Exception {
        Path folder = folder();
        try {
            return play(folder);
        } finally {
            remove(folder);
        }
    }

    /** In memory, where there is such a folder: what others do to the disk is not what is shown. */
    private static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "incumbent-demo-")
                : Files.createTempDirectory("incumbent-demo-");
    }

    private int play(Path folder) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        String url = options.backend().orElse("file:" + folder.resolve("elections"));
        check(url);
        Path page = page();
        String election = "demo/" + Long.toString(System.currentTimeMillis(), 36);
        Cast cast = new Cast(url, options.term(), election, UrlElectors.class, folder.resolve("history"));
        try {
            Figures figures = new Demo(cast, audience(out), page).play();
            out.println(options.json() ? json(figures, page) : "timeline: " + page + "\n" + figures.line());
            return ExitStatus.DONE;
        } catch (DemoFailure failure) {
            throw new Failure(ExitStatus.NO, "the demonstration FAILED: " + failure.getMessage());
        } finally {
            out.flush();
        }
    }

    /** A service that is away, or refuses, is told of before three processes wait for it. */
    private void check(String url) throws InterruptedException {
        if (url.startsWith("memory:")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "memory: is one process's own, and the demonstration has three; leave --backend out to use files");
        }
        ElectionOptions quick = ElectionOptions.builder().term(options.term()).build();
        try (Elections elections = Elections.connect(url, quick)) {
            elections.leader("demo/reachable");
        }
    }

    private Path page() throws IOException {
        if (options.report().isPresent()) {
            return options.report().get().toAbsolutePath();
        }
        return Files.createTempFile("incumbent-demo-", ".html");
    }

    private String json(Figures figures, Path page) {
        Map<String, Object> fields = new LinkedHashMap<>(figures.json());
        fields.put("timeline", page.toString());
        return Json.write(fields);
    }

    private Audience audience(PrintWriter out) throws IOException, InterruptedException {
        if (options.json()) {
            return Audience.NOBODY;
        }
        return !options.plain() && isTerminal()
                ? new LiveAudience(out, System.getenv("NO_COLOR") == null)
                : new PlainAudience(out);
    }

    private static boolean isTerminal() throws IOException, InterruptedException {
        String kind = System.getenv().getOrDefault("TERM", "dumb");
        ProcessBuilder test = new ProcessBuilder("test", "-t", "1").inheritIO();
        return !kind.equals("dumb") && test.start().waitFor() == 0;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<File> deepestFirst =
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).toList();
            for (File file : deepestFirst) {
                Files.deleteIfExists(file.toPath());
            }
        }
    }

    /** What can be said about it. */
    static final class DemoOptions {

        @Option(
                names = {"-b", "--backend"},
                paramLabel = "URL",
                description = "The coordination service; by default files in a folder that is removed afterwards.")
        private Optional<String> backend = Optional.empty();

        @Option(
                names = {"-t", "--term"},
                paramLabel = "TIME",
                defaultValue = "2s",
                description = "How long the office is held without renewal: 2s by default.")
        private Duration term = Duration.ofSeconds(2);

        @Option(names = "--json", description = "Only the figures, as one JSON object.")
        private boolean json;

        @Option(names = "--plain", description = "Lines instead of a picture, also in a terminal.")
        private boolean plain;

        @Option(
                names = {"-o", "--report"},
                paramLabel = "FILE",
                description = "Where the HTML timeline goes; a temporary file by default.")
        private Optional<Path> report = Optional.empty();

        DemoOptions() {}

        Optional<String> backend() {
            return backend;
        }

        Duration term() {
            return term;
        }

        boolean json() {
            return json;
        }

        boolean plain() {
            return plain;
        }

        Optional<Path> report() {
            return report;
        }
    }
}
