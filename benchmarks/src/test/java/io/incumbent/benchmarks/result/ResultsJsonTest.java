package io.incumbent.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.json.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsJsonTest {

    @Test
    void holdsEverySampleAndWhatTheyComeTo() {
        Results results = new Results("us");
        results.fact("machine", "a \"fast\" one");
        results.add(new Setup("etcd", "us", "1.0", "defaults"));
        results.add(new Series("etcd", "win", "ns", "us", List.of(1000.0, Double.NaN, 2000.5)));
        results.remark("somebody died");
        results.remark("somebody died");

        Map<String, Object> json = JsonParser.object(ResultsJson.of(results));

        assertThat(json).containsEntry("facts", Map.of("machine", "a \"fast\" one"));
        assertThat(json).containsEntry("remarks", List.of("somebody died"));
        assertThat(String.valueOf(json.get("series")))
                .contains("values=1000 none 2000.5", "median=1000", "p99=2000.5", "ratio=1", "failed=1");
    }

    @Test
    void theMachineIsTold() {
        assertThat(Machine.describe()).contains(System.getProperty("java.version"), " × ");
    }
}
