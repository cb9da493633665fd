package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writers whose changes are tried once or often, late or at once, given up or not, against what really happened. */
@DisplayName("What is told of a change after false is what became of it")
class RepeatedChangesTest {

    private static final int RUNS = 300;
    private static final int STEPS = 400;

    private int applied;
    private int rejected;
    private int untold;

    @ParameterizedTest
    @ValueSource(ints = {2, 4, Value.MOST_WRITERS})
    @DisplayName("Always told, with as many writers as a value names")
    void alwaysTold(int writers) {
        play(writers);
        assertThat(untold).as("changes nothing was told of").isZero();
    }

    @Test
    @DisplayName("Never told wrongly, with more writers than a value names")
    void neverWrong() {
        play(3 * Value.MOST_WRITERS);
        assertThat(untold)
                .as("changes nothing was told of, or this tries nothing")
                .isPositive();
    }

    private void play(int writers) {
        for (long seed = 0; seed < RUNS; seed++) {
            new World(seed, writers).run();
        }
        assertThat(applied).as("changes told applied").isPositive();
        assertThat(rejected).as("changes told rejected").isPositive();
    }

    /** A change that is on its way, once or several times. */
    private record Sent(Mark mark, @Nullable String expected, String next) {}

    /** One reference, and those who change it. */
    private final class World {

        private final long seed;
        private final SplittableRandom random;
        private final List<Mind> minds = new ArrayList<>();
        private final Set<Mark> tookEffect = new HashSet<>();
        private @Nullable String held;

        World(long seed, int writers) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
            for (int i = 0; i < writers; i++) {
                minds.add(new Mind(new Writer()));
            }
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                Mind mind = minds.get(random.nextInt(minds.size()));
                // Some are quick for a while, and the others stall.
                for (int quick = random.nextInt(8); quick >= 0; quick--) {
                    mind.act();
                }
            }
        }

        private boolean arrives(Sent sent) {
            if (!Objects.equals(held, sent.expected)) {
                return false;
            }
            held = sent.next;
            tookEffect.add(sent.mark);
            return true;
        }

        private void look(Sent sent) {
            Value there = Objects.requireNonNull(valueOf(held));
            Boolean told = there.comesAfter(sent.mark, valueOf(sent.expected));
            if (told == null) {
                untold++;
                return;
            }
            assertThat(told)
                    .as("what is told of %s by %s, seed %d", sent, held, seed)
                    .isEqualTo(tookEffect.contains(sent.mark));
            if (told) {
                applied++;
            } else {
                rejected++;
            }
        }

        private static @Nullable Value valueOf(@Nullable String text) {
            return text == null ? null : Value.of(text);
        }

        /** One writer: reads, sends, and looks what became of it; some he gives up, which arrive all the same. */
        private final class Mind {

            private final Writer writer;
            private final List<Sent> adrift = new ArrayList<>();
            private @Nullable String seen;
            private @Nullable Sent open;
            private boolean refused;

            Mind(Writer writer) {
                this.writer = writer;
            }

            void act() {
                if (!adrift.isEmpty() && random.nextInt(3) == 0) {
                    arrives(adrift.get(random.nextInt(adrift.size())));
                    return;
                }
                Sent mine = open;
                if (mine == null) {
                    readOrSend();
                } else if (refused) {
                    look(mine);
                    open = null;
                } else {
                    arrivesOrIsGivenUp(mine);
                }
            }

            private void readOrSend() {
                if (random.nextBoolean()) {
                    seen = held;
                    return;
                }
                Mark mark = writer.next();
                String next = Value.after(valueOf(seen), mark, 1, "record").text();
                open = new Sent(mark, seen, next);
                refused = false;
            }

            private void arrivesOrIsGivenUp(Sent mine) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        adrift.add(mine);
                        open = null;
                    }
                    // Its answer is lost, so it is repeated.
                    case 1 -> arrives(mine);
                    default -> {
                        refused = !arrives(mine);
                        open = refused ? mine : null;
                    }
                }
            }
        }
    }
}
