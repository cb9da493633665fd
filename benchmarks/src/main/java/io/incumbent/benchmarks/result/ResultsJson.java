package io.incumbent.benchmarks.result;

import io.incumbent.tck.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results as data: every sample, and what they come to. */
public final class ResultsJson {

    private static final String NONE = "none";

    private ResultsJson() {}

    /**
     * Writes them.
     *
     * @param results which
     * @return one JSON object
     */
    public static String of(Results results) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("reference", results.reference());
        all.put("facts", results.facts());
        all.put("contenders", results.setups().stream().map(ResultsJson::setup).toList());
        all.put(
                "series",
                results.series().stream().map(one -> series(results, one)).toList());
        all.put("situations", results.rows().stream().map(ResultsJson::row).toList());
        all.put("remarks", results.remarks());
        return Json.write(all) + "\n";
    }

    private static Map<String, Object> setup(Setup setup) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("service", setup.service());
        fields.put("contender", setup.contender());
        fields.put("version", setup.version());
        fields.put("configuration", setup.configuration());
        return fields;
    }

    private static Map<String, Object> series(Results results, Series series) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("service", series.service());
        fields.put("measurement", series.measurement());
        fields.put("unit", series.unit());
        fields.put("contender", series.contender());
        fields.put("count", series.count());
        fields.put("failed", series.failed());
        fields.put("median", number(series.median()));
        fields.put("p99", number(series.p99()));
        fields.put("ratio", number(results.ratio(series)));
        // On one line, as a text: a list would take a line for each.
        fields.put("values", values(series.values()));
        return fields;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("situation", row.situation());
        fields.put("service", row.service());
        fields.put("contender", row.contender());
        fields.putAll(row.cells());
        return fields;
    }

    private static String values(List<Double> values) {
        return String.join(
                " ", values.stream().map(value -> number(value).toString()).toList());
    }

    /** JSON has no word for what is not a number. */
    private static Object number(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    }
}
