package io.incumbent.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.benchmarks.judged.Trial;
import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Series;
import io.incumbent.benchmarks.roster.Entry;
import io.incumbent.benchmarks.roster.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailoversTest {

    private static final Entry ONE = entry("one");
    private static final Entry OTHER = entry("other");
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Results results = new Results("one");

    @Test
    void eachKillingIsASampleAndWhoGaveNoAnswerHasFailed() throws Exception {
        List<String> names = new ArrayList<>();
        new Failovers(
                        (name, unused) -> {
                            names.add(name);
                            return names.size() == 2 ? Map.of(ONE, found(20, "")) : both(names.size() * 10L);
                        },
                        List.of(ONE, OTHER),
                        LONG)
                .measure(3, results);
        assertThat(names).containsExactly("crash-1", "crash-2", "crash-3");
        assertThat(results.groups()).hasSize(1);
        List<Series> group = results.groups().get(0);
        assertThat(group.get(0).values()).containsExactly(10.0, 20.0, 30.0);
        assertThat(group.get(1).values()).containsExactly(11.0, Double.NaN, 31.0);
        assertThat(group.get(1).failed()).isEqualTo(1);
        assertThat(results.remarks()).isEmpty();
    }

    @Test
    void brokenRulesAreRemarked() throws Exception {
        new Failovers((name, unused) -> Map.of(ONE, found(10, "1.01")), List.of(ONE), LONG).measure(1, results);
        assertThat(results.remarks())
                .hasSize(1)
                .allMatch(remark -> remark.contains("etcd, one") && remark.contains("1.01"));
    }

    @Test
    void endsWithWhatItHasAndSaysSo() throws Exception {
        new Failovers((name, unused) -> both(10), List.of(ONE), Duration.ofNanos(-1)).measure(5, results);
        assertThat(results.groups()).isEmpty();
        assertThat(results.remarks()).containsExactly("etcd, there was no time for more than 0 failovers.");
    }

    private static Map<Entry, Message> both(long nanos) {
        return Map.of(ONE, found(nanos, ""), OTHER, found(nanos + 1, ""));
    }

    private static Message found(long nanos, String broken) {
        return new Message(Map.of(Trial.SUCCEEDED, nanos, Trial.BROKEN, broken));
    }

    private static Entry entry(String name) {
        return new Entry(name, Service.ETCD, "none", "none", "none", Map.of(), "for a test", true);
    }
}
