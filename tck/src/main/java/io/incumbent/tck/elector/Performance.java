package io.incumbent.tck.elector;

import io.incumbent.tck.ConformanceReport;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Promises;
import io.incumbent.tck.control.Controls;
import io.incumbent.tck.report.Bound;
import io.incumbent.tck.report.Goal;
import io.incumbent.tck.report.ReportBuilder;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.ScriptSet;
import io.incumbent.tck.script.Theatre;
import io.incumbent.tck.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One conformance run of electors: the subject, the place of its histories, and what all scripts showed. */
final class Performance implements AutoCloseable {

    /** Names the system property with the seed of all that is drawn at random; without it each run has its own. */
    static final String SEED_PROPERTY = "incumbent.tck.seed";

    private final ElectorsUnderTest subject;
    private final String test;
    private final Program program;
    private final long seed =
            Long.getLong(SEED_PROPERTY, ThreadLocalRandom.current().nextInt(1_000_000) * 1_000L);
    private final ScriptSet set = ScriptSet.asked();
    private @Nullable Season season;

    /** What is played. */
    interface Program {

        /** The scripts of a set, with what is drawn from a seed. */
        List<Script> of(ScriptSet set, long seed);
    }

    /**
     * Begins.
     *
     * @param test the test class, by which the run is repeated
     * @param program what is played of a set, drawn from a seed
     */
    Performance(ElectorsUnderTest subject, Class<?> test, Program program) {
        this.subject = subject;
        this.test = test.getSimpleName();
        this.program = program;
    }

    String name() {
        return subject.name();
    }

    boolean isOf(Object some) {
        return subject == some;
    }

    Goals goals() {
        return Goals.of(subject, set);
    }

    void play(ConformanceReport report) throws IOException, InterruptedException {
        if (set == ScriptSet.ESSENTIAL) {
            report.playsEssentials();
        }
        Path runs = report.folder().resolve("runs");
        Folders.delete(runs);
        Selection selection = Selection.of(program.of(set, seed), System.getProperty(Selection.PROPERTY, ""));
        season = new Season(
                new Theatre(subject, runs).play(selection.played()),
                new Controls(runs.resolve("controls")).silent(),
                selection.leftOut(),
                set);
        Files.writeString(report.folder().resolve("scripts.txt"), season().times());
        report.tell(page -> tell(page, report.claim()));
    }

    Season season() {
        Season played = season;
        if (played == null) {
            throw new IllegalStateException("nothing was played yet");
        }
        return played;
    }

    private void tell(ReportBuilder page, String claim) {
        page.claim(claim + ". " + exclusion(season().standing("1.01")));
        Promises promises = subject.promises();
        page.fact("service", subject.servers().map(Servers::describe).orElse("no servers"));
        page.fact("term", promises.term().toString());
        page.fact("set of scripts", set.toString());
        page.fact("seed", Long.toString(seed));
        page.reproduce("mvn test -Dtest=" + test + " -Dtest.excluded= -Dsurefire.failIfNoSpecifiedTests=false -D"
                + SEED_PROPERTY + "=" + seed + " -D" + ScriptSet.PROPERTY + "=" + set);
        page.assume("The rates of two clocks differ by no more than " + Math.round(promises.drift() * 100) + " %.");
        page.assume("The host did not sleep, and the readings of its clock could be compared between processes.");
        page.bound(new Bound(
                "4.02",
                promises.failoverTime().toNanos(),
                promises.failover() + " terms and a slack of " + promises.slack()));
        goals().floors()
                .forEach((what, floor) ->
                        page.goal(new Goal(what, season().goals().getOrDefault(what, 0L), floor)));
        new Chapters(season()).tell(page);
    }

    private static String exclusion(Standing standing) {
        return "Two leases could have been held at once " + standing.checks() + " times, and "
                + (standing.broken().isEmpty()
                        ? "never were."
                        : "were " + standing.broken().size() + " times.");
    }

    @Override
    public void close() {
        subject.close();
    }
}
