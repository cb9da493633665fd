package io.incumbent.tck.script.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.broken.ClosesOnce;
import io.incumbent.tck.broken.ClosesOnlyIfHeard;
import io.incumbent.tck.broken.ComesBack;
import io.incumbent.tck.broken.DeletesByPrefix;
import io.incumbent.tck.broken.EndsWithTheAnswer;
import io.incumbent.tck.broken.GivesUpEarly;
import io.incumbent.tck.broken.Impatient;
import io.incumbent.tck.broken.KeepsTheOffice;
import io.incumbent.tck.broken.LeadsTwice;
import io.incumbent.tck.broken.NeverCloses;
import io.incumbent.tck.broken.NobodyBegins;
import io.incumbent.tck.broken.ObserverIsAhead;
import io.incumbent.tck.broken.ObserverRemembers;
import io.incumbent.tck.broken.ObserverSeesNothing;
import io.incumbent.tck.broken.OnlyOnce;
import io.incumbent.tck.broken.OutOfTheRace;
import io.incumbent.tck.broken.PromisesMore;
import io.incumbent.tck.broken.RenewsAfterCallbacks;
import io.incumbent.tck.broken.Swallows;
import io.incumbent.tck.broken.TellsLate;
import io.incumbent.tck.broken.TellsTwice;
import io.incumbent.tck.broken.TokenOfRenewals;
import io.incumbent.tck.broken.TooPatient;
import io.incumbent.tck.sample.MapElectors;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import io.incumbent.tck.script.Breach;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each script passes electors that are as they should be, and finds out the mistakes that it is made for. */
class LifeScriptsTest {

    private static final int SIDE_BY_SIDE = 4;

    @TempDir
    private Path folder;

    /** What a script must find out: a breach of that rule, in these words. */
    private record Case(Script script, Class<? extends ElectorSource> electors, String rule, String words) {

        Case(Script script) {
            this(script, MapElectors.class, "", "");
        }

        String name() {
            return script.id() + (rule.isEmpty() ? " passes the sample" : " finds out " + electors.getSimpleName());
        }

        Outcome play(Path folder) {
            try (MapService service = new MapService(new MapServer(), electors)) {
                return new Theatre(service, folder.resolve(electors.getSimpleName() + rule)).play(script);
            }
        }

        void judge(Outcome outcome) {
            assertThat(outcome.unplayed()).isEmpty();
            if (rule.isEmpty()) {
                assertThat(outcome.breaches()).isEmpty();
                assertThat(outcome.doubts()).isEmpty();
                assertThat(outcome.checks().keySet()).containsAll(script.rules());
            } else {
                assertThat(outcome.breaches())
                        .filteredOn(breach -> breach.rule().equals(rule))
                        .extracting(Breach::how)
                        .anyMatch(how -> how.contains(words));
            }
        }
    }

    private static Stream<Case> broken() {
        return Stream.of(
                new Case(new Calm(5), GivesUpEarly.class, "4.06", "is no longer leader"),
                new Case(new HandOver(), KeepsTheOffice.class, "4.03", "after a resigned token"),
                new Case(new EverybodyInTurn(), OutOfTheRace.class, "4.04", "one of [d] was elected"),
                new Case(new Fairness(), OutOfTheRace.class, "4.09", "d=70"),
                new Case(new FirstGrant(), NobodyBegins.class, "4.01", "one of 1 candidates"),
                new Case(new Telling(), TellsTwice.class, "3.01", "its listener was told"),
                new Case(new Telling(), TellsLate.class, "3.01", "its listener was told"),
                new Case(new Silent(), NeverCloses.class, "3.02", "the observer had closed"),
                new Case(new SlowListener(), RenewsAfterCallbacks.class, "3.04", "while its listener slept"),
                new Case(new Ending(), ClosesOnce.class, "3.05", "closed already"),
                new Case(new Ending(), Swallows.class, "3.05", "swallowed the interrupt"),
                new Case(new OnceMore(), OnlyOnce.class, "3.06", "it campaigned again"),
                new Case(new Patience(), Impatient.class, "3.07", "gave up after"),
                new Case(new Patience(), TooPatient.class, "3.07", "had the patience to campaign for"),
                new Case(new Twofold(), LeadsTwice.class, "3.08", "held two leases at once"),
                new Case(new ShortTerm(), PromisesMore.class, "1.12", "remain"),
                new Case(new Neighbours(), DeletesByPrefix.class, "1.13", "nobody resigned in"),
                new Case(new Tokens(), TokenOfRenewals.class, "2.07", "but later it was"),
                new Case(new Tokens(), ObserverIsAhead.class, "2.08", "the leader has token"),
                new Case(new Tokens(), ObserverSeesNothing.class, "5.04", "nobody saw token"),
                new Case(new Tokens(), ObserverRemembers.class, "5.01", "nobody leads any more"),
                new Case(new Racing(), EndsWithTheAnswer.class, "1.07", "after resign() had returned"),
                new Case(new Racing(), ComesBack.class, "1.04", "after it had been found over"),
                new Case(new CloseInSilence(), ClosesOnlyIfHeard.class, "6.07", "these threads were left"),
                new Case(new Leavings(), NeverCloses.class, "6.02", "connections"),
                new Case(new Leavings(), NeverCloses.class, "6.04", "these connections are open"),
                new Case(new Footprint(10, 50), NeverCloses.class, "6.01", "threads were added"));
    }

    /** The longest ones shortened. */
    private static Stream<Case> healthy() {
        return Stream.concat(
                Stream.of(new Calm(5), new Footprint(10, 50)).map(Case::new),
                LifeScripts.all().stream()
                        .filter(script -> !(script instanceof Calm) && !(script instanceof Footprint))
                        .map(Case::new));
    }

    @TestFactory
    List<DynamicTest> findsOut() {
        return sideBySide(broken());
    }

    @TestFactory
    List<DynamicTest> passes() {
        return sideBySide(healthy());
    }

    /** They wait most of the time. */
    private List<DynamicTest> sideBySide(Stream<Case> cases) {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        List<DynamicTest> tests = cases.map(one -> {
                    Future<Outcome> playing = threads.submit(() -> one.play(folder));
                    return dynamicTest(one.name(), () -> one.judge(playing.get()));
                })
                .toList();
        threads.shutdown();
        return tests;
    }
}
