package io.incumbent.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Everything that a run has found out so far. Used by one thread. */
public final class Results {

    private final String reference;
    private final Map<String, String> facts = new TreeMap<>();
    private final List<Setup> setups = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * With nothing.
     *
     * @param reference the contender that others are compared with
     */
    public Results(String reference) {
        this.reference = reference;
    }

    /** {@return the contender that others are compared with} */
    public String reference() {
        return reference;
    }

    /**
     * Adds what a reader must know of the circumstances.
     *
     * @param name such as {@code machine}
     * @param value what it is
     */
    public void fact(String name, String value) {
        facts.put(name, value);
    }

    /**
     * Adds a contender.
     *
     * @param setup as what
     */
    public void add(Setup setup) {
        setups.add(setup);
    }

    /**
     * Adds samples.
     *
     * @param samples of one contender
     */
    public void add(Series samples) {
        series.add(samples);
    }

    /**
     * Adds what became of somebody in a situation.
     *
     * @param row what
     */
    public void add(Row row) {
        rows.add(row);
    }

    /**
     * Adds what went wrong, or was left out.
     *
     * @param sentence what
     */
    public void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    /** {@return the circumstances} */
    public Map<String, String> facts() {
        return new TreeMap<>(facts);
    }

    /** {@return who was measured} */
    public List<Setup> setups() {
        return List.copyOf(setups);
    }

    /** {@return all samples} */
    public List<Series> series() {
        return List.copyOf(series);
    }

    /** {@return what became of everybody in situations} */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** {@return what went wrong, or was left out} */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * {@return the samples, each list one measurement on one service, in the order in which they were made; nothing of
     * what could be measured of nobody}
     */
    public List<List<Series>> groups() {
        List<List<Series>> groups = new ArrayList<>();
        for (Series one : series) {
            Supplier<List<Series>> another = () -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
            };
            groups.stream()
                    .filter(group -> isOf(group.get(0), one))
                    .findFirst()
                    .orElseGet(another)
                    .add(one);
        }
        groups.removeIf(group -> group.stream().allMatch(one -> one.values().isEmpty()));
        return groups;
    }

    private static boolean isOf(Series one, Series other) {
        return one.service().equals(other.service())
                && one.measurement().equals(other.measurement())
                && one.unit().equals(other.unit());
    }

    /**
     * Compares with the reference.
     *
     * @param samples of somebody
     * @return the median of the ratios within each round; not a number if there are none
     */
    public double ratio(Series samples) {
        Optional<Series> ours = series.stream()
                .filter(other -> other.contender().equals(reference) && isOf(other, samples))
                .findFirst();
        return ours.map(samples::ratioTo).orElse(Double.NaN);
    }
}
