package io.incumbent.cli.run;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.cli.ExitStatus;
import io.incumbent.cli.Failure;
import io.incumbent.cli.Say;
import io.incumbent.cli.Service;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incumbent run}. */
@Command(
        name = "run",
        description = "Runs a command only while its host leads.",
        customSynopsis = "incumbent run ELECTION [OPTIONS] -- COMMAND [ARGUMENT...]",
        footerHeading = "%nWhat the command finds in its environment%n",
        footer = {
            "  INCUMBENT_TOKEN          the fencing token, a number, for every write",
            "  INCUMBENT_ELECTION       the name of the election",
            "  INCUMBENT_CANDIDATE      the name of this candidate",
            "  INCUMBENT_DEADLINE       when the lease ends unless it is renewed, in the",
            "                           seconds of /proc/uptime",
            "  INCUMBENT_DEADLINE_FILE  a file with the newest such deadline",
            "",
            "The command runs in a process group of its own, and signals are passed on to",
            "it. It is sent TERM, and KILL after its time to drain, when this process is",
            "asked to end or is killed, and when the lease is not renewed; in any case it",
            "is killed before another can lead.",
            "",
            "Ends with the status of the command, or with",
            "  2    wrong arguments or set-up",
            "  123  the lease was lost (--once)",
            "  124  not elected in time (--wait)",
            "  125  trouble with the service, or on this host",
            "  126  the command can't be executed",
            "  127  the command was not found"
        })
public final class RunCommand implements Callable<Integer> {

    @Mixin
    private Service service = new Service();

    @Mixin
    private RunOptions how = new RunOptions();

    @Parameters(
            index = "0",
            paramLabel = "ELECTION",
            description = "The name of the election, such as billing/nightly.")
    private String election = "";

    @Parameters(index = "1..*", paramLabel = "COMMAND", description = "The command and its arguments, behind --.")
    private List<String> command = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** For picocli. */
    public RunCommand() {}

    @Override
    public Integer call() throws Exception {
        check();
        ElectionOptions options = options();
        Say say = new Say(System.err, how.quiet());
        Office office = new Office(command, options, say);
        Runner runner = new Runner(office, how, say);
        Signals.to(runner::signalled);
        try (Elections elections = service.connect(office.listening());
                Elector elector = elections.elector(election)) {
            return runner.run(elector);
        }
    }

    private void check() {
        if (command.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no command to run; name it behind --, as in: incumbent run nightly -- ./job.sh");
        }
        if (how.once() && how.restart()) {
            throw new ParameterException(spec.commandLine(), "--once and --restart exclude each other; choose one");
        }
        Program.demand(command.get(0), System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"));
        String path = System.getenv().getOrDefault("PATH", "");
        if (!new Uptime().exists() || !Program.exists("bash", path) || !Program.exists("setsid", path)) {
            throw new Failure(
                    ExitStatus.TROUBLE,
                    "run needs Linux with /proc, bash 4 or later, and setsid (of util-linux or BusyBox) to guard the"
                            + " command; install what is missing");
        }
    }

    private ElectionOptions options() {
        ElectionOptions.Builder options = service.options().metadata(how.metadata());
        how.drain().ifPresent(options::drain);
        how.id().ifPresent(options::candidateId);
        return options.build();
    }
}
