package io.incumbent.tck.script.process;

import io.incumbent.tck.broken.FailsUnseen;
import io.incumbent.tck.broken.FlagInsteadOfDeadline;
import io.incumbent.tck.broken.IgnoresTerm;
import io.incumbent.tck.broken.Kill;
import io.incumbent.tck.broken.PhantomLeaders;
import io.incumbent.tck.broken.PromisesMore;
import io.incumbent.tck.broken.RecreatedTerms;
import io.incumbent.tck.broken.SameTokenAgain;
import io.incumbent.tck.broken.UncheckedGrants;
import java.util.List;

/** Mistakes that show when processes are stopped or killed, or when there are many. */
public final class ProcessKills {

    private ProcessKills() {}

    /** {@return what must be found out} */
    public static List<Kill> all() {
        return List.of(
                new Kill(new Frozen(), FlagInsteadOfDeadline.class, "1.06"),
                new Kill(new Revenant(), PhantomLeaders.class, "5.01"),
                new Kill(new Revenant(), RecreatedTerms.class, "5.03"),
                new Kill(new Crowd(), UncheckedGrants.class, "2.06"),
                new Kill(new Killed(), IgnoresTerm.class, "4.02"),
                new Kill(new Frozen(), SameTokenAgain.class, "2.05", "late writes of term"),
                new Kill(new Killed(), FailsUnseen.class, "6.06", "a: renewals threw"),
                new Kill(new Killed(), PromisesMore.class, "1.02", "began within what was promised to"));
    }
}
