package io.incumbent.tck.script;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Ledger;
import io.incumbent.tck.history.Clock;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.proxy.Proxies;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** The parts of the kit that scripts are played with. Tests of the kit put in parts that don't work. */
class Stage {

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
