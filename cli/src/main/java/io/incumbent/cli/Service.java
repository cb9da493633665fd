package io.incumbent.cli;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Guarantee;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which service, and how it is used: the options that most commands share. */
public final class Service {

    @Option(
            names = {"-b", "--backend"},
            paramLabel = "URL",
            defaultValue = "${env:INCUMBENT_BACKEND:-file:}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = {
                "The coordination service, such as file:, file:/path, etcd://host:2379, zookeeper://host:2181 or"
                        + " redis://host:6379.",
                "Otherwise the variable INCUMBENT_BACKEND, which keeps a password out of the list of processes;"
                        + " otherwise file:, a folder of yours on this host."
            })
    private String backend = "file:";

    @Option(
            names = {"-t", "--term"},
            paramLabel = "TIME",
            description =
                    "How long the office is held without renewal: 10s by default. All candidates should have the same.")
    private Optional<Duration> term = Optional.empty();

    @Option(
            names = "--require",
            paramLabel = "GUARANTEE",
            description = {
                "Refuse a service that promises less: ${COMPLETION-CANDIDATES}.",
                "Whoever stands asks for SINGLE_NODE unless told otherwise; leader and watch only look, and refuse none."
            })
    private Optional<Guarantee> required = Optional.empty();

    /** For picocli. */
    public Service() {}

    /** {@return the URL, with its secrets} */
    public String backend() {
        return backend;
    }

    /** {@return the term, if it was set} */
    public Optional<Duration> term() {
        return term;
    }

    /** {@return options for a candidate, to build on} */
    public ElectionOptions.Builder options() {
        ElectionOptions.Builder options = ElectionOptions.builder();
        term.ifPresent(options::term);
        required.ifPresent(options::require);
        return options;
    }

    /** {@return options for who only looks, to which any service will do unless more was asked for} */
    public ElectionOptions toLook() {
        return options().require(required.orElse(Guarantee.BEST_EFFORT)).build();
    }

    /**
     * Connects.
     *
     * @param options for every elector
     * @return a door to the service, to be closed
     */
    public Elections connect(ElectionOptions options) {
        return Elections.connect(backend, options);
    }
}
