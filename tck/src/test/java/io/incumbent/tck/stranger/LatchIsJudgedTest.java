package io.incumbent.tck.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.RuleCatalogue;
import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.elector.Season;
import io.incumbent.tck.elector.Standing;
import io.incumbent.tck.script.Breach;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Scripts;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kit judges strangers: of Curator's latch it finds out what is wrong, every time, and nothing else. Whoever breaks the
 * kit, so that it no longer sees or cries wolf, finds out here.
 */
@Tag("docker")
@Tag("conformance")
@Tag("thorough")
@TestInstance(Lifecycle.PER_CLASS)
class LatchIsJudgedTest {

    /** By script, the rules that it found broken whenever it was played. */
    private static final Map<String, Set<String>> BROKEN = Map.of(
            "D2", Set.of("1.01", "1.06", "2.06"),
            "D9e", Set.of("2.01", "2.03"),
            "L8", Set.of("3.05"),
            "deaf", Set.of("4.04"),
            "D15", Set.of("4.07"));

    /**
     * By script, the rules that may be found broken besides, as groups or one by one: how much of a fault is seen depends
     * on who asks when. Two that lead at once (D2, D11) show as any rule of exclusion, and in D11 it takes a process that was
     * stopped some time to hear that its session is over. Where tokens begin again (D9e), one candidate gets the same one
     * twice, its writes are refused because of those before, and the judge, which tells terms by their tokens, takes both
     * for one.
     */
    private static final Map<String, Set<String>> VARIES =
            Map.of("D2", Set.of("1."), "D11", Set.of("1.", "2.06"), "D9e", Set.of("1.", "2.", "3."));

    /** What good days are about, and a crash, and silence: the latch keeps all these. */
    private static final Set<String> BLAMELESS =
            Set.of("L2", "L3", "L4", "L5", "L6", "L7", "L9", "L10", "L11", "L13", "L14", "L15", "D7", "P1");

    /** The rules that these could have found broken. */
    private static final List<String> KEPT = List.of(
            "1.04", "1.05", "1.07", "1.13", "2.01", "2.05", "2.07", "2.08", "3.01", "3.02", "3.03", "3.06", "3.07",
            "3.08", "3.09", "4.01", "4.02", "4.03", "4.04", "4.05", "4.09", "5.01", "5.02", "5.04", "6.04", "6.06");

    private static final Set<String> WANTED = Stream.of(BROKEN.keySet(), VARIES.keySet(), BLAMELESS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private List<Outcome> outcomes = List.of();

    @BeforeAll
    void play(@TempDir Path folder) throws InterruptedException {
        List<Script> scripts = Stream.concat(
                        Stream.of(new Deaf()), Scripts.all(0).stream().filter(script -> WANTED.contains(script.id())))
                .toList();
        assertThat(scripts).extracting(Script::id).containsExactlyInAnyOrderElementsOf(WANTED);
        try (LatchService service = new LatchService()) {
            outcomes = new Theatre(service, folder).play(scripts);
        }
    }

    @Test
    void allCouldBePlayed() {
        for (Outcome outcome : outcomes) {
            assertThat(outcome.unplayed()).as(outcome.script().id()).isEmpty();
            assertThat(outcome.doubts()).as(outcome.script().id()).isEmpty();
        }
        assertThat(new Season(outcomes, List.of()).withoutEffect()).isEmpty();
    }

    @Test
    void findsOutWhatIsWrongAndNothingElse() {
        Map<String, Set<String>> found = new TreeMap<>();
        outcomes.forEach(outcome -> {
            Set<String> broken = broken(outcome);
            broken.removeIf(rule -> varies(outcome.script().id(), rule));
            if (!broken.isEmpty()) {
                found.put(outcome.script().id(), broken);
            }
        });
        assertThat(found).as(story()).isEqualTo(BROKEN);
    }

    @Test
    void findsNoFaultWithWhatIsKept() {
        Season blameless = new Season(
                outcomes.stream()
                        .filter(outcome -> BLAMELESS.contains(outcome.script().id()))
                        .toList(),
                List.of());
        assertThat(KEPT).map(blameless::standing).allSatisfy(Standing::demandKept);
    }

    private static boolean varies(String script, String rule) {
        return !BROKEN.getOrDefault(script, Set.of()).contains(rule)
                && VARIES.getOrDefault(script, Set.of()).stream().anyMatch(rule::startsWith);
    }

    private static Set<String> broken(Outcome outcome) {
        Stream<String> demanded = outcome.breaches().stream().map(Breach::rule);
        Stream<String> judged = outcome.judgement().stream()
                .flatMap(Judgement::violations)
                .map(violation -> violation.rule().id());
        return Stream.concat(demanded, judged).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was said first of each rule. */
    private String story() {
        Season season = new Season(outcomes, List.of());
        return RuleCatalogue.all().stream()
                .map(rule -> season.standing(rule.id()))
                .filter(standing -> !standing.broken().isEmpty())
                .map(standing -> standing.rule() + ": " + standing.broken().get(0))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
