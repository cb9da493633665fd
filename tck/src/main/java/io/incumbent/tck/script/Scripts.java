package io.incumbent.tck.script;

import io.incumbent.tck.script.campaign.CampaignScripts;
import io.incumbent.tck.script.life.LifeScripts;
import io.incumbent.tck.script.link.LinkScripts;
import io.incumbent.tck.script.process.ProcessScripts;
import io.incumbent.tck.script.server.ServerScripts;
import java.util.List;
import java.util.stream.Stream;

/** All scripts of the kit. */
public final class Scripts {

    private Scripts() {}

    /**
     * Lists all of them; those that take long begin first.
     *
     * @param seed decides what campaigns draw
     * @return the scripts
     */
    public static List<Script> all(long seed) {
        return Stream.of(
                        LifeScripts.all(),
                        ProcessScripts.all(),
                        LinkScripts.all(),
                        CampaignScripts.all(seed),
                        ServerScripts.all())
                .flatMap(List::stream)
                .toList();
    }
}
