package io.incumbent.benchmarks;

import io.incumbent.benchmarks.measure.Pace;
import io.incumbent.benchmarks.page.ResultFiles;
import io.incumbent.benchmarks.result.Machine;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.roster.ClassPaths;
import io.incumbent.benchmarks.roster.Roster;
import io.incumbent.benchmarks.roster.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures Incumbent beside its peers. Run by {@code ./bench}.
 *
 * <pre>
 * Bench &lt;folder of the peers&gt; &lt;folder for the results&gt; [--quick] [zookeeper|etcd|redis|hazelcast …]
 * </pre>
 *
 * <p>Ends with status 0 if something could be measured on every service, 1 if not.
 */
public final class Bench {

    /** Of an hour for four services, of which something is left for the cost of a check and for what takes longer than thought. */
    private static final Duration PART = Duration.ofSeconds(14 * 60 + 20);
    /** Enough to win and to hand over. */
    private static final Duration LEAST = Duration.ofMinutes(5);

    private Bench() {}

    /**
     * Runs.
     *
     * @param arguments folders, pace and services
     * @throws Exception if results can't be written
     */
    public static void main(String[] arguments) throws Exception {
        List<String> rest = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        Pace pace = rest.remove("--quick") ? Pace.QUICK : Pace.RECORD;
        Path folder = Path.of(arguments[1]);
        Results results = new Results(Roster.OURS);
        results.fact("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        results.fact("machine", Machine.describe());
        results.fact("load before", String.format(Locale.ROOT, "%.2f", Machine.load()));
        results.fact("term", Pace.TERM.toSeconds() + " s");
        results.fact("pace", pace.equals(Pace.QUICK) ? "quick: for a look, not for the record" : "for the record");
        results.remark(
                "bluetape4k-leader was left out: it needs Java 21, and the registry that this build uses has none of its releases.");
        boolean all = true;
        long begun = System.nanoTime();
        int number = 0;
        for (Service service : services(rest)) {
            number++;
            Turn turn = Turn.now(begun, PART, number);
            if (!turn.hasTimeFor(LEAST)) {
                results.remark(service.title() + ": no time was left of the hour.");
                all = false;
                continue;
            }
            all &= new Matchup(service, new ClassPaths(Path.of(arguments[0])), pace, folder, turn).play(results);
        }
        ResultFiles.write(results, folder);
        System.out.println("Results: " + folder.resolve(ResultFiles.PAGE));
        // Testcontainers leaves threads behind.
        System.exit(all ? 0 : 1);
    }

    private static List<Service> services(List<String> names) {
        if (names.isEmpty()) {
            return List.of(Service.values());
        }
        return names.stream()
                .map(name -> Service.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
