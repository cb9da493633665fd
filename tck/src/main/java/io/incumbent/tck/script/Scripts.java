package io.incumbent.tck.script;

import io.incumbent.tck.script.campaign.CampaignScripts;
import io.incumbent.tck.script.life.LifeScripts;
import io.incumbent.tck.script.link.LinkScripts;
import io.incumbent.tck.script.process.ProcessScripts;
import io.incumbent.tck.script.server.ServerScripts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All scripts of the kit. */
public final class Scripts {

    private Scripts() {}

    /**
     * The essential ones: of each way in which a service can fail an elector one script, and those by which keys, sessions,
     * tokens and watches are seen to be the service's own. What is left out is about the engine alone, or does the same at
     * greater length.
     */
    static final Set<String> ESSENTIAL = Stream.of(
                    // Good days, names, tokens, leaks.
                    "L1 L2 L3 L4 L6 L7 L8 L9 L10 L11 L12 L13 L14 L15 L16 L17 L18",
                    // Killed, paused past the term, back after another leads, a crowd.
                    "P1 D2 D11 D14",
                    // Links: late, unanswered, cut, cut one way, hanging, healed.
                    "D1 D3 D5 D6-acquire D7 D8 N2 N4 N5 N7",
                    // Servers: restarted, erased, slow, without sessions, with another leader.
                    "D9 D9e D10 D16 S5")
            .flatMap(ids -> Stream.of(ids.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

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

    /**
     * Lists the essential ones; those that count what happens in a long time do so for a shorter one.
     *
     * @return the scripts
     */
    static List<Script> essential() {
        return Stream.of(LifeScripts.shorter(), ProcessScripts.all(), LinkScripts.all(), ServerScripts.all())
                .flatMap(List::stream)
                .filter(script -> ESSENTIAL.contains(script.id()))
                .toList();
    }
}
