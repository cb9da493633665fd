package io.incumbent.tck.script.server;

import io.incumbent.tck.broken.ForgetfulServer;
import io.incumbent.tck.broken.ForgetsCounter;
import io.incumbent.tck.broken.IgnoresDeadline;
import io.incumbent.tck.broken.IgnoresPatience;
import io.incumbent.tck.broken.Kill;
import io.incumbent.tck.broken.LeavesThreads;
import io.incumbent.tck.broken.OneServerOnly;
import io.incumbent.tck.broken.ResignsWhenAnswered;
import io.incumbent.tck.broken.RevokesWhenSlow;
import io.incumbent.tck.broken.TakesOldSession;
import io.incumbent.tck.sample.MapServer;
import java.util.List;

/** Mistakes that show when servers fail. */
public final class ServerKills {

    private ServerKills() {}

    /** {@return what must be found out} */
    public static List<Kill> all() {
        return List.of(
                new Kill(
                        new Restarted(),
                        ForgetfulServer.class,
                        () -> OneServer.with(new ForgetfulServer()),
                        "2.03",
                        "started again with their data"),
                new Kill(
                        new Erased(),
                        MapServer.class,
                        () -> OneServer.with(new MapServer()),
                        "2.03",
                        "record was deleted"),
                new Kill(
                        new Pulsed(),
                        RevokesWhenSlow.class,
                        () -> OneServer.with(new RevokesWhenSlow()),
                        "4.07",
                        "a lost its lease with token"),
                new Kill(
                        new Unanswered(),
                        IgnoresPatience.class,
                        () -> OneServer.with(IgnoresPatience.class),
                        "3.07",
                        "campaign(PT1S)"),
                new Kill(
                        new Unanswered(),
                        ResignsWhenAnswered.class,
                        () -> OneServer.with(ResignsWhenAnswered.class),
                        "3.05",
                        "resign()"),
                new Kill(
                        new Unanswered(),
                        LeavesThreads.class,
                        () -> OneServer.with(LeavesThreads.class),
                        "6.07",
                        "left-behind"),
                new Kill(
                        new SessionsEnded(),
                        TakesOldSession.class,
                        () -> OneServer.with(TakesOldSession.class),
                        "1.04",
                        "held again after it was over"),
                new Kill(
                        new KilledBriefly(),
                        ForgetfulServer.class,
                        () -> OneServer.with(new ForgetfulServer()),
                        "4.07",
                        "was away for only"),
                new Kill(
                        new PausedLong(),
                        IgnoresDeadline.class,
                        () -> OneServer.with(IgnoresDeadline.class),
                        "1.05",
                        "is not over"),
                new Kill(new MajorityKilled(), Minority.class, Minority::new, "1.05", "away"),
                new Kill(
                        new MinorityKilled(),
                        OneServerOnly.class,
                        () -> new Cluster(OneServerOnly.class, 2),
                        "4.07",
                        "when map-1 was killed"),
                new Kill(
                        new LeaderChanged(), ForgetfulLeader.class, ForgetfulLeader::new, "1.11", "another server led"),
                new Kill(new Restarted(), ForgetsCounter.class, "2.03", "started again with their data"));
    }
}
