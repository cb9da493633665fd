package io.incumbent.tck.broken;

import io.incumbent.tck.script.life.LifeKills;
import io.incumbent.tck.script.link.LinkKills;
import io.incumbent.tck.script.process.ProcessKills;
import io.incumbent.tck.script.server.ServerKills;
import java.util.List;
import java.util.stream.Stream;

/** All mistakes of electors and services, each with a script that must find it out. */
final class Kills {

    private Kills() {}

    static List<Kill> all() {
        return Stream.of(LifeKills.all(), LinkKills.all(), ProcessKills.all(), ServerKills.all())
                .flatMap(List::stream)
                .toList();
    }
}
