package io.incumbent.cli;

import io.incumbent.cli.demo.DemoCommand;
import io.incumbent.cli.look.LeaderCommand;
import io.incumbent.cli.look.WatchCommand;
import io.incumbent.cli.run.RunCommand;
import java.util.Locale;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code incumbent}. */
@Command(
        name = "incumbent",
        description = "Leader election for any program.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            LeaderCommand.class,
            WatchCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        },
        scope = CommandLine.ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends with its status.
     *
     * @param args see {@code incumbent --help}
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        Locale.setDefault(Locale.ROOT);
        Logs.silence();
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.registerConverter(java.time.Duration.class, new Durations());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Failures::report);
        line.setParameterExceptionHandler(Failures::refuse);
        line.setUsageHelpAutoWidth(true);
        return line;
    }
}
