package io.incumbent.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void quantilesAreSamplesThatWereMeasured() {
        Series hundred = new Series(
                "s",
                "m",
                "ns",
                "c",
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).toList());
        assertThat(hundred.median()).isEqualTo(100);
        assertThat(hundred.p99()).isEqualTo(198);
        assertThat(series(3, 1, 2).median()).isEqualTo(2);
        assertThat(series(3, 1, 2).p99()).isEqualTo(3);
    }

    @Test
    void whatFailedCountsForNothing() {
        Series series = series(Double.NaN, 5, Double.NaN, 7, 9);
        assertThat(series.count()).isEqualTo(3);
        assertThat(series.failed()).isEqualTo(2);
        assertThat(series.median()).isEqualTo(7);
    }

    @Test
    void ofNothingThereIsNoFigure() {
        assertThat(series().median()).isNaN();
        assertThat(series(Double.NaN).p99()).isNaN();
        assertThat(series(1).ratioTo(series())).isNaN();
    }

    /** The third round was disturbed for both, and would spoil a ratio of medians of so few. */
    @Test
    void ratiosAreTakenWithinRounds() {
        assertThat(series(20, 22, 400).ratioTo(series(10, 11, 200))).isEqualTo(2);
    }

    @Test
    void aRoundInWhichOneFailedIsNoPair() {
        assertThat(series(20, Double.NaN, 90, 20).ratioTo(series(10, 1, Double.NaN, 10)))
                .isEqualTo(2);
    }

    @Test
    void nothingIsComparedWithZero() {
        assertThat(series(20, 0, 30).ratioTo(series(0, 0, 10))).isEqualTo(3);
    }

    private static Series series(double... values) {
        return new Series("s", "m", "ns", "c", DoubleStream.of(values).boxed().toList());
    }

    @Test
    void groupsAreMeasurementsOnOneService() {
        Results results = new Results("us");
        Series mine = new Series("etcd", "win", "ns", "us", List.of(10.0));
        Series theirs = new Series("etcd", "win", "ns", "them", List.of(15.0));
        Series elsewhere = new Series("Redis", "win", "ns", "them", List.of(1.0));
        Series counts = new Series("etcd", "win", "requests", "us", List.of(2.0));
        Series nobodys = new Series("Hazelcast", "win", "requests", "us", List.of());
        List.of(mine, elsewhere, counts, theirs, nobodys).forEach(results::add);
        assertThat(results.groups()).containsExactly(List.of(mine, theirs), List.of(elsewhere), List.of(counts));
        assertThat(results.ratio(theirs)).isEqualTo(1.5);
        assertThat(results.ratio(elsewhere)).isNaN();
    }
}
