package io.incumbent.redis.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.redis.quorum.SimRun.Shape;
import io.incumbent.spi.Change;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
@DisplayName("A quorum is one register, whatever happens to servers and messages; what breaks a rule is caught")
@Tag("once")
class QuorumSimulationTest {

    /** At least three, of each kind of world. */
    private static final int RUNS = Math.max(3, Integer.getInteger("incumbent.simulation.percent", 100) / 10);
    /** A mutant that is not caught in so many is not caught. */
    private static final int MOST_RUNS = 300;

    /** Even if all four clients mostly rest, five seconds are good for 17 in the slowest of ten thousand runs. */
    private static final int A_FEW = 8;

    private static final Shape KEEPING = new Shape(3, true, 0.05, 0, 60);
    private static final Shape KEEPING_FIVE = new Shape(5, true, 0.05, 0, 60);
    private static final Shape FORGETTING = new Shape(3, false, 0.05, 3, 0);
    private static final Shape FORGETTING_FIVE = new Shape(5, false, 0.05, 5, 0);
    private static final Shape ONE_FORGETS = new Shape(3, false, 0, 1, 0);

    static Stream<Shape> shapes() {
        return Stream.of(KEEPING, KEEPING_FIVE, FORGETTING, FORGETTING_FIVE, ONE_FORGETS);
    }

    private static long firstSeed() {
        return Long.getLong("incumbent.quorum.seed", System.nanoTime() & 0xffff_ffffL);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    @DisplayName("One register:")
    void holds(Shape shape) {
        long first = firstSeed();
        int answers = 0;
        int applied = 0;
        int unknown = 0;
        int lives = 0;
        for (long seed = first; seed < first + RUNS; seed++) {
            SimRun run = new SimRun(seed, shape, Rules::new);
            History history = run.run();
            assertThat(history.contradiction())
                    .as("%s; reproduced by -Dincumbent.quorum.seed=%d", shape, seed)
                    .isEmpty();
            answers += history.size();
            applied += run.applied;
            unknown += run.unknown;
            lives += history.lives();
        }
        System.out.printf(
                Locale.ROOT,
                "%s, seeds from %d: %d answers, %d applied, %d unknown, %d lives%n",
                shape,
                first,
                answers,
                applied,
                unknown,
                lives);
        assertThat(applied)
                .as("changes that took effect, or nothing was tested")
                .isGreaterThan(20 * RUNS);
        // Of three runs, most of it lost, 0.9 for each that took effect were seen.
        assertThat(unknown).as("changes of unknown outcome").isLessThan(2 * applied);
    }

    @ParameterizedTest
    @CsvSource({"3, true", "3, false", "5, true", "5, false"})
    @DisplayName("While all is well, all are told what became of their changes, and there is one life:")
    void contention(int servers, boolean durable) {
        long first = firstSeed();
        for (long seed = first; seed < first + RUNS / 3; seed++) {
            SimRun run = new SimRun(seed, new Shape(servers, durable, 0, SimRun.NO_FAULTS, 0), Rules::new);
            History history = run.run();
            assertThat(history.contradiction()).isEmpty();
            assertThat(history.lives()).as("seed %d", seed).isEqualTo(durable ? 0 : 1);
            assertThat(run.unknown)
                    .as("unknown, reproduced by -Dincumbent.quorum.seed=%d: %s", seed, run.why)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"3, true", "3, false", "5, true", "5, false"})
    @DisplayName("While a minority is silent, all are told what became of their changes, however many get in the way:")
    void minoritySilent(int servers, boolean durable) {
        whileSilent(new Shape(servers, durable, 0, SimRun.MINORITY_SILENT, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    @DisplayName("So they are where each of the others is left in a life of its own:")
    void split(int servers) {
        whileSilent(new Shape(servers, false, 0, SimRun.SPLIT, 0));
    }

    private static void whileSilent(Shape shape) {
        long first = firstSeed();
        for (long seed = first; seed < first + RUNS; seed++) {
            SimRun run = new SimRun(seed, shape, Rules::new);
            History history = run.run();
            assertThat(history.contradiction())
                    .as("reproduced by -Dincumbent.quorum.seed=%d", seed)
                    .isEmpty();
            assertThat(run.unknown)
                    .as("unknown, reproduced by -Dincumbent.quorum.seed=%d: %s", seed, run.why)
                    .isZero();
            assertThat(run.applied)
                    .as("changes that took effect, or nothing was tested; -Dincumbent.quorum.seed=%d", seed)
                    .isGreaterThan(A_FEW);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, true", "3, false", "5, true", "5, false"})
    @DisplayName("While all is well, no life begins after another, and all are told, however they race:")
    void race(int servers, boolean durable) {
        long first = firstSeed();
        for (long seed = first; seed < first + 3L * RUNS; seed++) {
            SimRun run = new SimRun(seed, new Shape(servers, durable, 0, SimRun.RACE, 0), Rules::new);
            History history = run.run();
            assertThat(history.contradiction())
                    .as("reproduced by -Dincumbent.quorum.seed=%d", seed)
                    .isEmpty();
            assertThat(history.lives()).as("lives, seed %d", seed).isEqualTo(durable ? 0 : 1);
            assertThat(run.unknown)
                    .as("unknown, reproduced by -Dincumbent.quorum.seed=%d: %s", seed, run.why)
                    .isZero();
        }
    }

    @Test
    @DisplayName("Broken, and caught: a life is given up for lost because others race for it")
    void caughtGivingUp() {
        BiFunction<Integer, Boolean, Rules> rules = (nodes, durable) -> new Rules(nodes, durable) {
            @Override
            boolean mayBeHindered(Map<Integer, Vote> promised, int inTheWay) {
                return false;
            }
        };
        long first = firstSeed();
        Optional<SimRun> found = LongStream.range(first, first + MOST_RUNS)
                .mapToObj(seed -> new SimRun(seed, new Shape(3, false, 0, SimRun.RACE, 0), rules))
                .peek(SimRun::run)
                .filter(run -> run.unknown > 0)
                .findFirst();
        assertThat(found).as("a run with a change of unknown outcome").isPresent();
    }

    static Stream<Arguments> mutants() {
        return Stream.of(
                Arguments.of("minority acquire", KEEPING, mutant((nodes, durable) -> new Rules(nodes, durable) {
                    @Override
                    int promisesForTakeover() {
                        return majority() - 1;
                    }

                    @Override
                    int acceptances(boolean renewal) {
                        return renewal ? majority() : majority() - 1;
                    }
                })),
                Arguments.of("minority renew", KEEPING, mutant((nodes, durable) -> new Rules(nodes, durable) {
                    @Override
                    int acceptances(boolean renewal) {
                        return renewal ? majority() - 1 : majority();
                    }
                })),
                Arguments.of("smallest token", KEEPING, mutant((nodes, durable) -> new Rules(nodes, durable) {
                    @Override
                    long hint(List<Long> ofNodes) {
                        return ofNodes.stream().mapToLong(hint -> hint).min().orElse(0);
                    }
                })),
                Arguments.of("empty is free", FORGETTING, mutant((nodes, durable) -> new Rules(nodes, true))));
    }

    private static BiFunction<Integer, Boolean, Rules> mutant(BiFunction<Integer, Boolean, Rules> rules) {
        return rules;
    }

    @ParameterizedTest
    @MethodSource("mutants")
    @DisplayName("Broken, and caught:")
    void caught(String name, Shape shape, BiFunction<Integer, Boolean, Rules> rules) {
        long first = firstSeed();
        Optional<String> found = LongStream.range(first, first + MOST_RUNS)
                .mapToObj(seed -> caughtBy(seed, shape, rules))
                .flatMap(Optional::stream)
                .findFirst();
        System.out.printf(Locale.ROOT, "%s: %s%n", name, found.orElse("not caught"));
        assertThat(found).as(name).isPresent();
    }

    private static Optional<String> caughtBy(long seed, Shape shape, BiFunction<Integer, Boolean, Rules> rules) {
        return new SimRun(seed, shape, rules).run().contradiction().map(what -> "seed " + seed + ": " + what);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    @DisplayName(
            "Electors never lead two at once, whatever the servers forget; so many of three may lose all they have:")
    void electors(int mostWiped) {
        long first = firstSeed();
        int elected = 0;
        for (long seed = first; seed < first + RUNS; seed++) {
            SimElectors run = new SimElectors(seed, mostWiped, Rules::new);
            assertThat(run.run())
                    .as("reproduced by -Dincumbent.quorum.seed=%d", seed)
                    .isEmpty();
            elected += run.elected();
        }
        System.out.printf(Locale.ROOT, "%d may forget, seeds from %d: %d elected%n", mostWiped, first, elected);
        assertThat(elected).as("elected, or nothing was tested").isGreaterThan(3 * RUNS);
    }

    @Test
    @DisplayName("What comes late, a resignation first of all, costs nobody else the office")
    void late() {
        long first = firstSeed();
        int elected = 0;
        for (long seed = first; seed < first + RUNS; seed++) {
            SimElectors run = new SimElectors(seed, SimElectors.ONLY_LATE, Rules::new);
            assertThat(run.run())
                    .as("reproduced by -Dincumbent.quorum.seed=%d", seed)
                    .isEmpty();
            elected += run.elected();
        }
        System.out.printf(Locale.ROOT, "late requests, seeds from %d: %d elected%n", first, elected);
        assertThat(elected).as("elected, or nothing was tested").isGreaterThan(5 * RUNS);
    }

    @Test
    @DisplayName("Broken, and caught: a late resignation ends whatever term there is")
    void caughtResigning() {
        BiFunction<Integer, Boolean, Rules> rules = (nodes, durable) -> new Rules(nodes, durable) {
            @Override
            boolean follows(Change change, Vote latest) {
                return super.follows(change, latest) || change.next().contains("kind=released");
            }
        };
        assertThat(caughtLeading(SimElectors.ONLY_LATE, rules)).isPresent();
    }

    static Stream<Arguments> dangerous() {
        return Stream.of(
                Arguments.of("two leaders by minority", mutant((nodes, durable) -> new Rules(nodes, durable) {
                    @Override
                    int promisesForTakeover() {
                        return 1;
                    }

                    @Override
                    int acceptances(boolean renewal) {
                        return 1;
                    }
                })),
                Arguments.of("two leaders by empty servers", mutant((nodes, durable) -> new Rules(nodes, true))));
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    @DisplayName("Electors on a broken quorum are caught:")
    void caughtLeading(String name, BiFunction<Integer, Boolean, Rules> rules) {
        Optional<String> found = caughtLeading(3, rules);
        System.out.printf(Locale.ROOT, "%s: %s%n", name, found.orElse("not caught"));
        assertThat(found).as(name).isPresent();
    }

    private static Optional<String> caughtLeading(int mostWiped, BiFunction<Integer, Boolean, Rules> rules) {
        long first = firstSeed();
        return LongStream.range(first, first + MOST_RUNS)
                .mapToObj(
                        seed -> new SimElectors(seed, mostWiped, rules).run().map(what -> "seed " + seed + ": " + what))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Test
    @DisplayName("The same seed is the same run")
    void deterministic() {
        SimRun one = new SimRun(7, FORGETTING, Rules::new);
        SimRun other = new SimRun(7, FORGETTING, Rules::new);
        assertThat(one.run().size()).isEqualTo(other.run().size()).isPositive();
        assertThat(one.applied).isEqualTo(other.applied);
    }
}
