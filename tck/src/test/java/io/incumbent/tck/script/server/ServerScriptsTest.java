package io.incumbent.tck.script.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.broken.ForgetfulServer;
import io.incumbent.tck.broken.IgnoresDeadline;
import io.incumbent.tck.broken.IgnoresPatience;
import io.incumbent.tck.broken.LeavesThreads;
import io.incumbent.tck.broken.OneServerOnly;
import io.incumbent.tck.broken.ResignsWhenAnswered;
import io.incumbent.tck.broken.RevokesWhenSlow;
import io.incumbent.tck.broken.TakesOldSession;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.script.Breach;
import io.incumbent.tck.script.FaultEffect;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each script against what is right, and against the mistake that it is made for. They wait most of the time. */
class ServerScriptsTest {

    private static final int SIDE_BY_SIDE = 4;

    /**
     * A script, whom it is played with, and what must come of it.
     *
     * @param rule the rule that must be found broken; empty for none
     * @param says what the message must contain
     */
    private record Case(Script script, Supplier<ElectorsUnderTest> subject, String rule, String says) {

        Outcome play(Path folder) {
            try (ElectorsUnderTest played = subject.get()) {
                return new Theatre(played, folder).play(script);
            }
        }
    }

    private static Case broken(Script script, Supplier<ElectorsUnderTest> subject, String rule, String says) {
        return new Case(script, subject, rule, says);
    }

    /** What the promise of survival is worth, or the lack of it, is a case of its own. */
    private static final List<Case> MISTAKES = List.of(
            broken(
                    new Restarted(),
                    () -> OneServer.with(new ForgetfulServer()),
                    "2.03",
                    "started again with their data"),
            broken(new Erased(), () -> OneServer.with(new MapServer()), "2.03", "record was deleted"),
            broken(new Pulsed(), () -> OneServer.with(new RevokesWhenSlow()), "4.07", "a lost its lease with token"),
            broken(new Unanswered(), () -> OneServer.with(IgnoresPatience.class), "3.07", "campaign(PT1S)"),
            broken(new Unanswered(), () -> OneServer.with(ResignsWhenAnswered.class), "3.05", "resign()"),
            broken(new Unanswered(), () -> OneServer.with(LeavesThreads.class), "6.07", "left-behind"),
            broken(
                    new SessionsEnded(),
                    () -> OneServer.with(TakesOldSession.class),
                    "1.04",
                    "held again after it was over"),
            broken(new KilledBriefly(), () -> OneServer.with(new ForgetfulServer()), "4.07", "was away for only"),
            broken(new PausedLong(), () -> OneServer.with(IgnoresDeadline.class), "1.05", "is not over"),
            broken(new MajorityKilled(), Minority::new, "1.05", "is not over"),
            broken(new MinorityKilled(), () -> new Cluster(OneServerOnly.class, 2), "4.07", "when map-1 was killed"),
            broken(new LeaderChanged(), ForgetfulLeader::new, "1.11", "another server led"));

    private static Supplier<ElectorsUnderTest> right(Script script) {
        return needsMany(script) ? Cluster::new : OneServer::good;
    }

    private static boolean needsMany(Script script) {
        return script.needs().contains(Need.MAJORITY) || script.needs().contains(Need.SERVER_LEADER);
    }

    private static List<Outcome> play(List<Case> cases, Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Callable<Outcome>> plays = IntStream.range(0, cases.size())
                    .<Callable<Outcome>>mapToObj(i -> () -> cases.get(i).play(folder.resolve("case-" + i)))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : threads.invokeAll(plays)) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What was broken, a line for each, beginning with the rule. */
    private static List<String> broken(Outcome outcome) {
        Stream<String> demanded =
                outcome.breaches().stream().map((Breach breach) -> breach.rule() + " " + breach.how());
        Stream<String> judged = outcome.judgement().stream()
                .flatMap(judgement -> judgement.violations())
                .map(violation -> violation.rule().id() + " " + violation);
        return Stream.concat(demanded, judged).toList();
    }

    @Test
    void whatIsRightBreaksNothing(@TempDir Path folder) throws Exception {
        List<Case> cases = ServerScripts.all().stream()
                .map(script -> new Case(script, right(script), "", ""))
                .toList();
        SoftAssertions softly = new SoftAssertions();
        for (Outcome outcome : play(cases, folder)) {
            String id = outcome.script().id();
            softly.assertThat(outcome.unplayed()).as(id).isEmpty();
            softly.assertThat(broken(outcome)).as(id).isEmpty();
            softly.assertThat(outcome.effects()).as(id).isNotEmpty().allMatch(FaultEffect::shown);
            softly.assertThat(outcome.goals().values()).as(id).isNotEmpty();
            softly.assertThat(outcome.judgement().orElseThrow().doubts()).as(id).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void everyMistakeIsFound(@TempDir Path folder) throws Exception {
        List<Outcome> outcomes = play(MISTAKES, folder);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < MISTAKES.size(); i++) {
            Case mistake = MISTAKES.get(i);
            softly.assertThat(broken(outcomes.get(i)))
                    .as(
                            "%s must find %s broken; %s",
                            mistake.script.id(), mistake.rule, outcomes.get(i).unplayed())
                    .anyMatch(how -> how.startsWith(mistake.rule + " ") && how.contains(mistake.says));
        }
        softly.assertAll();
    }

    @Test
    void tokensThatBeginAnewAreReportedAndExcused(@TempDir Path folder) {
        Case unpromised = broken(new DataLost(), () -> OneServer.with(new MapServer()), "2.03", "");
        Outcome outcome = unpromised.play(folder);
        assertThat(outcome.breaches()).extracting(Breach::rule).containsExactly("2.03");
        assertThat(broken(outcome)).anyMatch(how -> how.startsWith("2.01 "));
        assertThat(outcome.excused()).contains("2.01", "2.03");
    }

    @Test
    void tokensThatWerePromisedToSurviveMustNotBeginAnew(@TempDir Path folder) {
        Case promised = broken(
                new DataLost(),
                () -> new OneServer(new MapServer(), io.incumbent.tck.sample.MapElectors.class, true),
                "2.03",
                "");
        Outcome outcome = promised.play(folder);
        assertThat(outcome.breaches()).extracting(Breach::rule).contains("2.03");
        assertThat(outcome.excused()).isEmpty();
    }
}
