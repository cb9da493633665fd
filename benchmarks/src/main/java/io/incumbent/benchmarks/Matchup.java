package io.incumbent.benchmarks;

import io.incumbent.benchmarks.judged.Situation;
import io.incumbent.benchmarks.measure.Burning;
import io.incumbent.benchmarks.measure.Crew;
import io.incumbent.benchmarks.measure.Failovers;
import io.incumbent.benchmarks.measure.Handovers;
import io.incumbent.benchmarks.measure.Multitudes;
import io.incumbent.benchmarks.measure.Pace;
import io.incumbent.benchmarks.measure.Trials;
import io.incumbent.benchmarks.measure.Wins;
import io.incumbent.benchmarks.mishap.Mishap;
import io.incumbent.benchmarks.mishap.Mishaps;
import io.incumbent.benchmarks.page.ResultFiles;
import io.incumbent.benchmarks.process.ContenderProcess;
import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Setup;
import io.incumbent.benchmarks.roster.ClassPaths;
import io.incumbent.benchmarks.roster.Entry;
import io.incumbent.benchmarks.roster.Requests;
import io.incumbent.benchmarks.roster.Roster;
import io.incumbent.benchmarks.roster.Service;
import io.incumbent.tck.server.DockerServers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that is measured on one service: its servers are started, all contenders meet there, and both are ended. */
final class Matchup {

    private static final Duration TO_CONNECT = Duration.ofSeconds(60);
    private static final Duration TO_STOP = Duration.ofMillis(50);
    /** Less time than that is not enough for anything. */
    private static final Duration AT_A_TIME = Duration.ofSeconds(30);
    /** By so much the last one may take longer than there is time. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Service service;
    private final ClassPaths classPaths;
    private final Pace pace;
    private final Path folder;
    private final Turn turn;

    Matchup(Service service, ClassPaths classPaths, Pace pace, Path folder, Turn turn) {
        this.service = service;
        this.classPaths = classPaths;
        this.pace = pace;
        this.folder = folder;
        this.turn = turn;
    }

    /** Returns whether there were servers to measure on. */
    boolean play(Results results) throws InterruptedException {
        try (DockerServers servers = service.start();
                Crew crew = new Crew(results)) {
            say(servers.describe());
            results.fact(service.title(), servers.describe());
            for (Entry entry : Roster.of(service)) {
                enter(entry, servers, crew, results);
            }
            measure(crew, servers, results);
            Entry control = Roster.control(service);
            enter(control, servers, crew, results);
            Trials trials = new Trials(crew, control, histories());
            for (Situation situation : pace.situations()) {
                if (isTimeFor(situation.title(), AT_A_TIME, results)) {
                    renew(crew, servers);
                    say(situation.title());
                    trials.measure(situation, results);
                    ResultFiles.write(results, folder);
                }
            }
            renew(crew, servers);
            if (pace.mishaps() && isTimeFor("mishaps of servers", AT_A_TIME, results)) {
                befall(servers, trials, results);
            }
            if (pace.failovers() > 0 && isTimeFor("failovers", AT_A_TIME, results)) {
                renew(crew, servers);
                say("failovers, up to " + pace.failovers());
                new Failovers(trials, crew, control, turn.spare(pace.reserved())).measure(pace.failovers(), results);
                ResultFiles.write(results, folder);
            }
            crew.dismiss(control);
            crowd(crew, servers, results);
            if (!pace.burning().isZero()
                    && isTimeFor("false losses", pace.burning().minus(GRACE), results)) {
                renew(crew, servers);
                burn(servers, crew, results);
            }
            say("done");
            return true;
        } catch (IOException | IllegalStateException failure) {
            results.remark(service.title() + ": " + failure.getMessage());
            say("FAILED: " + failure.getMessage());
            return false;
        }
    }

    private void enter(Entry entry, DockerServers servers, Crew crew, Results results)
            throws IOException, InterruptedException {
        String classPath = classPaths.of(entry);
        String version = ClassPaths.version(classPath, entry.artifact());
        results.add(new Setup(service.title(), entry.name(), version, entry.configuration()));
        start(entry, classPath, servers, crew);
    }

    private void start(Entry entry, String classPath, DockerServers servers, Crew crew)
            throws IOException, InterruptedException {
        crew.add(
                entry,
                ContenderProcess.start(
                        service.title() + " " + entry.name(), entry.source(), classPath, folder.resolve("logs")));
        crew.ask(entry, open(entry, servers), TO_CONNECT);
    }

    private void renew(Crew crew, DockerServers servers) throws IOException, InterruptedException {
        crew.renew(entry -> start(entry, classPaths.of(entry), servers, crew));
    }

    private static Message open(Entry entry, DockerServers servers) {
        List<String> addresses = servers.all().stream()
                .map(server -> server.address().getHostString() + ":"
                        + server.address().getPort())
                .toList();
        return Message.order("open")
                .with("servers", addresses)
                .with("settings", entry.settings())
                .with("termMillis", Pace.TERM.toMillis());
    }

    private void measure(Crew crew, DockerServers servers, Results results) throws IOException, InterruptedException {
        Requests requests = service.requests(servers);
        say("wins and releases");
        new Wins(crew, pace).measure(results);
        ResultFiles.write(results, folder);
        Handovers handovers = new Handovers(crew, pace, requests);
        for (int waiters : pace.waiters()) {
            if (waiters < Pace.CROWD) {
                handOver(handovers, waiters, crew, servers, results);
            }
        }
        renew(crew, servers);
        say("handovers of those who take long to stop");
        handovers.measureOverlap(TO_STOP, results);
        for (int count : pace.elections()) {
            String what = "one process leads " + count;
            if (isTimeFor(what, AT_A_TIME, results)) {
                renew(crew, servers);
                say(what);
                new Multitudes(crew, pace, requests).measure(count, results);
                ResultFiles.write(results, folder);
            }
        }
    }

    private void handOver(Handovers handovers, int waiters, Crew crew, DockerServers servers, Results results)
            throws IOException, InterruptedException {
        renew(crew, servers);
        say("handovers, " + waiters + " waiting");
        handovers.measure(waiters, results);
        ResultFiles.write(results, folder);
    }

    /**
     * After all others who wait: should a process end in which a hundred wait through jetcd, nobody who waits that way is ever
     * elected again on the same server (issue 13336 of etcd).
     */
    private void crowd(Crew crew, DockerServers servers, Results results) throws IOException, InterruptedException {
        Handovers handovers = new Handovers(crew, pace, service.requests(servers));
        for (int waiters : pace.waiters()) {
            if (waiters >= Pace.CROWD && isTimeFor("handovers, " + waiters + " waiting", pace.share(), results)) {
                handOver(handovers, waiters, crew, servers, results);
            }
        }
    }

    private void burn(DockerServers servers, Crew crew, Results results) throws IOException, InterruptedException {
        Entry control = Roster.stopped(service);
        enter(control, servers, crew, results);
        say("all cores burn");
        new Burning(crew, control, Runtime.getRuntime().availableProcessors())
                .measure(pace.burning(), Pace.TERM.multipliedBy(2), results);
        crew.dismiss(control);
        ResultFiles.write(results, folder);
    }

    /** Servers of its own may not come up, which is no reason to give up the rest. */
    private void befall(DockerServers servers, Trials trials, Results results)
            throws IOException, InterruptedException {
        try {
            Optional<Mishap> found = Mishaps.of(service, servers, classPaths, folder.resolve("servers"));
            if (found.isPresent()) {
                try (Mishap mishap = found.get()) {
                    say(mishap.situation().title());
                    trials.measure(mishap, results);
                }
            }
        } catch (IOException failure) {
            results.remark(service.title() + ": nothing befell any server, " + failure.getMessage());
        }
        ResultFiles.write(results, folder);
    }

    private Path histories() {
        return folder.resolve("histories").resolve(service.name().toLowerCase(Locale.ROOT));
    }

    private boolean isTimeFor(String what, Duration lasts, Results results) {
        boolean is = turn.hasTimeFor(lasts);
        if (!is) {
            results.remark(service.title() + ": no time was left for " + what + ".");
        }
        return is;
    }

    private void say(String what) {
        System.out.println(service.title() + ", " + turn.passed().toSeconds() + " s: " + what);
    }
}
