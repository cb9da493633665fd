package io.incumbent.tck.script;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Ledger;
import io.incumbent.tck.history.Clock;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.proxy.Proxies;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The parts of the kit that scripts are played with. Tests of the kit put in parts that don't work. */
class Stage {

    private final Lock entrance = new ReentrantLock(true);

    /**
     * Lets one begin after another, over all scripts: a new process takes a processor for itself for a second, and several at
     * once would cost leaders beside them their terms, which are no longer.
     */
    <T> T inTurn(Supplier<T> beginning) {
        entrance.lock();
        try {
            return beginning.get();
        } finally {
            entrance.unlock();
        }
    }

    Ledger ledger(Consumer<? super Event> history) {
        return new Ledger(history);
    }

    Proxies proxies(Function<String, InetSocketAddress> whereIs) {
        return new Proxies(whereIs);
    }

    Actor here(String name, Path folder) {
        return Actor.here(name, folder);
    }

    Clock compareClocks(Actor actor, String director) {
        return actor.compareClocks(director);
    }

    void pause(Actor actor) {
        actor.pause();
    }
}
