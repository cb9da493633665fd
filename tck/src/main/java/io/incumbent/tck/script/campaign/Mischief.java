package io.incumbent.tck.script.campaign;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import io.incumbent.tck.server.Server;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The kinds of faults that a campaign draws from. */
public enum Mischief {
    /** Links are reset, and new connections refused. */
    CUT(Need.LINKS, (run, victim, random) -> run.inject(victim, new Fault.Cut())),
    /** Links lose everything silently. */
    BLACKHOLE(Need.LINKS, (run, victim, random) -> run.inject(victim, new Fault.Blackhole())),
    /** Links hold everything, and deliver it when they heal. */
    STALL(Need.LINKS, (run, victim, random) -> run.inject(victim, new Fault.Stall())),
    /** Requests are lost, what the service sends arrives. */
    DEAF_SERVER(Need.LINKS, (run, victim, random) -> run.inject(victim, Way.TO_SERVER, new Fault.Blackhole())),
    /** Requests arrive, and whatever comes back is held until the link heals. */
    LATE_REPLIES(Need.LINKS, (run, victim, random) -> run.inject(victim, Way.TO_CLIENT, new Fault.Stall())),
    /** Everything is late, by up to half a term. */
    DELAY(Need.LINKS, (run, victim, random) -> run.inject(victim, delay(run, random))),
    /** A request arrives, its reply does not. */
    DROP_REPLY(Need.LINKS, (run, victim, random) -> run.inject(victim, new Fault.DropReplyOnce())),
    /** Connections are reset, new ones pass. */
    RESET(Need.LINKS, (run, victim, random) -> run.inject(victim, new Fault.Reset())),
    /** The process is stopped, and continued. */
    PAUSE(Need.PROCESSES, (run, victim, random) -> run.pause(victim)),
    /** All servers are paused, and resumed. */
    SERVER_PAUSE(Need.SERVERS, (run, victim, random) -> run.pause(run.servers())),
    /** One server is killed, and started again with its data. */
    SERVER_KILL(Need.SERVERS, (run, victim, random) -> run.kill(one(run, random)));

    private final Need need;
    /** All of them are without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Deed deed;

    private interface Deed {
        Trouble cause(Run run, Actor victim, Random random);
    }

    Mischief(Need need, Deed deed) {
        this.need = need;
        this.deed = deed;
    }

    private static Fault delay(Run run, Random random) {
        Duration most = run.terms(0.5);
        return new Fault.Delay(most.dividedBy(10), most, random.nextLong());
    }

    private static List<Server> one(Run run, Random random) {
        return List.of(run.servers().get(random.nextInt(run.servers().size())));
    }

    /** {@return what it needs} */
    Set<Need> needs() {
        return Set.of(need);
    }

    /** {@return whether everybody feels it, whomever it is aimed at} */
    boolean hitsAll() {
        return need == Need.SERVERS;
    }

    Trouble cause(Run run, Actor victim, Random random) {
        return deed.cause(run, victim, random);
    }
}
