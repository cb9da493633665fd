package io.incumbent.tck.script.link;

import io.incumbent.tck.broken.DeadlineFromAnswer;
import io.incumbent.tck.broken.DiesWithConnection;
import io.incumbent.tck.broken.FastClock;
import io.incumbent.tck.broken.GivesUpRenewing;
import io.incumbent.tck.broken.Kill;
import io.incumbent.tck.broken.NeverReconnects;
import io.incumbent.tck.broken.NoDeadline;
import io.incumbent.tck.broken.OrphansStay;
import io.incumbent.tck.broken.ReleasesAnyTerm;
import io.incumbent.tck.broken.ReleasesByCandidate;
import io.incumbent.tck.broken.RenewsStealing;
import io.incumbent.tck.broken.StaleReads;
import io.incumbent.tck.broken.TakesOverByCandidate;
import io.incumbent.tck.broken.TellsNoLoss;
import io.incumbent.tck.broken.TimeoutIsYes;
import java.util.List;

/** Mistakes that show when links break. */
public final class LinkKills {

    private LinkKills() {}

    /** {@return what must be found out} */
    public static List<Kill> all() {
        return List.of(
                new Kill(new DelayedReplies(), DeadlineFromAnswer.class, "1.03"),
                new Kill(LateResignation.ofAnother(), ReleasesAnyTerm.class, "1.08"),
                new Kill(LateResignation.ofItself(), ReleasesByCandidate.class, "1.08"),
                new Kill(new UnansweredResignation(), ReleasesAnyTerm.class, "1.08"),
                new Kill(new LateTakeover(), TakesOverByCandidate.class, "1.10"),
                new Kill(new UnansweredGrant(), OrphansStay.class, "4.08"),
                new Kill(new UnansweredRenewal(), GivesUpRenewing.class, "4.07"),
                new Kill(new CutOff(), NoDeadline.class, "1.05"),
                new Kill(new CutOff(), StaleReads.class, "5.02"),
                new Kill(new ForgottenWaiters(), NeverReconnects.class, "4.04"),
                new Kill(new Resets(), DiesWithConnection.class, "4.07"),
                new Kill(OneWay.toServer(), NoDeadline.class, "1.05"),
                new Kill(OneWay.toClient(), NoDeadline.class, "1.05"),
                new Kill(new Blips(), GivesUpRenewing.class, "4.07"),
                new Kill(new LateRenewals(), RenewsStealing.class, "1.09"),
                new Kill(new Hanging(), NeverReconnects.class, "4.05"),
                new Kill(new Refused(), NeverReconnects.class, "4.05"),
                new Kill(new ObserverCutOff(), NeverReconnects.class, "5.06"),
                new Kill(new CutOff(), TellsNoLoss.class, "3.03", "the leader was told of its loss"),
                new Kill(new CutOff(), FastClock.class, "1.01", "was held together with"),
                new Kill(new CutOff(), TimeoutIsYes.class, "1.05", "too long after its candidate was cut off"));
    }
}
