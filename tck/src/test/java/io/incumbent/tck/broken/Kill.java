package io.incumbent.tck.broken;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.sample.MapElectors;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A script, and a mistake that it must find out.
 *
 * @param script who finds it out
 * @param mistake a broken server or broken electors
 * @param rule the rule that must be reported
 */
public record Kill(Script script, Class<?> mistake, String rule) {

    private static final int SIDE_BY_SIDE = 4;

    /**
     * Plays all of them, and demands that each mistake is found out, by a message that says what happened to which term.
     *
     * @param kills which
     * @param folder where the histories go
     * @throws Exception if one can't be played at all
     */
    public static void demand(List<Kill> kills, Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            kills.forEach(kill -> outcomes.add(threads.submit(() -> kill.play(folder))));
            for (int i = 0; i < kills.size(); i++) {
                kills.get(i).demandFound(outcomes.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome play(Path folder) throws Exception {
        Object broken = mistake.getDeclaredConstructor().newInstance();
        MapServer server = broken instanceof MapServer own ? own : new MapServer();
        Class<? extends ElectorSource> source =
                broken instanceof MapServer ? MapElectors.class : mistake.asSubclass(ElectorSource.class);
        try (MapService service = new MapService(server, source)) {
            return new Theatre(service, folder.resolve(mistake.getSimpleName())).play(script);
        }
    }

    private void demandFound(Outcome outcome) {
        assertThat(findings(outcome))
                .describedAs("%s finds %s", script.id(), mistake.getSimpleName())
                .anySatisfy(found -> assertThat(found).startsWith(rule + ": ").containsAnyOf("term", "elected"));
    }

    private static List<String> findings(Outcome outcome) {
        Stream<String> breaches = outcome.breaches().stream().map(breach -> breach.rule() + ": " + breach.how());
        Stream<String> violations = outcome.judgement().stream()
                .flatMap(judgement -> judgement.violations())
                .map(violation -> violation.rule().id() + ": " + violation);
        return Stream.concat(breaches, violations).toList();
    }
}
