package io.incumbent.tck.report;

import io.incumbent.tck.check.Assumptions;
import io.incumbent.tck.check.Checker;
import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.history.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills a report from the folders of stored runs. What the page tells beyond their events stands among their facts:
 * {@code reproduction}, the bounds {@code bound.<rule>.nanos}, and what {@link Assumptions} are read from.
 */
final class StoredRun {

    private static final String BOUND = "bound.";
    private static final String NANOS = ".nanos";

    private final ReportBuilder builder;
    private final Map<String, String> facts = new TreeMap<>();
    private final Map<String, Long> sightings = new LinkedHashMap<>();

    private StoredRun(ReportBuilder builder) {
        this.builder = builder;
    }

    static ReportInput read(Iterable<Path> folders) throws IOException {
        StoredRun run = new StoredRun(ReportInput.of("What the history shows"));
        for (Path folder : folders) {
            run.add(folder);
        }
        run.facts.forEach(run::fact);
        run.sightings.forEach((what, count) -> run.builder.goal(new Goal(what, count, 0)));
        return run.builder.build();
    }

    private void add(Path folder) throws IOException {
        History history = History.read(folder);
        Assumptions assumptions = Assumptions.of(history.facts());
        Judgement judgement = Checker.check(history, assumptions);
        builder.chapter(Chapter.of(folder.toAbsolutePath().normalize().getFileName() + "", history, judgement));
        Sightings.of(history, judgement).forEach(goal -> sightings.merge(goal.what(), goal.count(), Long::sum));
        facts.putAll(history.facts());
    }

    private void fact(String name, String value) {
        if (name.equals("reproduction")) {
            builder.reproduce(value);
        } else if (name.startsWith(BOUND) && name.endsWith(NANOS)) {
            String rule = name.substring(BOUND.length(), name.length() - NANOS.length());
            builder.bound(new Bound(rule, nanos(name, value), "declared by the run"));
        } else if (name.startsWith("check.")) {
            builder.assume(name.substring("check.".length()) + " = " + value);
        } else {
            builder.fact(name, value);
        }
    }

    private static long nanos(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("the fact " + name + " is not a number: \"" + value + "\"", notANumber);
        }
    }
}
