package io.incumbent.tck.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The same seed")
class DeterminismTest {

    private static final long BASE = 77_000;
    private static final long SEEDS = 60;

    @Test
    @DisplayName("gives the same trace, whatever ran before and on whichever thread")
    void sameTrace() {
        List<Long> forwards = hashes(LongStream.range(BASE, BASE + SEEDS));
        List<Long> backwards = new ArrayList<>(LongStream.range(BASE, BASE + SEEDS)
                .map(seed -> 2 * BASE + SEEDS - 1 - seed)
                .parallel()
                .map(DeterminismTest::hash)
                .boxed()
                .toList());
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    @DisplayName("is unlike any other: traces differ")
    void differentTraces() {
        List<Long> all = hashes(LongStream.range(BASE, BASE + SEEDS));
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    @DisplayName("gives the same trace when somebody reads it")
    void sameWhenRead() {
        List<String> lines = new ArrayList<>();
        Simulation.Outcome read = Simulation.run(Trial.ENGINE.setup(BASE).withSink(lines::add));
        assertThat(read.traceHash()).isEqualTo(hash(BASE));
        assertThat(lines).isNotEmpty();
    }

    private static List<Long> hashes(LongStream seeds) {
        return seeds.map(DeterminismTest::hash).boxed().toList();
    }

    private static long hash(long seed) {
        return Simulation.run(Trial.ENGINE.setup(seed)).traceHash();
    }
}
