package io.incumbent.tck.broken;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.check.Violation;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import io.incumbent.tck.script.FaultEffect;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.util.List;

/** Electors without a mistake: no script may find one, and every fault must have met them. */
public final class Honest {

    private Honest() {}

    /**
     * Plays all of them.
     *
     * @param scripts which
     * @param folder where the histories go
     * @throws InterruptedException if it is interrupted
     */
    public static void demandNothingFound(List<? extends Script> scripts, Path folder) throws InterruptedException {
        try (MapService service = new MapService(new MapServer())) {
            assertThat(new Theatre(service, folder).play(scripts)).allSatisfy(Honest::demandNothingFound);
        }
    }

    private static void demandNothingFound(Outcome outcome) {
        String id = outcome.script().id();
        List<Violation> violations = outcome.judgement().stream()
                .flatMap(judgement -> judgement.violations())
                .toList();
        assertThat(outcome.unplayed()).describedAs(id).isEmpty();
        assertThat(outcome.breaches()).describedAs(id).isEmpty();
        assertThat(violations).describedAs(id).isEmpty();
        assertThat(outcome.effects()).describedAs(id).allMatch(FaultEffect::shown);
    }
}
