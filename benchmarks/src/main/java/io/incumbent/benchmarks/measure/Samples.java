package io.incumbent.benchmarks.measure;

import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Series;
import io.incumbent.benchmarks.roster.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the samples of one measurement, of everybody. */
final class Samples {

    private final String measurement;
    private final String unit;
    private final Map<Entry, List<Double>> values = new LinkedHashMap<>();

    Samples(String measurement, String unit, List<Entry> entries) {
        this.measurement = measurement;
        this.unit = unit;
        entries.forEach(entry -> values.put(entry, new ArrayList<>()));
    }

    void add(Entry entry, double value) {
        values.computeIfAbsent(entry, unused -> new ArrayList<>()).add(value);
    }

    void addTo(Results results) {
        values.forEach((entry, samples) ->
                results.add(new Series(entry.service().title(), measurement, unit, entry.name(), samples)));
    }
}
