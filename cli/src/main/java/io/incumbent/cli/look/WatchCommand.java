package io.incumbent.cli.look;

import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.Observation;
import io.incumbent.cli.ExitStatus;
import io.incumbent.cli.Service;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incumbent watch}. */
@Command(
        name = "watch",
        description = {
            "Tells who leads, and every change, without being a candidate. Ends when it is told to.",
            "A leader that crashed is reported until its lease must have run out."
        })
public final class WatchCommand implements Callable<Integer> {

    @Mixin
    private Service service = new Service();

    @Option(names = "--json", description = "A JSON object for each change, a line each.")
    private boolean json;

    @Option(names = "--for", paramLabel = "TIME", description = "End after that time, with status 0.")
    private Optional<Duration> patience = Optional.empty();

    @Parameters(
            arity = "1..*",
            paramLabel = "ELECTION",
            description = "The names of elections, such as billing/nightly.")
    private List<String> elections = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** For picocli. */
    public WatchCommand() {}

    @Override
    public Integer call() throws Exception {
        try (Elections door = service.connect(service.toLook())) {
            // A service that is away is told of at once; later outages end by themselves.
            door.leader(elections.get(0));
            if (!json) {
                print("TIME                 " + Sight.heading());
            }
            List<Observation> running = new ArrayList<>();
            for (String election : elections) {
                running.add(door.observe(election, leader -> changed(election, leader)));
            }
            remain();
            running.forEach(Observation::close);
        }
        return ExitStatus.DONE;
    }

    private void remain() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        if (patience.isEmpty()) {
            never.await();
        } else if (never.await(patience.get().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("nobody counts it down");
        }
    }

    private void changed(String election, Optional<Leader> leader) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        print(json ? Sight.json(election, leader) : now + " " + Sight.line(election, leader));
    }

    private synchronized void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
