package io.incumbent.cli;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong in a sentence, and programs by a status. */
final class Failures {

    private Failures() {}

    static int report(Exception thrown, CommandLine line, ParseResult parsed) {
        line.getErr().println("incumbent: " + Texts.withoutSecrets(sentence(thrown)));
        line.getErr().flush();
        return status(thrown);
    }

    static int refuse(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println("incumbent: " + Texts.withoutSecrets(String.valueOf(wrong.getMessage())));
        UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.getErr().println("See " + line.getCommandSpec().qualifiedName() + " --help");
        line.getErr().flush();
        return ExitStatus.USAGE;
    }

    private static String sentence(Exception thrown) {
        if (thrown instanceof Failure || thrown instanceof ConfigurationException) {
            return String.valueOf(thrown.getMessage());
        }
        if (thrown instanceof BackendUnavailableException away) {
            return away.getMessage() + causes(away) + "; look whether the service runs, and whether the URL names it";
        }
        return "unexpectedly " + thrown + causes(thrown);
    }

    /** What the client library said is often the only clue. */
    private static String causes(Throwable thrown) {
        StringBuilder causes = new StringBuilder();
        Throwable cause = thrown.getCause();
        for (int depth = 0; cause != null && depth < 3; depth++, cause = cause.getCause()) {
            String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (causes.indexOf(said) < 0 && !String.valueOf(thrown.getMessage()).contains(said)) {
                causes.append(": ").append(Texts.cut(said));
            }
        }
        return causes.toString();
    }

    private static int status(Exception thrown) {
        if (thrown instanceof Failure failure) {
            return failure.status();
        }
        return thrown instanceof ConfigurationException ? ExitStatus.USAGE : ExitStatus.TROUBLE;
    }
}
