package io.incumbent.tck.script.process;

import io.incumbent.tck.broken.FlagInsteadOfDeadline;
import io.incumbent.tck.broken.Honest;
import io.incumbent.tck.broken.IgnoresTerm;
import io.incumbent.tck.broken.Kill;
import io.incumbent.tck.broken.PhantomLeaders;
import io.incumbent.tck.broken.RecreatedTerms;
import io.incumbent.tck.broken.UncheckedGrants;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessScriptsTest {

    private static final List<Kill> KILLS = List.of(
            new Kill(new Frozen(), FlagInsteadOfDeadline.class, "1.06"),
            new Kill(new Revenant(), PhantomLeaders.class, "5.01"),
            new Kill(new Revenant(), RecreatedTerms.class, "5.03"),
            new Kill(new Crowd(), UncheckedGrants.class, "2.06"),
            new Kill(new Killed(), IgnoresTerm.class, "4.02"));

    @Test
    void findNothingWhereNothingIs(@TempDir Path folder) throws Exception {
        Honest.demandNothingFound(ProcessScripts.all(), folder);
    }

    @Test
    void findMistakes(@TempDir Path folder) throws Exception {
        Kill.demand(KILLS, folder);
    }
}
