package io.incumbent.tck.script;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Blind;
import io.incumbent.tck.actor.LaxLedger;
import io.incumbent.tck.actor.Ledger;
import io.incumbent.tck.actor.UnreachedLedger;
import io.incumbent.tck.broken.Mistake;
import io.incumbent.tck.history.Clock;
import io.incumbent.tck.history.ClockBounds;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.proxy.Proxies;
import io.incumbent.tck.proxy.Unbreakable;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The kit with one part that doesn't work. What it then says of electors that are as they should be is worth nothing. */
public final class BrokenStages {

    private BrokenStages() {}

    /** {@return all of them} */
    public static List<Class<?>> all() {
        return List.of(
                NoFence.class,
                NoFaults.class,
                NoPause.class,
                NoQuestions.class,
                NoLateWrites.class,
                NoCommonTime.class);
    }

    /** Its resource ignores tokens. */
    @Mistake(value = "M29", rule = "2.05")
    static final class NoFence extends Stage {
        @Override
        Ledger ledger(Consumer<? super Event> history) {
            return new LaxLedger(history);
        }
    }

    /** Its links let everything pass, whatever fault is put on them. */
    @Mistake(value = "M30", rule = "7.01")
    static final class NoFaults extends Stage {
        @Override
        Proxies proxies(Function<String, InetSocketAddress> whereIs) {
            return Unbreakable.proxies(whereIs);
        }
    }

    /** Its pauses stop nobody. */
    @Mistake(value = "M30", rule = "7.01")
    static final class NoPause extends Stage {
        @Override
        void pause(Actor actor) {}
    }

    /** Nobody asks a lease whether it is held. */
    @Mistake(value = "M31", rule = "7.03")
    static final class NoQuestions extends Stage {
        @Override
        Actor here(String name, Path folder) {
            return Blind.actor(name, folder);
        }
    }

    /** Its resource never meets a late write. */
    @Mistake(value = "M31", rule = "7.02")
    static final class NoLateWrites extends Stage {
        @Override
        Ledger ledger(Consumer<? super Event> history) {
            return new UnreachedLedger(history);
        }
    }

    /** Clocks of processes can't be compared: the answers take too long to say which is ahead. */
    @Mistake(value = "N20", rule = "7.04")
    static final class NoCommonTime extends Stage {
        @Override
        Clock compareClocks(Actor actor, String director) {
            Clock honest = super.compareClocks(actor, director);
            return new Clock(0, director, actor.name(), new ClockBounds(-20_000_000, 20_000_000), honest.at());
        }
    }
}
