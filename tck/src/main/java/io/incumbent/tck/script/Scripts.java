package io.incumbent.tck.script;

import io.incumbent.tck.script.life.LifeScripts;
import io.incumbent.tck.script.link.LinkScripts;
import io.incumbent.tck.script.process.ProcessScripts;
import io.incumbent.tck.script.server.ServerScripts;
import java.util.List;
import java.util.stream.Stream;

/** All scripts of the kit. */
public final class Scripts {

    private Scripts() {}

    /** {@return all of them; those that take long begin first} */
    public static List<Script> all() {
        return Stream.of(LifeScripts.all(), ProcessScripts.all(), LinkScripts.all(), ServerScripts.all())
                .flatMap(List::stream)
                .toList();
    }
}
