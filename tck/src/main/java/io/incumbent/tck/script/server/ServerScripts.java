package io.incumbent.tck.script.server;

import io.incumbent.tck.script.Script;
import java.util.List;

/** The scripts of this package. */
public final class ServerScripts {

    private ServerScripts() {}

    /** {@return all of them} */
    public static List<Script> all() {
        return List.of(
                new Restarted(),
                new Erased(),
                new Pulsed(),
                new Unanswered(),
                new SessionsEnded(),
                new DataLost(),
                new KilledBriefly(),
                new PausedLong(),
                new MinorityKilled(),
                new MajorityKilled(),
                new LeaderChanged());
    }
}
