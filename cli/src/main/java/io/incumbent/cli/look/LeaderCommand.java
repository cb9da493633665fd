package io.incumbent.cli.look;

import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.cli.ExitStatus;
import io.incumbent.cli.Service;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incumbent leader}. */
@Command(
        name = "leader",
        description = {
            "Says who leads, by the service's record.",
            "One look can't tell a live leader from one that crashed less than a term ago, or longer ago if nobody stands;"
                    + " watch can."
        },
        footerHeading = "%n",
        footer = {
            "Ends with status 0 if all have a leader, 1 if one has none, 2 for wrong",
            "arguments or set-up, 125 if the service does not answer or refuses."
        })
public final class LeaderCommand implements Callable<Integer> {

    @Mixin
    private Service service = new Service();

    @Option(names = "--json", description = "One JSON object for each election, a line each.")
    private boolean json;

    @Parameters(
            arity = "1..*",
            paramLabel = "ELECTION",
            description = "The names of elections, such as billing/nightly.")
    private List<String> elections = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** For picocli. */
    public LeaderCommand() {}

    @Override
    public Integer call() throws Exception {
        boolean all = true;
        try (Elections door = service.connect(service.toLook())) {
            if (!json) {
                print(Sight.heading());
            }
            for (String election : elections) {
                Optional<Leader> leader = door.leader(election);
                print(json ? Sight.json(election, leader) : Sight.line(election, leader));
                all &= leader.isPresent();
            }
        }
        return all ? ExitStatus.DONE : ExitStatus.NO;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
