package io.incumbent.tck.script.life;

import io.incumbent.tck.broken.AnswersBeforehand;
import io.incumbent.tck.broken.ClosesOnce;
import io.incumbent.tck.broken.ClosesOnlyIfHeard;
import io.incumbent.tck.broken.ComesBack;
import io.incumbent.tck.broken.ComparesNothing;
import io.incumbent.tck.broken.DeletesByPrefix;
import io.incumbent.tck.broken.EndsWithTheAnswer;
import io.incumbent.tck.broken.GivesUpEarly;
import io.incumbent.tck.broken.Impatient;
import io.incumbent.tck.broken.KeepsTheOffice;
import io.incumbent.tck.broken.Kill;
import io.incumbent.tck.broken.LeadsTwice;
import io.incumbent.tck.broken.LeavesKeys;
import io.incumbent.tck.broken.NeverCloses;
import io.incumbent.tck.broken.NobodyBegins;
import io.incumbent.tck.broken.ObserverIsAhead;
import io.incumbent.tck.broken.ObserverRemembers;
import io.incumbent.tck.broken.ObserverSeesNothing;
import io.incumbent.tck.broken.OnlyOnce;
import io.incumbent.tck.broken.OutOfTheRace;
import io.incumbent.tck.broken.PromisesMore;
import io.incumbent.tck.broken.RemembersEverybody;
import io.incumbent.tck.broken.RenewsAfterCallbacks;
import io.incumbent.tck.broken.SameTokenAgain;
import io.incumbent.tck.broken.Swallows;
import io.incumbent.tck.broken.TellsLate;
import io.incumbent.tck.broken.TellsTwice;
import io.incumbent.tck.broken.TokenOfRenewals;
import io.incumbent.tck.broken.TooPatient;
import java.util.List;

/** Mistakes that show although nothing is broken, or hardly anything. */
public final class LifeKills {

    private LifeKills() {}

    /** {@return what must be found out} */
    public static List<Kill> all() {
        return List.of(
                new Kill(new Calm(5), GivesUpEarly.class, "4.06", "is no longer leader"),
                new Kill(new HandOver(), KeepsTheOffice.class, "4.03", "after a resigned token"),
                new Kill(new EverybodyInTurn(), OutOfTheRace.class, "4.04", "one of [d] was elected"),
                new Kill(new Fairness(), OutOfTheRace.class, "4.09", "d=70"),
                new Kill(new FirstGrant(), NobodyBegins.class, "4.01", "one of 1 candidates"),
                new Kill(new Telling(), TellsTwice.class, "3.01", "its listener was told"),
                new Kill(new Telling(), TellsLate.class, "3.09", "its listener was told"),
                new Kill(new Silent(), NeverCloses.class, "3.02", "the observer had closed"),
                new Kill(new SlowListener(), RenewsAfterCallbacks.class, "3.04", "while its listener slept"),
                new Kill(new Ending(), ClosesOnce.class, "3.05", "closed already"),
                new Kill(new Ending(), Swallows.class, "3.05", "swallowed the interrupt"),
                new Kill(new OnceMore(), OnlyOnce.class, "3.06", "it campaigned again"),
                new Kill(new Patience(), Impatient.class, "3.07", "gave up after"),
                new Kill(new Patience(), TooPatient.class, "3.07", "had the patience to campaign for"),
                new Kill(new Twofold(), LeadsTwice.class, "3.08", "held two leases at once"),
                new Kill(new ShortTerm(), PromisesMore.class, "1.12", "remain"),
                new Kill(new Neighbours(), DeletesByPrefix.class, "1.13", "nobody resigned in"),
                new Kill(new Tokens(), TokenOfRenewals.class, "2.07", "but later it was"),
                new Kill(new Tokens(), ObserverIsAhead.class, "2.08", "the leader has token"),
                new Kill(new Tokens(), ObserverSeesNothing.class, "5.04", "nobody saw token"),
                new Kill(new Tokens(), ObserverRemembers.class, "5.01", "nobody leads any more"),
                new Kill(new Racing(), EndsWithTheAnswer.class, "1.07", "after resign() had returned"),
                new Kill(new Racing(), ComesBack.class, "1.04", "after it had been found over"),
                new Kill(new CloseInSilence(), ClosesOnlyIfHeard.class, "6.07", "these threads were left"),
                new Kill(new Leavings(), NeverCloses.class, "6.02", "connections"),
                new Kill(new Leavings(), NeverCloses.class, "6.04", "these connections are open"),
                new Kill(new Footprint(10, 50), NeverCloses.class, "6.01", "threads were added"),
                new Kill(new Tokens(), ObserverIsAhead.class, "2.04", "far observed"),
                new Kill(new Tokens(), SameTokenAgain.class, "2.01", "came after"),
                new Kill(
                        new FirstGrant(),
                        ComparesNothing.class,
                        ComparesNothing::subject,
                        "1.01",
                        "was held together with"),
                new Kill(new FirstGrant(), AnswersBeforehand.class, "1.01", "was held together with"),
                new Kill(new Leavings(), LeavesKeys.class, LeavesKeys::subject, "6.03", "keys"),
                new Kill(new Footprint(10, 50), RemembersEverybody.class, "6.05", "objects were added"));
    }
}
