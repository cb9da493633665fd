package io.incumbent.tck.script.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.ElectorsUnderTest;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each script against what is right, and against the mistake that it is made for. They wait most of the time. */
@Tag("conformance")
@Tag("thorough")
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
    void sessionsThatAreOnlySaidToBeEndedHadNoEffect(@TempDir Path folder) {
        Case idle = broken(new SessionsEnded(), () -> OneServer.with(new IdleKiller()), "", "");
        assertThat(idle.play(folder).effects()).singleElement().matches(effect -> !effect.shown());
    }

    /** Ends no session. */
    private static final class IdleKiller extends MapServer {

        @Override
        public void endSessions() {}
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
