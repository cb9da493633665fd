package io.incumbent.cli.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** How {@code run} stands for election, and what becomes of the command. */
final class RunOptions {

    @Option(
            names = "--once",
            description =
                    "Lead for one term at most: if the lease is lost, end with status 123 instead of standing again.")
    private boolean once;

    @Option(
            names = "--restart",
            description =
                    "When the command ends by itself, hand the office back, stand again after half a term, and run it"
                            + " again.")
    private boolean restart;

    @Option(
            names = {"-d", "--drain"},
            paramLabel = "TIME",
            description =
                    "How long the command may take from TERM to KILL: about a fifth of the term by default. A lease at"
                            + " risk is given up that much earlier.")
    private Optional<Duration> drain = Optional.empty();

    @Option(
            names = {"-w", "--wait"},
            paramLabel = "TIME",
            description =
                    "How long to wait while somebody else leads, each time; 0s for not at all. Then ends with status 124."
                            + " An office that nobody holds is taken all the same, though it may take a term to find that"
                            + " out. Without it, waits for ever.")
    private Optional<Duration> wait = Optional.empty();

    @Option(
            names = "--id",
            paramLabel = "NAME",
            description = "What observers call this candidate; made of host and process by default.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = {"-m", "--meta"},
            paramLabel = "NAME=VALUE",
            description = "What observers are told of the leader, such as its address; may be repeated. No secrets.")
    private Map<String, String> metadata = new TreeMap<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but failures.")
    private boolean quiet;

    RunOptions() {}

    boolean once() {
        return once;
    }

    boolean restart() {
        return restart;
    }

    Optional<Duration> drain() {
        return drain;
    }

    Optional<Duration> patience() {
        return wait;
    }

    Optional<String> id() {
        return id;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    boolean quiet() {
        return quiet;
    }
}
