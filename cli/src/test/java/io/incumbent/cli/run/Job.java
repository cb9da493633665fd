package io.incumbent.cli.run;

import io.incumbent.cli.Command;
import java.nio.file.Path;
import java.util.List;

/**
 * A command that writes down what happens to it: every 20 ms its token and the time, in hundredths of a second since the host
 * was started.
 */
final class Job {

    /** Ends when it is asked to, with status 9, having said so. */
    static final String POLITE = "trap 'echo term >>$LOG; exit 9' TERM; ";
    /** Does as if it had not heard. */
    static final String STUBBORN = "trap 'echo term >>$LOG' INT TERM; ";

    private static final String WRITE =
            "while :; do read -r up rest </proc/uptime; echo $INCUMBENT_TOKEN ${up/./} >>$LOG; sleep 0.02; done";

    private final Path log;

    Job(Path folder, String name) {
        this.log = folder.resolve(name);
    }

    /** The arguments behind the dashes. */
    List<String> command(String manners) {
        return List.of("bash", "-c", "echo $$ >" + log + ".pid; LOG=" + log + "; " + manners + WRITE);
    }

    String text() {
        return Command.read(log);
    }

    boolean runs() {
        return text().lines().anyMatch(line -> line.matches("\\d+ \\d+"));
    }

    long pid() {
        return Long.parseLong(Command.read(Path.of(log + ".pid")).strip());
    }

    boolean isDead() {
        return !alive(pid());
    }

    /** Zombies are dead, however long it takes until somebody buries them. */
    static boolean alive(long pid) {
        String stat = Command.read(Path.of("/proc/" + pid + "/stat"));
        return !stat.isEmpty() && !stat.replaceFirst(".*\\) ", "").matches("(?s)[ZX].*");
    }

    /** Of a token's writes, the time of the first. */
    long first() {
        return times().get(0);
    }

    long last() {
        List<Long> times = times();
        return times.get(times.size() - 1);
    }

    private List<Long> times() {
        return text().lines()
                .filter(line -> line.matches("\\d+ \\d+"))
                .map(line -> Long.valueOf(line.split(" ", -1)[1]))
                .toList();
    }
}
